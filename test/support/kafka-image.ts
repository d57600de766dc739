import { spawnSync } from 'node:child_process';

/**
 * The lab's stand-in for Apache's image, built of files that are read-only, cannot write its own settings and stops at
 * once. Where that is so, its copy here gets the permissions that the official image has.
 */
export function mendKafkaImage(image: string): void {
  const settings = '/etc/kafka/docker/server.properties';
  const check = ['run', '--rm', '--entrypoint', 'bash', image, '-c', `[ -w ${settings} ] || exit 3`];
  if (spawnSync('docker', check, { stdio: 'ignore' }).status !== 3) return;
  const input = `FROM ${image}\nRUN chmod -R u+w /opt/kafka/config /etc/kafka/docker\n`;
  spawnSync('docker', ['build', '-q', '-t', image, '-'], { input, stdio: ['pipe', 'ignore', 'inherit'] });
}
