import type { Variables } from '../project/interpolate.ts';
import { originOf } from '../stack/move-ranges.ts';
import { isActive } from '../stack/profiles.ts';
import { gridOf, shiftBetween } from '../stack/same-lines.ts';
import type { Service, Stack } from '../stack/stack.ts';
import type { Range } from '../text/text-edit.ts';
import {
  dependencyEdges,
  type EdgeContext,
  membershipEdges,
  mountEdges,
  portEdges,
  sourceEdges,
  talkEdges,
} from './edges.ts';
import type { GraphEdge, GraphNode, NodeKind } from './graph.ts';
import { movePart } from './move-part.ts';
import { type Recognise, recognisable } from './recognise.ts';

/** What the parts of a graph are read with. */
export interface PartSource {
  readonly stack: Stack;
  readonly variables: Variables;
  readonly recognise: Recognise | undefined;
  readonly profiles: readonly string[] | undefined;
  /** Names of all services. */
  readonly names: ReadonlySet<string>;
  /** Names that answer in networks, with the service behind each. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly lineOf: (range: Range) => number;
  readonly plain: (kind: NodeKind, name: string, range: Range | null, more?: Partial<GraphNode>) => GraphNode;
}

/** Edges of one kind that begin or end at a service, and the nodes at their other ends where nobody defines them. */
export interface PartEdges {
  readonly edges: readonly GraphEdge[];
  readonly ends: readonly GraphNode[];
}

/** What one service brings to a graph: its node, and its edges in the order in which kinds are drawn. */
export interface ServicePart {
  readonly node: GraphNode;
  readonly edges: readonly PartEdges[];
}

interface Known {
  readonly part: ServicePart;
  readonly grid: object;
  readonly said: readonly unknown[];
}

const known = new WeakMap<Service, Known>();

/**
 * Reads what each service brings to a graph. A service that is as before, among the same names and in the same line, is not
 * read again: its part is the same object; of one that stands in other lines only these are new.
 */
export function readParts(source: PartSource): readonly ServicePart[] {
  const { stack, variables, recognise, profiles, names, hosts } = source;
  // Where lines are of several files nothing tells that all of them are as before.
  const grid = stack.otherLineStarts ?? gridOf(stack.lineStarts);
  const said = [
    stack.file,
    variables,
    recognise,
    profiles?.join('\n'),
    [...names].join('\n'),
    [...hosts].join('\n'),
  ];
  return stack.services.map(service => {
    const origin = originOf(service);
    const before = known.get(origin);
    const kept = before?.said.every((one, at) => one === said[at]) ? inLines(before, grid) : null;
    if (before && kept === before.part && before.grid === grid) return kept;
    const part = kept ?? readPart(service, source);
    known.set(origin, { part, grid, said });
    return part;
  });
}

/** What was read before, in the lines of now; null where nobody knows these. */
function inLines({ part, grid: before }: Known, grid: object): ServicePart | null {
  if (before === grid) return part;
  const shift = shiftBetween(before, grid);
  return shift && movePart(part, shift);
}

function readPart(service: Service, source: PartSource): ServicePart {
  const { variables, recognise, profiles, names, hosts, stack, lineOf, plain } = source;
  const seen = recognisable(service, variables);
  const technology = recognise?.(seen)?.technology.id ?? null;
  const sleeps = profiles && !isActive(service, profiles, variables);
  const more = { technology, image: seen.image, ...(sleeps ? { inactive: true as const } : {}) };
  const withEnds = (read: (context: EdgeContext) => readonly GraphEdge[]): PartEdges => {
    const ends: GraphNode[] = [];
    const end: EdgeContext['end'] = (kind, name, range, about) => {
      const node = plain(kind, name, range, about);
      ends.push(node);
      return node.id;
    };
    return { edges: read({ variables, lineOf, end }), ends };
  };
  return {
    node: plain('service', service.name, service.keyRange, more),
    edges: [
      withEnds(context => dependencyEdges(service, names, context)),
      withEnds(context => membershipEdges(service, stack.file, context)),
      withEnds(context => mountEdges(service, context)),
      withEnds(context => sourceEdges(service, context)),
      withEnds(context => portEdges(service, context)),
      withEnds(context => talkEdges(service, hosts, context)),
    ],
  };
}
