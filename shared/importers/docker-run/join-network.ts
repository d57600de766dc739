import type { Value } from '../../document/document.ts';
import { append, type Draft, type ImportDraft, note, plainName, type ServiceDraft } from './draft.ts';

/** `--network`: a mode (host, none, another container's) or a network with what is said of the service in it. */
export function joinNetwork(draft: ImportDraft, service: ServiceDraft, value: string): void {
  const fields = /(^|,)name=/.test(value) ? value.split(',') : [`name=${value}`];
  const about: Draft = {};
  let name = '';
  for (const field of fields) {
    const [key = '', ...words] = field.split('=');
    const fact = words.join('=');
    if (key === 'name') name = fact;
    else setFact(about, key, fact);
  }
  if (name === '' || /^(?:host|none|bridge|default)$/.test(name)) {
    if (name !== '') service.fields['network_mode'] = name === 'default' ? 'bridge' : name;
    return;
  }
  if (/^container:|^ns:/.test(name)) {
    service.fields['network_mode'] = name;
    return;
  }
  const key = plainName(name);
  service.networks[key] = { ...service.networks[key], ...about };
  if (!draft.networks[key]) {
    draft.networks[key] = {};
    note(draft, 'network-made', { network: name });
  }
}

/** `--ip`, `--network-alias` and their like belong to the network that the service joins. */
export function setOnNetwork(service: ServiceDraft, flag: string, fact: string): void {
  const key = Object.keys(service.networks).at(-1) ?? 'default';
  const about = { ...service.networks[key] };
  setFact(about, flag.replace(/^net(?:work)?-/, ''), fact);
  service.networks[key] = about;
}

function setFact(about: Draft, key: string, fact: Value): void {
  if (key === 'alias') append(about, 'aliases', fact);
  else if (key === 'ip') about['ipv4_address'] = fact;
  else if (key === 'ip6') about['ipv6_address'] = fact;
  else if (key === 'link-local-ip') append(about, 'link_local_ips', fact);
  else if (key === 'mac-address') about['mac_address'] = fact;
  else if (key === 'gw-priority') about['gw_priority'] = Number(fact);
  else if (key === 'driver-opt') {
    const [name = '', ...words] = String(fact).split('=');
    about['driver_opts'] = { ...((about['driver_opts'] as Draft) ?? {}), [name]: words.join('=') };
  }
}
