import { lineAt } from '../document/line-starts.ts';
import type { Variables } from '../project/interpolate.ts';
import type { Stack } from '../stack/stack.ts';
import { hostNames } from '../stack/talks/infer-talks.ts';
import type { Range } from '../text/text-edit.ts';
import type { Graph, GraphEdge, GraphNode, NodeKind } from './graph.ts';
import type { Recognise } from './recognise.ts';
import { readParts } from './service-part.ts';

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

  const parts = readParts({
    stack,
    variables,
    recognise: options.recognise,
    profiles: options.profiles,
    names: new Set(stack.services.map(service => service.name)),
    hosts: hostNames(stack),
    lineOf,
    plain,
  });
  for (const { node } of parts) add(node);
  for (const kind of ['network', 'volume', 'config', 'secret'] as const) {
    for (const entry of stack[`${kind}s`])
      add(plain(kind, entry.name, entry.keyRange, { external: entry.external }));
  }

  const edges = new Map<string, GraphEdge>();
  for (let kind = 0; kind < (parts[0]?.edges.length ?? 0); kind++) {
    for (const part of parts) {
      for (const node of part.edges[kind]?.ends ?? []) add(node);
      for (const edge of part.edges[kind]?.edges ?? []) if (!edges.has(edge.id)) edges.set(edge.id, edge);
    }
  }
  return { nodes: inOrder([...nodes.values()]), edges: [...edges.values()], problems: stack.problems };
}

const kinds: readonly NodeKind[] = ['service', 'network', 'volume', 'bind', 'config', 'secret', 'host-port'];

function inOrder(nodes: readonly GraphNode[]): GraphNode[] {
  return kinds.flatMap(kind => nodes.filter(node => node.kind === kind));
}
