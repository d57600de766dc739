import type { Graph } from '../graph.ts';
import type { Positions, Sizes } from './geometry.ts';
import { sizeOf, spacing } from './sizes.ts';
import { spread } from './spread.ts';

/** Puts the host ports in one column left of everything, each level with the services behind it. */
export function arrangeDoors(graph: Graph, placed: Positions, sizes: Sizes): Positions {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const targets = new Map<string, number[]>();
  for (const edge of graph.edges) {
    const service = nodes.get(edge.to);
    const at = placed[edge.to];
    if (edge.kind !== 'port' || !service || !at) continue;
    const middle = at.y + Math.min(sizeOf(service, sizes).height, 120) / 2;
    const list = targets.get(edge.from);
    if (list) list.push(middle);
    else targets.set(edge.from, [middle]);
  }
  const doors = graph.nodes
    .filter(node => node.kind === 'host-port')
    .map(node => {
      const middles = targets.get(node.id) ?? [0];
      const size = sizeOf(node, sizes);
      const middle = middles.reduce((sum, value) => sum + value, 0) / middles.length;
      return { id: node.id, size, y: middle - size.height / 2 };
    })
    .sort((one, other) => one.y - other.y);
  if (doors.length === 0) return {};
  const left = Math.min(0, ...Object.values(placed).map(at => at.x));
  const starts = spread(
    doors.map(door => door.y),
    doors.map(door => door.size.height),
    10,
  );
  return Object.fromEntries(
    doors.map((door, index) => [
      door.id,
      { x: Math.round(left - spacing.doors - door.size.width), y: Math.round(starts[index] ?? 0) },
    ]),
  );
}
