import { interpolate, type Variables } from '../../project/interpolate.ts';
import type { Range } from '../../text/text-edit.ts';
import { originOf } from '../move-ranges.ts';
import type { Service, Stack } from '../stack.ts';
import { addressesInCommand, addressesInVariable, type FoundAddress } from './find-addresses.ts';

/** One service is told the address of another. */
export interface Talk {
  readonly from: string;
  readonly to: string;
  /** As written: `postgres:5432`, or `postgres` without a port. */
  readonly address: string;
  /** Where it is written: `environment.DB_HOST`, `command`, `entrypoint`, `links`. */
  readonly because: string;
  readonly range: Range;
}

/** Who is told whose address, from environment, commands and links; each address of a pair once. */
export function inferTalks(stack: Stack, variables: Variables): Talk[] {
  const names = hostNames(stack);
  return stack.services.flatMap(service => talksOf(service, names, variables));
}

/** Whose address one service is told, among the names that `hostNames` gives. */
export function talksOf(service: Service, names: ReadonlyMap<string, string>, variables: Variables): Talk[] {
  const local = service.links.length > 0 ? withLinks(service, names) : names;
  const talks = new Map<string, Talk>();
  const note = (found: readonly FoundAddress[], because: string, range: Range) => {
    for (const { host, port } of found) {
      const to = local.get(host.toLowerCase());
      const address = port === null ? host : `${host}:${port}`;
      if (to === undefined || to === service.name || talks.has(`${to} ${address}`)) continue;
      talks.set(`${to} ${address}`, { from: service.name, to, address, because, range });
    }
  };
  readService(service, variables, note);
  const known = [...talks.values()];
  // A name without a port says nothing new beside the same name with one.
  return known.filter(
    talk =>
      talk.address.includes(':') ||
      !known.some(other => other.to === talk.to && other.address.startsWith(`${talk.address}:`)),
  );
}

function withLinks({ links }: Service, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const local = new Map(names);
  for (const link of links) {
    const [to = '', alias = to] = link.value.split(':');
    if (names.get(to) === to) local.set(alias.toLowerCase(), to);
  }
  return local;
}

function readService(
  service: Service,
  variables: Variables,
  note: (found: readonly FoundAddress[], because: string, range: Range) => void,
): void {
  const resolve = (text: string) => interpolate(text, variables).value;
  const values = new Map(service.environment.map(variable => [variable.name, variable.value]));
  const portOf = (name: string) => {
    const port = values.get(name);
    return port && /^\d{1,5}$/.test(resolve(port)) ? resolve(port) : null;
  };
  for (const variable of service.environment) {
    if (variable.value === null) continue;
    const found = addressesInVariable(variable.name, resolve(variable.value), portOf);
    note(found, `environment.${variable.name}`, variable.range);
  }
  for (const because of ['command', 'entrypoint'] as const) {
    const fact = service[because];
    if (fact) note(addressesInCommand(resolve(fact.value)), because, fact.range);
  }
  for (const link of service.links) {
    const [to = '', alias = to] = link.value.split(':');
    note([{ host: alias, at: 0, port: null }], 'links', link.range);
  }
}

/** Names that Docker's DNS answers inside the project's networks, in lower case, with the service behind each. */
export function hostNames(stack: Stack): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const service of stack.services) {
    const { networks, containerName } = originOf(service);
    for (const membership of networks) {
      for (const alias of membership.aliases) names.set(alias.toLowerCase(), service.name);
    }
    if (containerName) names.set(containerName.value.toLowerCase(), service.name);
  }
  for (const service of stack.services) names.set(service.name.toLowerCase(), service.name);
  return names;
}
