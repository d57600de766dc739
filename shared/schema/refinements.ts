import type { Form } from './shape.ts';

/** What Docker Compose checks of a value, or takes for it, beyond what the published schema says. */
export interface Refinement {
  readonly words?: readonly string[];
  readonly hints?: readonly string[];
  readonly form?: Form;
  readonly minimum?: number;
  readonly unique?: true;
  readonly starts?: readonly string[];
}

const duration: Refinement = { form: 'duration' };
const size: Refinement = { form: 'size' };
const free: Refinement = { form: 'free' };

/** By the topic of the key; `[]` behind it stands for an entry of its list. Measured on Docker Compose 2.40.3. */
const refinements: Readonly<Record<string, Refinement>> = {
  'service.scale': { minimum: 0 },
  'deploy.replicas': { minimum: 0 },
  'service.restart': { form: 'restart', hints: ['unless-stopped', 'always', 'on-failure', 'no'] },
  'service.pull_policy': {
    form: 'pull-policy',
    hints: ['always', 'missing', 'never', 'build', 'daily', 'weekly'],
  },
  'service.container_name': { form: 'container-name' },
  'service.stop_grace_period': duration,
  'service.stop_signal': { hints: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGKILL'] },
  'service.network_mode': { hints: ['bridge', 'host', 'none'] },
  'service.platform': { hints: ['linux/amd64', 'linux/arm64'] },
  'service.ipc': { hints: ['shareable', 'private', 'host', 'none'] },
  'service.pid': { hints: ['host'] },
  'service.uts': { hints: ['host'] },
  'service.userns_mode': { hints: ['host'] },
  'service.mem_limit': { form: 'size', hints: ['512m', '1g', '2g'] },
  'service.mem_reservation': size,
  'service.mem_swappiness': size,
  'service.memswap_limit': size,
  'service.shm_size': size,
  'service.ports[]': { form: 'port' },
  'service.extra_hosts[]': { form: 'host-address', hints: ['host.docker.internal:host-gateway'] },
  'service.group_add[]': free,
  'service.expose[]': free,
  'service.networks': { unique: true },
  'service.depends_on': { unique: true },
  'service.cap_add[]': { hints: ['NET_ADMIN', 'SYS_PTRACE', 'SYS_ADMIN', 'SYS_NICE'] },
  'service.cap_drop[]': { hints: ['ALL', 'NET_RAW', 'MKNOD'] },
  'service.security_opt[]': { hints: ['no-new-privileges:true', 'seccomp=unconfined'] },
  'healthcheck.test': { starts: ['CMD', 'CMD-SHELL', 'NONE'] },
  'healthcheck.test[]': { hints: ['CMD', 'CMD-SHELL', 'NONE'] },
  'healthcheck.interval': { form: 'duration', hints: ['5s', '10s', '30s'] },
  'healthcheck.timeout': { form: 'duration', hints: ['3s', '5s', '10s'] },
  'healthcheck.start_period': { form: 'duration', hints: ['10s', '30s', '60s'] },
  'healthcheck.start_interval': duration,
  'healthcheck.retries': { hints: ['3', '5', '10'] },
  'build.shm_size': size,
  'build.provenance': free,
  'build.sbom': free,
  'build.network': { hints: ['host', 'none'] },
  'port.published': free,
  'port.protocol': { hints: ['tcp', 'udp'] },
  'port.mode': { hints: ['host', 'ingress'] },
  'bind.propagation': { hints: ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'] },
  'mountTmpfs.size': size,
  'mountTmpfs.mode': free,
  'grant.mode': free,
  'gpu.count': { form: 'number-or-all', hints: ['all'] },
  'gpu.driver': { hints: ['nvidia', 'cdi'] },
  'gpu.capabilities[]': { hints: ['gpu', 'compute', 'utility'] },
  'blkioLimit.rate': size,
  'blkio.weight': free,
  'blkioWeight.weight': free,
  'limits.memory': { form: 'size', hints: ['512M', '1G', '2G'] },
  'limits.cpus': { hints: ["'0.5'", "'1'", "'2'"] },
  'reservations.memory': size,
  'deploy.mode': { hints: ['replicated', 'global', 'replicated-job', 'global-job'] },
  'deploy.endpoint_mode': { hints: ['vip', 'dnsrr'] },
  'restartPolicy.condition': { hints: ['none', 'on-failure', 'any'] },
  'restartPolicy.delay': duration,
  'restartPolicy.window': duration,
  'update.delay': duration,
  'update.monitor': duration,
  'update.failure_action': { hints: ['continue', 'pause', 'rollback'] },
  'network.driver': { hints: ['bridge', 'host', 'overlay', 'macvlan', 'ipvlan', 'none'] },
  'volume.driver': { hints: ['local'] },
  'logging.driver': { hints: ['json-file', 'local', 'journald', 'syslog', 'none'] },
  'discreteResource.value': free,
  'ulimit.*': { form: 'number' },
};

/** What is known of a topic beyond the published schema. */
export function refinementOf(topic: string | null): Refinement {
  return (topic === null ? undefined : refinements[topic]) ?? {};
}

/** Keys without which Compose refuses a block although the published schema does not say so, by section. */
export function requiredBesides(section: string): readonly string[] {
  return ['port', 'mount', 'device'].includes(section) ? ['target'] : [];
}

/** Keys that the published schema has and Docker Compose 2.40 refuses, by topic. */
export const newerThanCompose240: ReadonlySet<string> = new Set([
  'top.jobs',
  'service.pre_start',
  'service.umask',
  'build.no_cache_filter',
  'serviceNetwork.use_service_name_alias',
]);
