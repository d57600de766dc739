import { mentionsOfService, servicesOf } from './mentions.ts';
import { isRecord, type Plain, type PlainPath, valueAt } from './plain.ts';
import type { Trial } from './trial.ts';

/** Edits of every key of a service, whatever it is: its scalars, the entries of its maps, the items of its lists. */
export function attributeTrials(flat: Plain, name: string, body: Plain): Trial[] {
  if (!isRecord(body)) return [];
  const path = ['services', name];
  return Object.keys(body).flatMap(key => [
    unset('unset a key', [...path, key], key === 'extends' && mentionsOfService(flat, name).length > 0),
    ...inside(flat, [...path, key], body[key] as Plain, 0),
    ...(key === 'labels' ? labels([...path, key], body[key] as Plain) : []),
  ]);
}

function inside(flat: Plain, path: PlainPath, value: Plain, depth: number): Trial[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return [...itemTrials(flat, path, value), ...each(flat, path, value, depth)];
  if (isRecord(value)) {
    const keys = Object.keys(value);
    const chosen = [...new Set([keys[0], keys.at(-1)])].filter(key => key !== undefined);
    return [
      ...(depth < 3 ? chosen.map(key => unset('unset an entry of a map', [...path, key], true)) : []),
      ...(isOpen(path) ? [set('set a new entry of a map', [...path, 'NEW_ENTRY'], 'a: b')] : []),
      ...(depth > 0 ? chosen : keys).flatMap(key =>
        inside(flat, [...path, key], value[key] as Plain, depth + 1),
      ),
    ];
  }
  const fresh = another(path, value);
  return fresh === undefined ? [] : [set(depth === 0 ? 'set a key' : 'set an entry', path, fresh)];
}

function each(flat: Plain, path: PlainPath, list: readonly Plain[], depth: number): Trial[] {
  return list.flatMap((item, at) =>
    typeof item === 'object' && item !== null ? inside(flat, [...path, at], item, depth + 1) : [],
  );
}

function itemTrials(flat: Plain, path: PlainPath, list: readonly Plain[]): Trial[] {
  const last = list.length - 1;
  const item = newItem(flat, path, list);
  const trials: Trial[] = [];
  if (item !== undefined)
    trials.push({
      kind: 'append an item',
      command: 'append',
      args: { path, value: item },
      changes: [{ op: 'append', path, value: item }],
    });
  for (const at of new Set([0, last])) {
    if (list[at] === undefined) continue;
    trials.push(unset('delete an item', [...path, at], true));
    if (item !== undefined && typeof list[at] !== 'object' && typeof item !== 'object')
      trials.push(set('change an item', [...path, at], typeof list[at] === 'number' ? 8097 : item));
  }
  const move = (from: number, before: number | null): Trial => ({
    kind: 'move an item',
    command: 'move',
    args: { path: [...path, from], before },
    changes: [{ op: 'move', path: [...path, from], before }],
  });
  if (list.length > 1) trials.push(move(last, 0), move(0, null));
  return trials;
}

function labels(path: PlainPath, value: Plain): Trial[] {
  return Array.isArray(value)
    ? [
        {
          kind: 'add a label',
          command: 'append',
          args: { path, value: 'new.label=a "b"' },
          changes: [{ op: 'append', path, value: 'new.label=a "b"' }],
        },
      ]
    : [{ ...set('add a label', [...path, 'new.label'], 'a "b"') }];
}

function set(kind: string, path: PlainPath, value: Plain): Trial {
  return { kind, command: 'set', args: { path, value }, changes: [{ op: 'set', path, value }] };
}

function unset(kind: string, path: PlainPath, mayBreak: boolean): Trial {
  return { kind, command: 'unset', args: { path }, changes: [{ op: 'remove', path }], mayBreak };
}

/** Maps that take any key. */
function isOpen(path: PlainPath): boolean {
  return ['environment', 'labels', 'args', 'sysctls', 'options'].includes(String(path.at(-1)));
}

const texts: Readonly<Record<string, string>> = {
  network_mode: 'none',
  pull_policy: 'always',
  platform: 'linux/arm64',
  restart: 'on-failure:3',
  ipc: 'private',
  pid: 'host',
  cgroup: 'host',
  condition: 'service_completed_successfully',
  type: 'tmpfs',
  protocol: 'udp',
  mode: 'host',
  order: 'start-first',
  action: 'rebuild',
  endpoint_mode: 'dnsrr',
  failure_action: 'pause',
};

/** Another value of the same kind that Docker takes there too. */
function another(path: PlainPath, value: Plain): Plain | undefined {
  const key = String(path.at(-1));
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value === 3 ? 4 : 3;
  if (typeof value !== 'string' || key === 'extends' || path.at(-2) === 'extends') return undefined;
  if (path.at(-2) === 'environment' || path.at(-2) === 'labels') return 'on: #1';
  const known = texts[key];
  if (known !== undefined) return value === known ? undefined : known;
  if (/^\d+(?:ms|s|m|h)/.test(value)) return '19s';
  if (/^\d+(?:\.\d+)?$/.test(value)) return '5';
  if (/^\d+(?:\.\d+)?[bkmg]b?$/i.test(value)) return '300m';
  if (/^(?:service|container):/.test(value)) return undefined;
  return 'changed';
}

const items: Readonly<Record<string, string>> = {
  ports: '18098:8098',
  volumes: './new-item:/new-item',
  environment: 'NEW_ITEM=1: 2',
  env_file: './new.env',
  extra_hosts: 'new.local:10.0.0.1',
  expose: '8097',
  devices: '/dev/null:/dev/null',
  dns: '1.1.1.1',
  tmpfs: '/tmp/new',
  cap_add: 'NET_ADMIN',
  cap_drop: 'NET_ADMIN',
  external_links: 'x:y',
  security_opt: 'no-new-privileges:true',
  labels: 'new=1',
  sysctls: 'net.core.somaxconn=1024',
  args: 'NEW_ITEM=1',
};

/** An item that Docker takes in that list; undefined where the file has nothing to name. */
function newItem(flat: Plain, path: PlainPath, list: readonly Plain[]): Plain | undefined {
  const key = String(path.at(-1));
  const isAttribute = path.length === 3;
  if (list.some(isRecord)) {
    if (!isAttribute) return undefined;
    if (key === 'ports') return { target: 8098, published: '18098' };
    if (key === 'volumes') return { type: 'bind', source: './new-item', target: '/new-item' };
    if (key === 'env_file') return { path: './new.env' };
    return undefined;
  }
  if (isAttribute && ['depends_on', 'links', 'volumes_from'].includes(key)) {
    const owner = String(path[1]);
    return servicesOf(flat)
      .map(([name]) => name)
      .find(name => name !== owner && !list.some(one => String(one).startsWith(name)));
  }
  const section = { networks: 'networks', secrets: 'secrets', configs: 'configs' }[key];
  if (section !== undefined) {
    const names = valueAt(flat, [section]);
    return isRecord(names) ? Object.keys(names).find(name => !list.includes(name)) : undefined;
  }
  const item = items[key];
  if (item !== undefined && (isAttribute || key === 'args' || key === 'labels')) return item;
  return list.every(one => typeof one === 'string') ? 'new-item' : undefined;
}
