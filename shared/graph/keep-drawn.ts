import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** What the cards say and their sizes follow from; places and wires do not. */
const onCardsOnly: ReadonlySet<string> = new Set(['image', 'technology']);

/**
 * The graph before when the new one stands and is wired the same: only lines of the text have moved, or an image is another.
 * What follows from the drawing alone (places, wires) then stays as it is. Of a graph that differs, the nodes and edges
 * that are drawn alike are still those of before.
 */
export function keepDrawn(before: Graph | null, now: Graph): Graph {
  if (before === null || before === now) return now;
  const nodes = kept(before.nodes, now.nodes);
  const edges = kept(before.edges, now.edges);
  if (nodes === before.nodes && edges === before.edges) return before;
  return { ...now, nodes, edges };
}

/** The list of before when every part is as it was, else the new one with those parts that are. */
function kept<Part extends GraphNode | GraphEdge>(
  before: readonly Part[],
  now: readonly Part[],
): readonly Part[] {
  const known = isInOrder(before, now) ? null : new Map(before.map(part => [part.id, part]));
  const parts = now.map((part, at) => {
    const old = known ? known.get(part.id) : before[at];
    return old && isDrawnAlike(old, part) ? old : part;
  });
  return !known && parts.every((part, at) => part === before[at]) ? before : parts;
}

function isInOrder(before: readonly { readonly id: string }[], now: readonly { readonly id: string }[]) {
  return before.length === now.length && now.every(({ id }, at) => before[at]?.id === id);
}

/** True when two nodes or edges differ at most in what is not drawn; whether a line says them counts. */
function isDrawnAlike<Part extends GraphNode | GraphEdge>(one: Part, other: Part): boolean {
  if (one === other) return true;
  for (const key in other) {
    if (onCardsOnly.has(key)) continue;
    if (key === 'line' ? (one.line === null) !== (other.line === null) : one[key] !== other[key])
      return false;
  }
  return Object.keys(one).length === Object.keys(other).length;
}
