import type { Value } from '../../document/document.ts';
import {
  append,
  type Draft,
  type ImportDraft,
  note,
  numberOr,
  put,
  type ServiceDraft,
  splitPair,
} from './draft.ts';
import { joinNetwork, setOnNetwork } from './join-network.ts';
import { addMount, addVolume, leave } from './mounts.ts';
import type { GivenFlag } from './read-flags.ts';

/** Writes a flag into the service that is more than one key with one value; one it does not know is left out by name. */
export function writeOwnFlag(draft: ImportDraft, service: ServiceDraft, { name, value }: GivenFlag): void {
  const { fields } = service;
  switch (name) {
    case 'name':
    case 'volume-driver':
      return;
    case 'detach':
      note(draft, 'background');
      return;
    case 'rm':
      if (value === 'true') note(draft, 'removed-after', { service: service.name });
      return;
    case 'publish-all':
      note(draft, 'publish-all', { service: service.name });
      service.left.push('--publish-all');
      return;
    case 'env': {
      const [key, said] = splitPair(value);
      put(fields, 'environment', key, said);
      return;
    }
    case 'label': {
      const [key, said] = splitPair(value);
      put(fields, 'labels', key, said ?? '');
      return;
    }
    case 'entrypoint':
      fields['entrypoint'] = value === '' ? [] : [value];
      return;
    case 'volume':
      addVolume(draft, service, value);
      return;
    case 'mount':
      addMount(draft, service, value);
      return;
    case 'volumes-from':
      append(fields, 'volumes_from', ownOrForeign(draft, value));
      return;
    case 'link': {
      const [target = '', alias = target] = value.split(':');
      const known = draft.services.some(other => other.name === target);
      append(fields, known ? 'links' : 'external_links', target === alias ? target : `${target}:${alias}`);
      return;
    }
    case 'pid': {
      const target = /^container:(.+)$/.exec(value)?.[1];
      const known = target !== undefined && draft.services.some(other => other.name === target);
      fields['pid'] = known ? `service:${target}` : value;
      return;
    }
    case 'network':
    case 'net':
      joinNetwork(draft, service, value);
      return;
    case 'ip':
    case 'ip6':
    case 'link-local-ip':
      setOnNetwork(service, name, value);
      return;
    case 'network-alias':
    case 'net-alias':
      setOnNetwork(service, 'alias', value);
      return;
    case 'log-driver':
      put(fields, 'logging', 'driver', value);
      return;
    case 'log-opt': {
      const [key, said] = splitPair(value);
      const logging = fields['logging'] as Draft | undefined;
      put(fields, 'logging', 'options', { ...(logging?.['options'] as Draft), [key]: said ?? '' });
      return;
    }
    case 'no-healthcheck':
      fields['healthcheck'] = { disable: true };
      return;
    case 'health-cmd':
      put(fields, 'healthcheck', 'test', value === 'none' ? ['NONE'] : ['CMD-SHELL', value]);
      return;
    case 'health-retries':
      put(fields, 'healthcheck', 'retries', numberOr(value));
      return;
    case 'health-interval':
    case 'health-timeout':
    case 'health-start-period':
    case 'health-start-interval':
      put(fields, 'healthcheck', name.slice('health-'.length).replace('-', '_'), value);
      return;
    case 'ulimit': {
      const [key, said] = splitPair(value);
      const [soft = '', hard] = (said ?? '').split(':');
      const limit: Value = hard ? { soft: numberOr(soft), hard: numberOr(hard) } : numberOr(soft);
      put(fields, 'ulimits', key, limit);
      return;
    }
    case 'gpus':
      fields['deploy'] = { resources: { reservations: { devices: [gpuRequest(value)] } } };
      return;
    case 'blkio-weight':
      put(fields, 'blkio_config', 'weight', numberOr(value));
      return;
    case 'blkio-weight-device':
    case 'device-read-bps':
    case 'device-read-iops':
    case 'device-write-bps':
    case 'device-write-iops':
      addBlockLimit(fields, name, value);
      return;
    default:
      leave(draft, service, `--${name} ${value}`.trim());
      return;
  }
}

function ownOrForeign(draft: ImportDraft, value: string): string {
  const [name = ''] = value.split(':');
  return draft.services.some(other => other.name === name) ? value : `container:${value}`;
}

function addBlockLimit(fields: Draft, flag: string, value: string): void {
  const at = value.lastIndexOf(':');
  const [path, amount] = [value.slice(0, at), value.slice(at + 1)];
  const key = flag.replace(/^blkio-/, '').replaceAll('-', '_');
  const before = (fields['blkio_config'] as Draft | undefined)?.[key];
  const entry = { path, [key === 'weight_device' ? 'weight' : 'rate']: numberOr(amount) };
  put(fields, 'blkio_config', key, [...(Array.isArray(before) ? before : []), entry]);
}

/** `all`, a number, `device=0,1`, or a list of `driver=`, `count=`, `capabilities=`. */
function gpuRequest(value: string): Value {
  const plain = value.replace(/["']/g, '');
  const capabilities = /capabilities=([\w-]+)/.exec(plain)?.[1] ?? 'gpu';
  const devices = /device=([\w,-]+)/.exec(plain)?.[1]?.split(',').filter(Boolean);
  const count = /count=(\w+)/.exec(plain)?.[1] ?? (/^\w+$/.test(plain) ? plain : 'all');
  const driver = /driver=(\w+)/.exec(plain)?.[1] ?? 'nvidia';
  return {
    driver,
    ...(devices ? { device_ids: devices } : { count: numberOr(count) }),
    capabilities: capabilities === 'gpu' ? ['gpu'] : ['gpu', capabilities],
  };
}
