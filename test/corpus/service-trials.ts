import type { Change } from './change.ts';
import { mentionsOfService, servicesOf } from './mentions.ts';
import { isRecord, type Plain, type PlainPath, valueAt } from './plain.ts';
import type { Trial } from './trial.ts';

/** The commands about one service, each with the arguments that apply to it. */
export function serviceTrials(flat: Plain, name: string, body: Plain): Trial[] {
  const at = (...path: PlainPath): PlainPath => ['services', name, ...path];
  const others = servicesOf(flat).map(([other]) => other);
  const trials: Trial[] = [
    {
      kind: 'set-image',
      command: 'set-image',
      args: { service: name, image: 'registry.test/new:1.2' },
      changes: [{ op: 'set', path: at('image'), value: 'registry.test/new:1.2' }],
    },
    set('set restart', at('restart'), valueAt(body, ['restart']) === 'always' ? 'no' : 'always'),
    set('set a key that is not there', at('stop_grace_period'), '17s'),
    set('set a key with its parents', at('deploy', 'resources', 'limits', 'memory'), '512M'),
    {
      kind: 'rename-service',
      command: 'rename-service',
      args: { service: name, to: 'renamed-service' },
      changes: [
        ...mentionsOfService(flat, name).map(one => one.renamed('renamed-service')),
        { op: 'rename', path: at(), to: 'renamed-service' },
      ],
      fragments: true,
      renames: { from: name, to: 'renamed-service' },
    },
    {
      kind: 'remove-service',
      command: 'remove-service',
      args: { service: name },
      changes: [
        ...mentionsOfService(flat, name)
          .filter(({ path }) => path[1] !== name)
          .map(({ path }): Change => ({ op: 'remove', path })),
        { op: 'remove', path: at() },
      ],
      fragments: true,
      mayBreak: others.length === 1,
    },
    ...moves(name, others),
    ...ports(name, valueAt(body, ['ports'])),
    ...variables(flat, name, valueAt(body, ['environment'])),
    ...dependencies(flat, name, body),
    ...networks(flat, name, body),
    ...mounts(flat, name, valueAt(body, ['volumes'])),
    ...healthchecks(name, valueAt(body, ['healthcheck'])),
  ];
  return trials;
}

function record(body: Plain): { [key: string]: Plain } {
  return isRecord(body) ? body : {};
}

function set(kind: string, path: PlainPath, value: Plain): Trial {
  return { kind, command: 'set', args: { path, value }, changes: [{ op: 'set', path, value }] };
}

function moves(name: string, others: readonly string[]): Trial[] {
  const [first] = others;
  const rest = others.filter(other => other !== name);
  if (rest.length === 0 || first === undefined) return [];
  const trial = (before: string | null, keys: readonly string[]): Trial => ({
    kind: 'move-service',
    command: 'move-service',
    args: { service: name, before },
    changes: [],
    order: { path: ['services'], keys },
    moves: true,
  });
  return [trial(null, [...rest, name]), ...(first === name ? [] : [trial(first, [name, ...rest])])];
}

function ports(name: string, written: Plain | undefined): Trial[] {
  const path = ['services', name, 'ports'];
  const list = Array.isArray(written) ? written : [];
  const long = isRecord(list.at(-1));
  const trials: Trial[] = [
    {
      kind: 'add-port',
      command: 'add-port',
      args: { service: name, target: 8099, published: 18099 },
      changes: [{ op: 'append', path, value: long ? { target: 8099, published: '18099' } : '18099:8099' }],
    },
  ];
  list.forEach((port, index) => {
    if (index > 0 && index < list.length - 1) return;
    const short = /^(\d+):(\d+)$/.exec(String(port));
    const named = isRecord(port)
      ? { published: port['published'], target: port['target'] }
      : short
        ? { published: short[1], target: short[2] }
        : null;
    const isFirst = list.findIndex(one => JSON.stringify(one) === JSON.stringify(port)) === index;
    const published = named ? String(named.published ?? '') : '';
    if (named && isFirst && /^\d+$/.test(published) && /^\d+$/.test(String(named.target)))
      trials.push({
        kind: 'remove-port',
        command: 'remove-port',
        args: { service: name, target: String(named.target), published },
        changes: [{ op: 'remove', path: [...path, index] }],
      });
    const place = isRecord(port) ? [...path, index, 'published'] : [...path, index];
    const number = isRecord(port) && typeof port['published'] === 'number';
    trials.push(set('change a port', place, number ? 18097 : isRecord(port) ? '18097' : '18097:8097'));
  });
  return trials;
}

function variables(flat: Plain, name: string, written: Plain | undefined): Trial[] {
  const path = ['services', name, 'environment'];
  const trial = (kind: string, command: string, args: object, change: Change): Trial => ({
    kind,
    command,
    args: { service: name, ...args },
    changes: [change],
  });
  const added = (asList: boolean): Change =>
    asList
      ? { op: 'append', path, value: 'NEW_VARIABLE=a b' }
      : { op: 'set', path: [...path, 'NEW_VARIABLE'], value: 'a b' };
  const asList = Array.isArray(written) || (!isRecord(written) && usual(flat, 'environment') === 'list');
  const trials = [
    trial('set-variable, new', 'set-variable', { name: 'NEW_VARIABLE', value: 'a b' }, added(asList)),
  ];
  const names = Array.isArray(written)
    ? written.map(one => String(one).split('=')[0] ?? '')
    : Object.keys(record(written ?? null));
  for (const one of new Set([names[0], names.at(-1)])) {
    if (one === undefined || !/^[^\s=]+$/.test(one)) continue;
    const place = Array.isArray(written) ? [...path, names.lastIndexOf(one)] : [...path, one];
    const value = Array.isArray(written) ? `${one}=yes` : 'yes';
    trials.push(
      trial(
        'set-variable, known',
        'set-variable',
        { name: one, value: 'yes' },
        { op: 'set', path: place, value },
      ),
      trial('unset-variable', 'unset-variable', { name: one }, { op: 'remove', path: place }),
    );
  }
  return trials;
}

function dependencies(flat: Plain, name: string, body: Plain): Trial[] {
  const path = ['services', name, 'depends_on'];
  const written = valueAt(body, ['depends_on']);
  const needed = Array.isArray(written) ? written.map(String) : Object.keys(record(written ?? null));
  const other = servicesOf(flat).find(
    ([one]) => one !== name && !needed.includes(one) && !reaches(flat, one, name),
  )?.[0];
  const trials: Trial[] = [];
  const connect = (kind: string, args: object, changes: readonly Change[]): void => {
    trials.push({ kind, command: 'connect', args: { from: name, to: other, ...args }, changes });
  };
  const healthy = 'service_healthy';
  if (other !== undefined) {
    const asList =
      Array.isArray(written) ||
      (needed.length === 0 && !isRecord(written) && usual(flat, 'depends_on') !== 'map');
    const short: Change = asList
      ? { op: 'append', path, value: other }
      : { op: 'set', path: [...path, other], value: { condition: 'service_started' } };
    connect('connect', {}, [short]);
    const long = [...needed, other].map(one => [
      one,
      { condition: one === other ? healthy : 'service_started' },
    ]);
    if (Array.isArray(written))
      connect('connect with a condition', { condition: healthy, longForm: true }, [
        { op: 'set', path, value: Object.fromEntries(long) },
      ]);
    else
      connect('connect with a condition', { condition: healthy }, [
        { op: 'set', path: [...path, other, 'condition'], value: healthy },
      ]);
  }
  needed.forEach((one, at) => {
    if (at > 0 && at < needed.length - 1) return;
    trials.push({
      kind: 'disconnect',
      command: 'disconnect',
      args: { from: name, to: one },
      changes: [{ op: 'remove', path: Array.isArray(written) ? [...path, at] : [...path, one] }],
    });
  });
  return trials;
}

function reaches(flat: Plain, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const next = valueAt(flat, ['services', from, 'depends_on']);
  const names = Array.isArray(next) ? next.map(String) : Object.keys(record(next ?? null));
  return names.some(name => reaches(flat, name, to, seen));
}

function networks(flat: Plain, name: string, body: Plain): Trial[] {
  const path = ['services', name, 'networks'];
  const written = valueAt(body, ['networks']);
  const joined = Array.isArray(written) ? written.map(String) : Object.keys(record(written ?? null));
  const trials: Trial[] = [];
  const defined = Object.keys(record(valueAt(flat, ['networks']) ?? null));
  const network = [...defined, 'default'].find(one => !joined.includes(one));
  if (network !== undefined && !valueAt(body, ['network_mode'])) {
    const asMap =
      isRecord(written) ||
      (joined.length === 0 && !Array.isArray(written) && usual(flat, 'networks') === 'map');
    trials.push({
      kind: 'join-network',
      command: 'join-network',
      args: { service: name, network },
      changes: [
        asMap ? { op: 'set', path: [...path, network], value: null } : { op: 'append', path, value: network },
      ],
    });
  }
  for (const one of new Set([joined[0], joined.at(-1)])) {
    if (one === undefined) continue;
    const key = Array.isArray(written) ? joined.indexOf(one) : one;
    trials.push({
      kind: 'leave-network',
      command: 'leave-network',
      args: { service: name, network: one },
      changes: [{ op: 'remove', path: [...path, key] }],
    });
  }
  return trials;
}

function mounts(flat: Plain, name: string, written: Plain | undefined): Trial[] {
  const path = ['services', name, 'volumes'];
  const list = Array.isArray(written) ? written : [];
  const long = isRecord(list.at(-1));
  const mount = (source: string, type: string): Plain =>
    long ? { type, source, target: '/new/place' } : `${source}:/new/place`;
  const defined = valueAt(flat, ['volumes', 'new-volume']) !== undefined;
  const trials: Trial[] = [
    {
      kind: 'mount a folder',
      command: 'mount',
      args: { service: name, source: './new-folder', target: '/new/place' },
      changes: [{ op: 'append', path, value: mount('./new-folder', 'bind') }],
    },
    {
      kind: 'mount a new volume',
      command: 'mount',
      args: { service: name, source: 'new-volume', target: '/new/place' },
      changes: [
        { op: 'append', path, value: mount('new-volume', 'volume') },
        ...(defined ? [] : [{ op: 'set', path: ['volumes', 'new-volume'], value: null } as const]),
      ],
    },
  ];
  const targets = list.map(one =>
    isRecord(one) ? String(one['target']) : (/^[^:$]+:([^:$]+)(?::\w+)?$/.exec(String(one))?.[1] ?? ''),
  );
  targets.forEach((target, at) => {
    if (at > 0 && at < targets.length - 1) return;
    if (!target.startsWith('/') || targets.indexOf(target) !== at || target.includes('$')) return;
    trials.push({
      kind: 'unmount',
      command: 'unmount',
      args: { service: name, target },
      changes: [{ op: 'remove', path: [...path, at] }],
    });
  });
  return trials;
}

function healthchecks(name: string, written: Plain | undefined): Trial[] {
  const path = ['services', name, 'healthcheck'];
  const test = valueAt(written, ['test']);
  const line = 'test -f /ready';
  const words = ['test', '-f', '/ready'];
  const testChange: Change = Array.isArray(test)
    ? test[0] === 'CMD-SHELL' && test.length === 2
      ? { op: 'set', path: [...path, 'test', 1], value: line }
      : {
          op: 'set',
          path: [...path, 'test'],
          value: test[0] === 'CMD' ? ['CMD', ...words] : ['CMD-SHELL', line],
        }
    : { op: 'set', path: [...path, 'test'], value: typeof test === 'string' ? line : ['CMD-SHELL', line] };
  const trial = (kind: string, args: object, changes: readonly Change[]): Trial => ({
    kind,
    command: 'set-healthcheck',
    args: { service: name, ...args },
    changes,
  });
  return [
    trial('set-healthcheck, its test', { test: line }, [testChange]),
    trial('set-healthcheck, its times', { interval: '7s', startPeriod: '9s' }, [
      { op: 'set', path: [...path, 'interval'], value: '7s' },
      { op: 'set', path: [...path, 'start_period'], value: '9s' },
    ]),
  ];
}

/** How most services write an attribute; a list where both are as usual. */
function usual(flat: Plain, key: string): 'list' | 'map' | null {
  let [lists, maps] = [0, 0];
  for (const [, body] of servicesOf(flat)) {
    const value = valueAt(body, [key]);
    if (Array.isArray(value)) lists += 1;
    if (isRecord(value)) maps += 1;
  }
  if (lists + maps === 0) return null;
  return lists >= maps ? 'list' : 'map';
}
