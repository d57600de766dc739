import type { TermId } from '../session/glossary.ts';

/** Terms of the glossary behind keys, by topic. */
const terms: Readonly<Record<string, TermId>> = {
  'top.services': 'service',
  'top.networks': 'network',
  'top.volumes': 'volume',
  'service.image': 'image',
  'service.build': 'build',
  'build.dockerfile': 'dockerfile',
  'build.dockerfile_inline': 'dockerfile',
  'build.target': 'multiStage',
  'service.command': 'command',
  'service.entrypoint': 'command',
  'hook.command': 'command',
  'service.ports': 'port',
  'service.expose': 'port',
  'port.published': 'port',
  'port.target': 'port',
  'service.environment': 'environment',
  'service.env_file': 'envFile',
  'service.volumes': 'volume',
  'mount.bind': 'bindMount',
  'service.tmpfs': 'tmpfs',
  'mount.tmpfs': 'tmpfs',
  'service.networks': 'network',
  'network.driver': 'bridge',
  'service.hostname': 'dns',
  'serviceNetwork.aliases': 'dns',
  'service.links': 'dns',
  'service.depends_on': 'dependsOn',
  'dependency.condition': 'dependsOn',
  'service.healthcheck': 'healthcheck',
  'healthcheck.test': 'healthcheck',
  'service.restart': 'restart',
  'service.profiles': 'profile',
  'service.container_name': 'container',
  'service.pull_policy': 'registry',
  'top.name': 'stack',
};

/** The term that explains more about a key, null where there is none. */
export function termOfKey(topic: string): TermId | null {
  return terms[topic] ?? null;
}
