import { spawnSync } from 'node:child_process';

let answer: string | null | undefined;

/** Why no test can use Docker on this machine, or null when an engine and Compose answer. Asked once per process. */
export function dockerIsMissing(): string | null {
  answer ??= ask();
  return answer === '' ? null : answer;
}

function ask(): string {
  const engine = run('version', '--format', '{{.Server.Version}}');
  if (engine.error) return 'there is no docker command';
  if (engine.status !== 0) return 'no Docker engine answers';
  const compose = run('compose', 'version', '--short');
  return compose.status === 0 ? '' : 'Docker has no Compose plugin';
}

function run(...args: readonly string[]) {
  return spawnSync('docker', args, { encoding: 'utf8', timeout: 20_000 });
}
