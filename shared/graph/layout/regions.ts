import type { Graph, GraphNode } from '../graph.ts';
import { type Box, boundingBox, type Positions, type Sizes } from './geometry.ts';
import { sizeOf, spacing } from './sizes.ts';

/** A network drawn as a region around the services that have it as their first network. */
export interface RegionBox {
  /** Id of the network's node. */
  readonly id: string;
  readonly members: readonly string[];
  readonly box: Box;
}

/** The region of each service by id: its first network in written order; services without a network are not in it. */
export function homeRegions(graph: Graph): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const edge of graph.edges) {
    if (edge.kind === 'network' && !homes.has(edge.from)) homes.set(edge.from, edge.to);
  }
  return homes;
}

/**
 * The boxes of all networks, in the graph's order. A network that is nobody's first has a box of its own only when it
 * has a position (an empty network that was dropped on the canvas).
 */
export function regionBoxes(graph: Graph, positions: Positions, sizes: Sizes = {}): RegionBox[] {
  const homes = homeRegions(graph);
  const members = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const home = homes.get(node.id);
    if (home === undefined || !positions[node.id]) continue;
    const list = members.get(home);
    if (list) list.push(node);
    else members.set(home, [node]);
  }
  return graph.nodes.flatMap(node => {
    if (node.kind !== 'network') return [];
    const inside = members.get(node.id) ?? [];
    const around = boundingBox(inside.flatMap(member => placed(member, positions, sizes)));
    if (around) return [{ id: node.id, members: inside.map(member => member.id), box: padded(around) }];
    const [own] = placed(node, positions, sizes);
    return own ? [{ id: node.id, members: [], box: own }] : [];
  });
}

/** A region's box around its cards' bounding box. */
export function padded(around: Box): Box {
  return {
    x: around.x - spacing.padding,
    y: around.y - spacing.padding - spacing.label,
    width: around.width + 2 * spacing.padding,
    height: around.height + 2 * spacing.padding + spacing.label,
  };
}

/** The node's box, or nothing when it has no position. */
export function placed(node: GraphNode, positions: Positions, sizes: Sizes): Box[] {
  const position = positions[node.id];
  return position ? [{ x: position.x, y: position.y, ...sizeOf(node, sizes) }] : [];
}
