import type { Graph } from '../../../shared/graph/graph.ts';
import type { Box } from '../../../shared/graph/layout/geometry.ts';
import type { Drawing } from '../use-drawing.ts';
import { connectMeaning, type Meaning } from './connect-meaning.ts';

/** A node that could be connected, and what that would mean. */
export interface Candidate {
  readonly id: string;
  readonly meaning: Meaning;
}

/** The nodes a node can be connected to, in the order they are read: from top to bottom, left to right. */
export function candidates(
  { derived, scene }: Pick<Drawing, 'derived' | 'scene'>,
  from: string,
): Candidate[] {
  return derived.graph.nodes
    .filter(node => scene.boxes.has(node.id))
    .map(node => ({ id: node.id, meaning: connectMeaning(derived.graph, derived.stack, from, node.id) }))
    .filter(({ meaning }) => isPossible(meaning));
}

/** Whether joining two nodes would change something. */
export function isPossible({ kind }: Meaning): boolean {
  return kind !== 'impossible' && kind !== 'nothing';
}

/** A direction on the canvas. */
export type Direction = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

/** The nearest of the ids in a direction; the first of the others when none lies there; itself when there is no other. */
export function nearestTowards(
  ids: readonly string[],
  boxes: ReadonlyMap<string, Box>,
  from: string,
  direction: Direction,
): string | null {
  const start = middle(boxes.get(from));
  const [ux, uy] = vectors[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    if (id === from) continue;
    const at = middle(boxes.get(id));
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const ahead = dx * ux + dy * uy;
    if (ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(dx * uy - dy * ux);
    if (cost < least) [least, best] = [cost, id];
  }
  return best ?? ids.find(id => id !== from) ?? ids[0] ?? null;
}

/** The nearest of the ids, whatever the direction. */
export function nearest(
  ids: readonly string[],
  boxes: ReadonlyMap<string, Box>,
  from: string,
): string | null {
  const start = middle(boxes.get(from));
  const distance = (id: string): number => {
    const at = middle(boxes.get(id));
    return Math.hypot(at.x - start.x, at.y - start.y);
  };
  return ids.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** The next edge of a node after the one given, in the graph's order; null when it has none. */
export function nextEdge(graph: Graph, node: string, after: string | null): string | null {
  const edges = graph.edges.filter(edge => edge.from === node || edge.to === node);
  const index = edges.findIndex(({ id }) => id === after);
  return edges[(index + 1) % Math.max(1, edges.length)]?.id ?? null;
}

function middle(box: Box | undefined): { x: number; y: number } {
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
}
