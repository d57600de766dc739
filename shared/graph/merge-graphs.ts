import type { Graph, GraphEdge, GraphNode } from './graph.ts';

const undefinedKinds: Readonly<Record<string, string>> = {
  'undefined-service': 'service',
  'undefined-network': 'network',
  'undefined-volume': 'volume',
};

/**
 * The drawing of several files of one project: nodes and edges of all by id, the first file's for what several say. What
 * one file defines is defined for all.
 */
export function mergeGraphs(graphs: readonly Graph[]): Graph {
  const [only] = graphs;
  if (only && graphs.length === 1) return only;
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const graph of graphs) {
    for (const node of graph.nodes) {
      const known = nodes.get(node.id);
      if (!known || (known.implicit && !node.implicit)) nodes.set(node.id, node);
      else
        nodes.set(node.id, {
          ...known,
          image: known.image ?? node.image,
          technology: known.technology ?? node.technology,
        });
    }
    for (const edge of graph.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
  }
  const written = [...edges.values()];
  const isGuess = (edge: GraphEdge) => edge.kind === 'network' && edge.line === null;
  const kept = written.filter(
    edge =>
      !isGuess(edge) ||
      !written.some(other => other.kind === 'network' && !isGuess(other) && other.from === edge.from),
  );
  const used = new Set(kept.map(edge => edge.to));
  return {
    nodes: [...nodes.values()].filter(node => node.kind !== 'network' || !node.implicit || used.has(node.id)),
    edges: kept,
    problems: graphs
      .flatMap(graph => graph.problems)
      .filter(problem => {
        const kind = undefinedKinds[problem.code];
        const node = kind && nodes.get(`${kind}:${problem.values['name']}`);
        return !node || node.implicit;
      }),
  };
}
