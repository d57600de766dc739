import type { Service, Stack } from '../../shared/stack/stack.ts';

/** A command by name with its arguments. */
export interface Call {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Numbers to choose by: the first says which command, the others on what. */
export type Draw = readonly number[];

type Maker = (stack: Stack, choose: Choose) => Record<string, unknown> | null;

interface Choose {
  readonly one: <Item>(items: readonly Item[]) => Item | undefined;
  readonly number: (below: number) => number;
}

const names = ['fresh', 'second', 'x.y-z_1', 'true', '0', 'Zed', 'constructor'];
const values = [
  '',
  'a: b # c',
  'yes',
  '010',
  '${A:-b}',
  'é 😀',
  "it's",
  '"',
  'two\nlines\n',
  '  x ',
  '*a',
  '&b',
  '- c',
];
const images = ['nginx:1.27', 'postgres:16', 'python:3.12-slim', 'ghcr.io/a/b@sha256:0123'];
const lists = ['ports', 'volumes', 'environment', 'command', 'depends_on', 'networks', 'labels', 'dns'];
const targets = ['/data', '/var/lib/x y', '/etc/conf.d', '/srv'];

const makers: Readonly<Record<string, Maker>> = {
  'add-service': (_, { one }) => ({
    name: one(names),
    ...(one([true, false])
      ? { image: one(images) }
      : { technology: one(['postgres', 'redis', 'empty-service']) }),
  }),
  'remove-service': on(() => ({})),
  'rename-service': on((_, { one }) => ({ to: one(names), addresses: one([true, false]) })),
  'move-service': on((_, { one }, stack) => ({
    before: one([...stack.services.map(({ name }) => name), null]),
  })),
  'set-image': on((_, { one }) => ({ image: one(images) })),
  'add-port': on((_, { one, number }) => ({
    published: one([null, 20_000 + number(9)]),
    target: 80 + number(4),
    protocol: one(['tcp', 'udp']),
  })),
  'remove-port': on((service, { one }) => {
    const port = one(service.ports);
    return port ? { target: port.target, published: port.published } : null;
  }),
  'set-variable': on((service, { one }) => ({
    name: one([...names, ...service.environment.map(({ name }) => name)]),
    value: one([...values, null, 5, true]),
  })),
  'unset-variable': on((service, { one }) => {
    const variable = one(service.environment);
    return variable ? { name: variable.name } : null;
  }),
  connect: between((_, { one }) => ({
    condition: one([undefined, 'service_started', 'service_healthy']),
    longForm: one([undefined, true]),
  })),
  disconnect: (stack, { one }) => {
    const service = one(stack.services.filter(({ dependsOn }) => dependsOn.length > 0));
    const dependency = service && one(service.dependsOn);
    return dependency ? { from: service.name, to: dependency.service } : null;
  },
  'add-network': (_, { one }) => ({ name: one(names), driver: one([undefined, 'bridge']) }),
  'join-network': on((_, { one }, stack) => {
    const network = one(stack.networks);
    return network ? { network: network.name, keepDefault: one([undefined, true]) } : null;
  }),
  'leave-network': on((service, { one }) => {
    const membership = one(service.networks);
    return membership ? { network: membership.network } : null;
  }),
  'remove-network': (stack, { one }) => named('network', one(stack.networks)),
  'rename-network': (stack, { one }) => renamed('network', one(stack.networks), one(names)),
  'add-volume': (_, { one }) => ({ name: one(names) }),
  mount: on((_, { one }, stack) => ({
    source: one(['./conf', 'new-data', ...stack.volumes.map(({ name }) => name)]),
    target: one(targets),
    readOnly: one([undefined, true]),
  })),
  unmount: on((service, { one }) => {
    const mount = one(service.mounts);
    return mount ? { target: mount.target } : null;
  }),
  'remove-volume': (stack, { one }) => named('volume', one(stack.volumes)),
  'rename-volume': (stack, { one }) => renamed('volume', one(stack.volumes), one(names)),
  'set-healthcheck': on((_, { one, number }) => ({
    test: one([undefined, 'curl -f http://localhost || exit 1', ['CMD', 'true']]),
    interval: `${1 + number(60)}s`,
    retries: one([undefined, 5]),
  })),
  set: on(
    (service, { one }) => ({
      path: [
        'services',
        service.name,
        ...(one([
          ['restart'],
          ['command'],
          ['labels'],
          ['deploy', 'resources', 'limits', 'memory'],
          ['logging', 'options', 'max-size'],
        ]) ?? []),
      ],
      value: one([...values, ['a', 'b: c'], { a: '1', 'b c': 'd' }]),
    }),
    false,
  ),
  append: on(
    (service, { one }) => ({
      path: ['services', service.name, one(lists) ?? ''],
      value: one(values),
    }),
    false,
  ),
  move: on(
    (service, { one, number }) => ({
      path: ['services', service.name, one(lists) ?? '', number(3)],
      before: one([null, 0, 1, 2]),
    }),
    false,
  ),
  unset: on((service, { one }) => {
    const key = one(service.keys);
    return key ? { path: ['services', service.name, key.key] } : null;
  }, false),
};

/** The names of the commands that `someCommand` can make. */
export const commandNames: readonly string[] = Object.keys(makers);

/** A command that makes sense on a stack, chosen by numbers; null where this one has nothing to work on. */
export function someCommand(stack: Stack, [which = 0, ...picks]: Draw): Call | null {
  const name = commandNames[which % commandNames.length] ?? 'set-image';
  let at = 0;
  const number = (below: number): number => (picks[at++ % Math.max(picks.length, 1)] ?? 0) % below;
  const one = <Item>(items: readonly Item[]): Item | undefined =>
    items.length === 0 ? undefined : items[number(items.length)];
  const args = makers[name]?.(stack, { one, number });
  return args ? { name, args: withoutGaps(args) } : null;
}

type ServiceMaker = (service: Service, choose: Choose, stack: Stack) => Record<string, unknown> | null;

function on(make: ServiceMaker, addressed = true): Maker {
  return (stack, choose) => {
    const service = choose.one(stack.services);
    const args = service && make(service, choose, stack);
    return args ? { ...(addressed && { service: service.name }), ...args } : null;
  };
}

function between(make: ServiceMaker): Maker {
  return (stack, choose) => {
    const [from, to] = [choose.one(stack.services), choose.one(stack.services)];
    return from && to ? { from: from.name, to: to.name, ...make(from, choose, stack) } : null;
  };
}

function named(key: string, entry: { readonly name: string } | undefined): Record<string, unknown> | null {
  return entry ? { [key]: entry.name } : null;
}

function renamed(
  key: string,
  entry: { readonly name: string } | undefined,
  to: string | undefined,
): Record<string, unknown> | null {
  return entry && to !== undefined ? { [key]: entry.name, to } : null;
}

function withoutGaps(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
