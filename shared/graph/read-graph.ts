import { lineAt } from '../document/line-starts.ts';
import type { Variables } from '../project/interpolate.ts';
import { isActive } from '../stack/profiles.ts';
import type { Service, Stack } from '../stack/stack.ts';
import type { Range } from '../text/text-edit.ts';
import { dependencyEdges, membershipEdges, mountEdges, portEdges, sourceEdges, talkEdges } from './edges.ts';
import type { Graph, GraphEdge, GraphNode, NodeKind } from './graph.ts';
import { type Recognise, recognisable } from './recognise.ts';

/** What the drawing needs beside the stack. */
export interface GraphOptions {
  readonly recognise?: Recognise;
  /** Values for `${…}`; defaults apply without them. */
  readonly variables?: Variables;
  /** The profiles that are chosen; all services take part where it is not given. */
  readonly profiles?: readonly string[];
}

/** Draws a stack: services, what they reach, and what joins them. Every edge joins two nodes of the graph. */
export function readGraph(stack: Stack, options: GraphOptions = {}): Graph {
  const variables = options.variables ?? {};
  const nodes = new Map<string, GraphNode>();
  const add = (node: GraphNode) => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
  };
  const lineOf = ({ file, from }: Range) => lineAt(stack.otherLineStarts?.[file] ?? stack.lineStarts, from);
  const plain = (
    kind: NodeKind,
    name: string,
    range: Range | null,
    more: Partial<GraphNode> = {},
  ): GraphNode => ({
    id: `${kind}:${name}`,
    kind,
    name,
    technology: null,
    image: null,
    line: range && lineOf(range),
    file: range?.file ?? stack.file,
    implicit: false,
    external: false,
    ...more,
  });

  for (const service of stack.services) {
    const seen = recognisable(service, variables);
    const technology = options.recognise?.(seen)?.technology.id ?? null;
    const sleeps = options.profiles && !isActive(service, options.profiles, variables);
    const more = { technology, image: seen.image, ...(sleeps ? { inactive: true as const } : {}) };
    add(plain('service', service.name, service.keyRange, more));
  }
  for (const kind of ['network', 'volume', 'config', 'secret'] as const) {
    for (const entry of stack[`${kind}s`])
      add(plain(kind, entry.name, entry.keyRange, { external: entry.external }));
  }

  const edges = new Map<string, GraphEdge>();
  const context = {
    variables,
    lineOf,
    /** Makes the node an edge ends in where nobody defines it. */
    end: (kind: NodeKind, name: string, range: Range | null, more: Partial<GraphNode> = {}): string => {
      const node = plain(kind, name, range, more);
      add(node);
      return node.id;
    },
  };
  const names = new Set(stack.services.map(service => service.name));
  const keep = (list: readonly GraphEdge[]) => {
    for (const edge of list) if (!edges.has(edge.id)) edges.set(edge.id, edge);
  };
  const each = (read: (service: Service) => readonly GraphEdge[]) => {
    for (const service of stack.services) keep(read(service));
  };
  each(service => dependencyEdges(service, names, context));
  each(service => membershipEdges(service, stack.file, context));
  each(service => mountEdges(service, context));
  each(service => sourceEdges(service, context));
  each(service => portEdges(service, context));
  keep(talkEdges(stack, context));
  return { nodes: inOrder([...nodes.values()]), edges: [...edges.values()], problems: stack.problems };
}

const kinds: readonly NodeKind[] = ['service', 'network', 'volume', 'bind', 'config', 'secret', 'host-port'];

function inOrder(nodes: readonly GraphNode[]): GraphNode[] {
  return kinds.flatMap(kind => nodes.filter(node => node.kind === kind));
}
