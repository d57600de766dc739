/**
 * What a flag of `docker run` becomes in a service. `own` flags need code of their own, `left` ones have no counterpart
 * in Compose, `silent` ones only say how the command line itself behaves.
 */
export type FlagMeaning =
  | { readonly kind: 'text' | 'number' | 'list' | 'map' | 'seconds'; readonly key: string }
  | { readonly kind: 'switch'; readonly key: string }
  | { readonly kind: 'own' | 'left' | 'silent'; readonly takes: 'value' | 'nothing' };

const own = { kind: 'own', takes: 'value' } as const;
const ownSwitch = { kind: 'own', takes: 'nothing' } as const;
const left = { kind: 'left', takes: 'value' } as const;
const text = (key: string): FlagMeaning => ({ kind: 'text', key });
const number = (key: string): FlagMeaning => ({ kind: 'number', key });
const list = (key: string): FlagMeaning => ({ kind: 'list', key });
const map = (key: string): FlagMeaning => ({ kind: 'map', key });
const toggle = (key: string): FlagMeaning => ({ kind: 'switch', key });

/** Flags of `docker run` by long name: docs.docker.com/reference/cli/docker/container/run, Docker 28. */
export const runFlags: Readonly<Record<string, FlagMeaning>> = {
  'add-host': list('extra_hosts'),
  annotation: map('annotations'),
  attach: { kind: 'silent', takes: 'value' },
  'blkio-weight': own,
  'blkio-weight-device': own,
  'cap-add': list('cap_add'),
  'cap-drop': list('cap_drop'),
  'cgroup-parent': text('cgroup_parent'),
  cgroupns: text('cgroup'),
  cidfile: left,
  'cpu-period': number('cpu_period'),
  'cpu-quota': number('cpu_quota'),
  'cpu-rt-period': number('cpu_rt_period'),
  'cpu-rt-runtime': number('cpu_rt_runtime'),
  'cpu-shares': number('cpu_shares'),
  cpus: number('cpus'),
  'cpuset-cpus': text('cpuset'),
  'cpuset-mems': left,
  detach: ownSwitch,
  'detach-keys': { kind: 'silent', takes: 'value' },
  device: list('devices'),
  'device-cgroup-rule': list('device_cgroup_rules'),
  'device-read-bps': own,
  'device-read-iops': own,
  'device-write-bps': own,
  'device-write-iops': own,
  'disable-content-trust': { kind: 'silent', takes: 'nothing' },
  dns: list('dns'),
  'dns-option': list('dns_opt'),
  'dns-opt': list('dns_opt'),
  'dns-search': list('dns_search'),
  domainname: text('domainname'),
  entrypoint: own,
  env: own,
  'env-file': list('env_file'),
  expose: list('expose'),
  gpus: own,
  'group-add': list('group_add'),
  'health-cmd': own,
  'health-interval': own,
  'health-retries': own,
  'health-start-interval': own,
  'health-start-period': own,
  'health-timeout': own,
  hostname: text('hostname'),
  init: toggle('init'),
  interactive: toggle('stdin_open'),
  ip: own,
  ip6: own,
  ipc: text('ipc'),
  isolation: text('isolation'),
  'kernel-memory': left,
  label: own,
  'label-file': list('label_file'),
  link: own,
  'link-local-ip': own,
  'log-driver': own,
  'log-opt': own,
  'mac-address': text('mac_address'),
  memory: text('mem_limit'),
  'memory-reservation': text('mem_reservation'),
  'memory-swap': text('memswap_limit'),
  'memory-swappiness': number('mem_swappiness'),
  mount: own,
  name: own,
  net: own,
  network: own,
  'net-alias': own,
  'network-alias': own,
  'no-healthcheck': ownSwitch,
  'oom-kill-disable': toggle('oom_kill_disable'),
  'oom-score-adj': number('oom_score_adj'),
  pid: own,
  'pids-limit': number('pids_limit'),
  platform: text('platform'),
  privileged: toggle('privileged'),
  publish: list('ports'),
  'publish-all': ownSwitch,
  pull: text('pull_policy'),
  quiet: { kind: 'silent', takes: 'nothing' },
  'read-only': toggle('read_only'),
  restart: text('restart'),
  rm: ownSwitch,
  runtime: text('runtime'),
  'security-opt': list('security_opt'),
  'shm-size': text('shm_size'),
  'sig-proxy': { kind: 'silent', takes: 'nothing' },
  'stop-signal': text('stop_signal'),
  'stop-timeout': { kind: 'seconds', key: 'stop_grace_period' },
  'storage-opt': map('storage_opt'),
  sysctl: map('sysctls'),
  tmpfs: list('tmpfs'),
  tty: toggle('tty'),
  ulimit: own,
  'use-api-socket': { kind: 'left', takes: 'nothing' },
  user: text('user'),
  userns: text('userns_mode'),
  uts: text('uts'),
  volume: own,
  'volume-driver': own,
  'volumes-from': own,
  workdir: text('working_dir'),
};

/** Short names of the flags of `docker run`. */
export const runShortFlags: Readonly<Record<string, string>> = {
  a: 'attach',
  c: 'cpu-shares',
  d: 'detach',
  e: 'env',
  h: 'hostname',
  i: 'interactive',
  l: 'label',
  m: 'memory',
  p: 'publish',
  P: 'publish-all',
  q: 'quiet',
  t: 'tty',
  u: 'user',
  v: 'volume',
  w: 'workdir',
};

/** Whether a flag takes a value. */
export function takesValue(meaning: FlagMeaning): boolean {
  return meaning.kind !== 'switch' && !('takes' in meaning && meaning.takes === 'nothing');
}
