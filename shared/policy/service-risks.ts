import { type HostFacts, judgePath } from './host-path.ts';
import { asList, asMap, asText, isOn, type PlainMap } from './plain.ts';
import type { Risk, RiskCode } from './policy.ts';

/** Capabilities that Docker gives anyway, and two that only affect the container's own speed and memory. */
const harmlessCapabilities = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT IPC_LOCK SYS_NICE'.split(
    ' ',
  ),
);

/** Keys by which a service leaves its own namespaces. */
const namespaceKeys = ['network_mode', 'pid', 'ipc', 'uts', 'userns_mode', 'cgroup'] as const;

/** What one service asks of the machine, apart from its mounts and its build. */
export function serviceRisks(name: string, service: PlainMap, facts: HostFacts): readonly Risk[] {
  const risks: Risk[] = [];
  const add = (code: RiskCode, detail: string): void => void risks.push({ code, subject: name, detail });

  if (isOn(service['privileged'])) add('privileged', 'privileged: true');
  for (const written of asList(service['cap_add']).map(asText)) {
    const capability = written.toUpperCase().replace(/^CAP_/, '');
    if (!harmlessCapabilities.has(capability)) add('capability', capability);
  }
  for (const option of asList(service['security_opt']).map(asText)) {
    if (!/^no-new-privileges(?:[:=]true)?$/i.test(option.trim())) add('security-opt', option);
  }
  for (const key of namespaceKeys) {
    const value = asText(service[key]).trim();
    if (value.toLowerCase() === 'host' || value.startsWith('container:'))
      add('host-namespace', `${key}: ${value}`);
  }
  if (asText(service['cgroup_parent']))
    add('host-namespace', `cgroup_parent: ${asText(service['cgroup_parent'])}`);
  for (const device of asList(service['devices'])) add('device', deviceText(device));
  for (const rule of asList(service['device_cgroup_rules']).map(asText)) add('device', rule);
  for (const gpu of gpus(service)) add('device', gpu);
  if (isOn(service['use_api_socket'])) add('docker-socket', 'use_api_socket: true');
  for (const from of asList(service['volumes_from']).map(asText)) {
    if (from.startsWith('container:')) add('bind-outside', `volumes_from: ${from}`);
  }
  if (service['provider']) add('provider', asText(asMap(service['provider'])['type']));
  for (const hook of ['post_start', 'pre_stop'] as const) {
    for (const entry of asList(service[hook])) add(...hookRisk(hook, asMap(entry)));
  }
  const credential = asText(asMap(service['credential_spec'])['file']);
  if (credential && judgePath(credential, facts) !== 'project')
    add('file-outside', `credential_spec: ${credential}`);
  return risks;
}

function deviceText(device: unknown): string {
  if (typeof device === 'string') return device;
  const { source, target, permissions } = asMap(device);
  return [source, target, permissions].map(asText).filter(Boolean).join(':');
}

/** Devices asked for through `gpus` or `deploy.resources.reservations`. */
function gpus(service: PlainMap): readonly string[] {
  const reserved = asMap(asMap(asMap(service['deploy'])['resources'])['reservations'])['devices'];
  const all = service['gpus'] === 'all' ? ['gpus: all'] : [];
  const listed = [...asList(service['gpus']).filter(entry => entry !== 'all'), ...asList(reserved)];
  return [
    ...all,
    ...listed.map(entry => {
      const { driver, capabilities } = asMap(entry);
      return ['gpus', asText(driver), asList(capabilities).map(asText).join(',')].filter(Boolean).join(' ');
    }),
  ];
}

function hookRisk(hook: string, entry: PlainMap): [RiskCode, string] {
  const command = asList(entry['command']).map(asText).join(' ');
  return isOn(entry['privileged']) ? ['privileged', `${hook}: ${command}`] : ['hook', `${hook}: ${command}`];
}
