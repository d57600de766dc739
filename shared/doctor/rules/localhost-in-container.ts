import { interpolate, resolveText } from '../../project/interpolate.ts';
import type { Variable } from '../../stack/stack.ts';
import {
  addressesInCommand,
  addressesInVariable,
  type FoundAddress,
} from '../../stack/talks/find-addresses.ts';
import type { Range } from '../../text/text-edit.ts';
import { textAround } from '../file-of.ts';
import type { Finding } from '../finding.ts';
import type { Fix, FixStep } from '../fix.ts';
import { hostPorts } from '../host-ports.ts';
import type { Examination, KnownService, Rule } from '../rule.ts';

/** What a browser or a person outside is told may well say localhost. */
const meantForOutside =
  /(?:^|_)(?:public|external|browser|frontend|origins?|cors|callback|redirect|(?:client|base|root|web|app)_?url|site|domain|advertised|listen|listeners|bind|vite|react|issuer|hostname|allowed|console|ui)(?:_|$)/i;

/** `localhost` inside a container is the container itself (rule 33): an address that was meant for another service. */
export const localhostInContainer: Rule = {
  id: 'localhost-in-container',
  examine: examination =>
    examination.services.flatMap(known => {
      // With `network_mode` its localhost is the host's, or another container's.
      if (known.service.networkMode !== null) return [];
      return placesOf(examination, known).flatMap(place => examinePlace(examination, known, place));
    }),
};

/** A text that may hold addresses: where it is, what is in it, and the variable that it is. */
interface Place {
  readonly range: Range;
  readonly found: readonly FoundAddress[];
  readonly variable: Variable | null;
  readonly written: string;
}

function placesOf({ variables }: Examination, { service, environment }: KnownService): Place[] {
  const resolve = (text: string) => interpolate(text, variables).value;
  const portOf = (name: string) =>
    /^\d{1,5}$/.test(environment[name] ?? '') ? (environment[name] ?? null) : null;
  const ofVariables = service.environment.flatMap((variable): Place[] => {
    if (variable.value === null || meantForOutside.test(variable.name)) return [];
    const found = addressesInVariable(variable.name, resolve(variable.value), portOf);
    return [{ range: variable.range, found, variable, written: variable.value }];
  });
  const ofCommands = [service.command, service.entrypoint].flatMap((fact): Place[] => {
    if (!fact) return [];
    const found = addressesInCommand(resolve(fact.value));
    return [{ range: fact.range, found, variable: null, written: fact.value }];
  });
  return [...ofVariables, ...ofCommands];
}

function examinePlace(examination: Examination, known: KnownService, place: Place): Finding[] {
  return place.found.flatMap(({ host, port }): Finding[] => {
    if (!/^(?:localhost|127\.0\.0\.1)$/i.test(host) || port === null) return [];
    if (listensOn(examination, known, port)) return [];
    const listeners = listenersOn(examination, known, port);
    const [target] = listeners;
    if (!target) return [];
    const { name } = target.known.service;
    const forBrowser = mayBeForBrowser(examination, place, `${host}:${port}`, port);
    return [
      {
        rule: 'localhost-in-container',
        severity: forBrowser ? 'info' : 'error',
        subjects: [`service:${known.service.name}`, `service:${name}`],
        range: place.range,
        values: {
          service: known.service.name,
          host,
          port,
          other: name,
          otherPort: target.port,
          ...(forBrowser && { context: 'WEB' }),
        },
        fixes: fixesOf(examination, known, place, { host, port }, listeners).map(fix =>
          forBrowser ? { ...fix, safe: false } : fix,
        ),
      },
    ];
  });
}

/** A page that this computer's browser can open under the same address may be meant for the browser. */
function mayBeForBrowser(examination: Examination, place: Place, address: string, port: string): boolean {
  if (place.variable === null) return false;
  const value = interpolate(place.written, examination.variables).value;
  const isPage = new RegExp(`https?://${address.replaceAll('.', '\\.')}(?!\\d)`, 'i').test(value);
  return isPage && hostPorts(examination).some(one => one.from <= Number(port) && Number(port) <= one.to);
}

/** A service that an address may mean, with the port it listens on inside the network. */
interface Listener {
  readonly known: KnownService;
  readonly port: string;
}

function listenersOn(examination: Examination, asking: KnownService, port: string): Listener[] {
  const others = examination.services.filter(one => one !== asking);
  const inside = others.filter(one => listensOn(examination, one, port)).map(known => ({ known, port }));
  if (inside.length > 0) return inside;
  // Somebody who wrote the port of this computer: what is behind that door is meant.
  return hostPorts(examination)
    .filter(one => one.known !== asking && one.from === one.to && String(one.from) === port)
    .map(one => ({ known: one.known, port: resolveText(one.port.target, examination.variables) }));
}

function listensOn({ variables }: Examination, { service, role }: KnownService, port: string): boolean {
  const targets = service.ports.flatMap(one => rangeOf(resolveText(one.target, variables)));
  const declared = role?.ports.map(one => String(one.port)) ?? [];
  return targets.some(([from, to]) => from <= Number(port) && Number(port) <= to) || declared.includes(port);
}

function rangeOf(text: string): [number, number][] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  return match ? [[Number(match[1]), Number(match[2] ?? match[1])]] : [];
}

function fixesOf(
  examination: Examination,
  known: KnownService,
  place: Place,
  address: { readonly host: string; readonly port: string },
  listeners: readonly Listener[],
): Fix[] {
  return listeners.slice(0, 3).flatMap((listener): Fix[] => {
    const steps = stepsTo(examination, known, place, address, listener);
    const name = listener.known.service.name;
    const values = { from: `${address.host}:${address.port}`, to: `${name}:${listener.port}` };
    return steps ? [{ id: 'use-service-name', values, steps, safe: listeners.length === 1 }] : [];
  });
}

function stepsTo(
  examination: Examination,
  { service }: KnownService,
  { range, variable, written }: Place,
  { host, port }: { readonly host: string; readonly port: string },
  { known, port: target }: Listener,
): FixStep[] | null {
  const name = known.service.name;
  const { variables, patient } = examination;
  const text = textAround(examination, range).slice(range.from, range.to);
  const edit = (from: number, old: string, insert: string, within = range): FixStep => ({
    kind: 'edits',
    edits: [{ file: within.file, from: within.from + from, to: within.from + from + old.length, insert }],
  });
  const whole = `${host}:${port}`;
  const at = text.indexOf(whole);
  if (at >= 0 && text.indexOf(whole, at + 1) < 0) return [edit(at, whole, `${name}:${target}`)];
  const fromFile = /^\$(?:\{(\w+)\}|(\w+))$/.exec(written);
  const key = fromFile?.[1] ?? fromFile?.[2];
  const value = key === undefined ? undefined : variables[key];
  if (key && value?.includes(whole) && patient.environment?.[key] === undefined) {
    const better = value.replace(whole, `${name}:${target}`);
    return [{ kind: 'variable', file: '.env', name: key, value: better, overwrite: true }];
  }
  // The host alone, with its port in a variable beside it.
  const alone = text.lastIndexOf(host);
  if (!variable || alone < 0 || text.indexOf(host) !== alone) return null;
  const beside = service.environment.find(
    one => one !== variable && one.value === port && /port/i.test(one.name),
  );
  if (port === target) return [edit(alone, host, name)];
  const digits = beside
    ? textAround(examination, beside.range).slice(beside.range.from, beside.range.to).lastIndexOf(port)
    : -1;
  if (!beside || digits < 0) return null;
  const first = edit(alone, host, name);
  const second = edit(digits, port, target, beside.range);
  if (first.kind !== 'edits' || second.kind !== 'edits') return null;
  if (first.edits[0]?.file !== second.edits[0]?.file) return [first, second];
  const edits = [...first.edits, ...second.edits].sort((one, other) => one.from - other.from);
  return [{ kind: 'edits', edits }];
}
