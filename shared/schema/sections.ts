/**
 * In which section of the explanations the keys of a block are, by the block's name in the published schema or, for
 * blocks without one, by the explanation of their key. The others are named after their key.
 */
const sections: Readonly<Record<string, string>> = {
  service: 'service',
  container_spec: 'service',
  workload_spec: 'service',
  job: 'service',
  pre_start_hook: 'service',
  'service.triggers': 'triggers',
  schedule: 'schedule',
  service_hook: 'hook',
  healthcheck: 'healthcheck',
  development: 'develop',
  deployment: 'deploy',
  include: 'include',
  network: 'network',
  volume: 'volume',
  secret: 'secret',
  config: 'config',
  model: 'model',
  env_file: 'envFile',
  ulimits: 'ulimit',
  blkio_limit: 'blkioLimit',
  blkio_weight: 'blkioWeight',
  service_config_or_secret: 'grant',
  devices: 'gpu',
  gpus: 'gpu',
  generic_resources: 'genericResource',
  'genericResource.discrete_resource_spec': 'discreteResource',
  'service.networks': 'serviceNetwork',
  'service.volumes': 'mount',
  'service.ports': 'port',
  'service.depends_on': 'dependency',
  'service.models': 'serviceModel',
  'service.devices': 'device',
  'service.provider': 'provider',
  'service.extends': 'extends',
  'service.logging': 'logging',
  'service.credential_spec': 'credentialSpec',
  'service.blkio_config': 'blkio',
  'deploy.update_config': 'update',
  'deploy.rollback_config': 'update',
  'deploy.restart_policy': 'restartPolicy',
  'reservations.devices': 'gpu',
  'mount.bind': 'bind',
  'mount.volume': 'mountVolume',
  'mount.tmpfs': 'mountTmpfs',
  'mount.image': 'mountImage',
  'network.external': 'external',
  'ipam.config': 'subnet',
};

/** The section of the explanations for a block, null where it is named after its key. */
export function sectionOf(block: string): string | null {
  return sections[block] ?? null;
}
