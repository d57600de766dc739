import type { Reading } from '../../document/reading.ts';
import { originOf } from '../../stack/move-ranges.ts';
import type { Healthcheck, Port, Service, Stack } from '../../stack/stack.ts';
import { findTechnology } from '../../technologies/index.ts';
import type { Graph } from '../graph.ts';
import { homeRegions } from '../layout/regions.ts';

/** A small fact on a card. `text` is written as in the file; a count gets its word from the catalogue. */
export type Chip =
  | {
      readonly kind: 'port';
      readonly text: string;
      readonly source: string;
      readonly target: string;
      readonly web: boolean;
    }
  | { readonly kind: 'health'; readonly text: string; readonly source: string }
  | { readonly kind: 'environment'; readonly count: number; readonly source: string }
  | { readonly kind: 'scratch'; readonly text: string; readonly source: string };

/** Everything a service's card says of the file. Plain data, so that an unchanged card is told from a changed one. */
export interface CardFacts {
  readonly name: string;
  readonly technology: string | null;
  /** The image, or the folder it is built from. */
  readonly image: string | null;
  readonly built: boolean;
  /** What of the image or folder differs once its variables are filled in; absent where nothing is filled in. */
  readonly reads?: string;
  readonly chips: readonly Chip[];
  /** Networks beyond the one whose region the card stands in. */
  readonly plugs: readonly string[];
}

/** Reads a card's facts. `role` is what the technology says the service does. */
export function readCardFacts(service: Service, graph: Graph): CardFacts {
  const { technologies, plugs } = cardsOf(graph);
  const id = `service:${service.name}`;
  const technology = technologies.get(id) ?? null;
  const said = service.image ?? service.build;
  const reads = said && filledIn(said.value, said.reading);
  return {
    name: service.name,
    technology,
    image: said?.value ?? null,
    ...(reads && { reads }),
    built: service.image === null && service.build !== null,
    chips: readChips(service, technology),
    plugs: plugs.get(id) ?? [],
  };
}

/**
 * The facts of all cards by node id; a card whose service and what the graph says of it are as before has the same object
 * as before.
 */
export function readAllCardFacts(stack: Stack, graph: Graph): ReadonlyMap<string, CardFacts> {
  const { technologies, plugs } = cardsOf(graph);
  return new Map(
    stack.services.map(service => {
      const id = `service:${service.name}`;
      const origin = originOf(service);
      const known = read.get(origin);
      if (known && known.technology === (technologies.get(id) ?? null) && isSame(known.plugs, plugs.get(id)))
        return [id, known];
      const facts = readCardFacts(origin, graph);
      read.set(origin, facts);
      return [id, facts];
    }),
  );
}

/** Facts read so far, by the service as it was first read. */
const read = new WeakMap<Service, CardFacts>();

function isSame(one: readonly string[], other: readonly string[] = []): boolean {
  return one === other || (one.length === other.length && one.every((name, at) => name === other[at]));
}

/** What the graph says of its cards, found in one walk. */
interface Cards {
  readonly technologies: ReadonlyMap<string, string | null>;
  readonly plugs: ReadonlyMap<string, readonly string[]>;
}

const cards = new WeakMap<Graph, Cards>();

function cardsOf(graph: Graph): Cards {
  const known = cards.get(graph);
  if (known) return known;
  const homes = homeRegions(graph);
  const plugs = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (edge.kind !== 'network' || edge.to === homes.get(edge.from)) continue;
    const network = edge.to.slice('network:'.length);
    const names = plugs.get(edge.from);
    if (names) names.push(network);
    else plugs.set(edge.from, [network]);
  }
  const technologies = new Map(graph.nodes.map(node => [node.id, node.technology]));
  const made = { technologies, plugs };
  cards.set(graph, made);
  return made;
}

function readChips(service: Service, technology: string | null): Chip[] {
  const webPorts = new Set(
    Object.values(findTechnology(technology ?? '')?.roles ?? {}).flatMap(role =>
      role.ports.filter(port => port.web).map(port => String(port.port)),
    ),
  );
  const chips: Chip[] = service.ports.map(port => ({
    kind: 'port',
    text: chipText(port),
    source: port.source,
    target: port.target,
    web: webPorts.has(port.target) && port.protocol === 'tcp',
  }));
  const health = service.healthcheck && healthText(service.healthcheck);
  if (health) chips.push({ kind: 'health', text: health, source: service.healthcheck?.test?.value ?? '' });
  if (service.environment.length > 0) {
    const names = service.environment.map(variable => variable.name).join('\n');
    chips.push({ kind: 'environment', count: service.environment.length, source: names });
  }
  for (const mount of service.mounts) {
    if (mount.kind === 'tmpfs' || mount.kind === 'anonymous') {
      chips.push({ kind: 'scratch', text: mount.target, source: mount.target });
    }
  }
  return chips;
}

/** The filled-in text without what it has in common with the written one in front of its first variable. */
function filledIn(written: string, reading: Reading | null | undefined): string | null {
  if (reading?.kind !== 'filled' || reading.unset.length > 0) return null;
  return reading.text.slice(Math.max(0, written.indexOf('$')));
}

/** A chip holds about this many letters. */
const longestChip = 28;

/** A port with the number that a variable stands for behind it, where there is room. */
function chipText(port: Port): string {
  const { published, readings } = port;
  const reading = readings?.published;
  if (published === null || reading?.kind !== 'filled' || reading.unset.length > 0) return portText(port);
  const withNumber = (before: string): string =>
    portText({ ...port, published: `${before} (${reading.text})` });
  const whole = withNumber(published);
  // Too long with its default: the variable's name says enough, the tooltip has the rest.
  return whole.length <= longestChip
    ? whole
    : withNumber(published.replace(/\$\{(\w+)[^}]*\}/g, (_, name: string) => `$${name}`));
}

/** A port as people say it: `8080 → 80`, `5432` when both sides are the same, `→ 80` when Docker chooses the door. */
export function portText(port: Pick<Port, 'published' | 'target' | 'protocol'>): string {
  const suffix = port.protocol === 'tcp' ? '' : `/${port.protocol}`;
  if (port.published === null) return `→ ${port.target}${suffix}`;
  return port.published === port.target
    ? `${port.target}${suffix}`
    : `${port.published} → ${port.target}${suffix}`;
}

const wrappers = new Set([
  'CMD',
  'CMD-SHELL',
  'sh',
  'bash',
  '/bin/sh',
  '/bin/bash',
  '-c',
  '-lc',
  'exec',
  'test',
  '[',
  'timeout',
]);

/** The program a healthcheck runs (`pg_isready`), or null when there is none to speak of. */
export function healthText(healthcheck: Healthcheck): string | null {
  if (healthcheck.disabled || !healthcheck.test) return null;
  const connection = /\/dev\/tcp\/[^/\s]+\/(\d+)/.exec(healthcheck.test.value);
  if (connection) return `tcp ${connection[1]}`;
  const words = healthcheck.test.value
    .replace(/["'`,()[\]]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const program = words.find(word => !wrappers.has(word) && !/^[\w]+=/.test(word) && !/^\d+s?$/.test(word));
  if (!program || program === 'NONE') return null;
  return program.split('/').at(-1) ?? program;
}
