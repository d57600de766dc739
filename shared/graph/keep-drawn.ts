import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/**
 * The graph before when the new one draws the same: only the lines of the text that say it have moved. What follows from
 * the drawing alone (places, wires) then stays as it is.
 */
export function keepDrawn(before: Graph | null, now: Graph): Graph {
  if (before === null || before === now) return now;
  if (before.nodes.length !== now.nodes.length || before.edges.length !== now.edges.length) return now;
  const same =
    now.nodes.every((node, at) => isDrawnAlike(before.nodes[at], node)) &&
    now.edges.every((edge, at) => isDrawnAlike(before.edges[at], edge));
  return same ? before : now;
}

/** True when two nodes or edges differ at most in the line that says them; whether a line does counts. */
function isDrawnAlike<Part extends GraphNode | GraphEdge>(one: Part | undefined, other: Part): boolean {
  if (one === other) return true;
  if (!one || one.id !== other.id) return false;
  for (const key in other) {
    if (key === 'line' ? (one.line === null) !== (other.line === null) : one[key] !== other[key])
      return false;
  }
  return true;
}
