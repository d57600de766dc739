import type { Path } from '../document/document.ts';
import { resolveText } from '../project/interpolate.ts';
import { formatShortPort } from '../stack/forms/short-port.ts';
import type { Port } from '../stack/stack.ts';
import type { Fix } from './fix.ts';
import type { Examination, KnownService } from './rule.ts';

/** A stretch of host ports that a service publishes, with `${…}` filled in. */
export interface HostPort {
  readonly known: KnownService;
  readonly port: Port;
  /** First and last port of this computer, the same for a single one. */
  readonly from: number;
  readonly to: number;
}

/** Every host port the stack asks for; those that Docker chooses and unreadable ones are left out. */
export function hostPorts({ services, variables }: Examination): HostPort[] {
  return services.flatMap(known => {
    if (known.service.networkMode?.value === 'host') return [];
    return known.service.ports.flatMap(port => {
      const match = /^(\d+)(?:-(\d+))?$/.exec(resolveText(port.published ?? '', variables));
      if (!match) return [];
      const from = Number(match[1]);
      return [{ known, port, from, to: Number(match[2] ?? match[1]) }];
    });
  });
}

/** Whether two services' host ports cannot both be opened: the same number, protocol, and an address in common. */
export function collide(one: HostPort, other: HostPort): boolean {
  const overlap = one.from <= other.to && other.from <= one.to;
  return (
    overlap && one.port.protocol === other.port.protocol && sameAddress(one.port.hostIp, other.port.hostIp)
  );
}

function sameAddress(one: string | null, other: string | null): boolean {
  const all = (ip: string | null) => ip === null || ip === '0.0.0.0' || ip === '::';
  return all(one) || all(other) || one === other;
}

/** The stretch as it is said and written: `8080` or `8080-8085`. */
export function stretch(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** The fix that gives a service the next host port that nobody of the stack, and nobody known beside it, holds; null above 65,535. */
export function moveHostPort(
  examination: Examination,
  moved: HostPort,
  all: readonly HostPort[],
): Fix | null {
  const size = moved.to - moved.from;
  const busy = (examination.patient.busyPorts ?? []).map(one => one.port);
  const others = all.filter(one => one !== moved);
  for (let from = moved.to + 1; from + size <= 65_535; from++) {
    const to = from + size;
    const taken =
      others.some(one => one.from <= to && from <= one.to) || busy.some(port => from <= port && port <= to);
    if (!taken) return fixTo(examination, moved, others, from, to);
  }
  return null;
}

function fixTo(
  examination: Examination,
  moved: HostPort,
  others: readonly HostPort[],
  from: number,
  to: number,
): Fix {
  const { port, known } = moved;
  const wanted = stretch(from, to);
  const values = { service: known.service.name, from: stretch(moved.from, moved.to), to: wanted };
  const variable = /^\$(?:\{([A-Za-z_]\w*)[^{}]*\}|([A-Za-z_]\w*))$/.exec(port.published ?? '');
  const name = variable?.[1] ?? variable?.[2];
  const mine = name !== undefined && !others.some(one => one.port.published?.includes(name));
  const inEnvFile = mine && examination.patient.environment?.[name] === undefined;
  if (name && inEnvFile && examination.variables[name] !== undefined) {
    const step = { kind: 'variable' as const, file: '.env', name, value: wanted, overwrite: true };
    return { id: 'move-host-port', values, steps: [step], safe: true };
  }
  const before = port.published ?? '';
  const withDefault = mine ? before.replace(/(:?-)\d+(?:-\d+)?\}$/, `$1${wanted}}`) : before;
  const published = withDefault === before ? wanted : withDefault;
  const args: { path: Path; value: string } =
    port.syntax === 'long'
      ? { path: [...port.path, 'published'], value: published }
      : { path: port.path, value: formatShortPort({ ...port, published }) };
  return {
    id: 'move-host-port',
    values,
    steps: [{ kind: 'command', command: 'set', args: { ...args } }],
    safe: true,
  };
}
