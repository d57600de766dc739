import type { Graph, GraphNode } from '../graph.ts';
import {
  type Box,
  boundingBox,
  isSameBox,
  type Positions,
  type Size,
  type Sizes,
} from '../layout/geometry.ts';
import { homeRegions, type RegionBox, regionBoxes } from '../layout/regions.ts';
import { spread } from '../layout/spread.ts';
import { plainSize } from './card-size.ts';

/** Where everything is at this moment. */
export interface Scene {
  /** Box of every node that is drawn, doors and regions included. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly regions: readonly RegionBox[];
  /** Service → the network in whose region it stands. */
  readonly homes: ReadonlyMap<string, string>;
  /** The strip at the left that stands for this computer; null without doors. */
  readonly wall: Box | null;
}

/** Where arrows meet the left and right side of a card, from its top. */
export const cardLead = 37;

const doorGap = 10;
const wallDistance = 72;

/**
 * Puts the nodes' boxes, their regions and the doors of this computer together. A box that is as in the scene `before` is
 * the same object.
 */
export function makeScene(graph: Graph, positions: Positions, sizes: Sizes, before?: Scene): Scene {
  const boxes = new Map<string, Box>();
  const sizeOf = (node: GraphNode): Size => sizes[node.id] ?? plainSize(node);
  const homes = homeRegions(graph);
  for (const node of graph.nodes) {
    const at = positions[node.id];
    if (at && node.kind !== 'host-port' && node.kind !== 'network')
      boxes.set(node.id, { ...at, ...sizeOf(node) });
  }
  const known = Object.fromEntries(graph.nodes.map(node => [node.id, sizeOf(node)]));
  const regions = regionBoxes(graph, positions, known);
  for (const { id, box } of regions) boxes.set(id, box);
  const doors = placeDoors(graph, boxes, sizeOf);
  for (const [id, box] of doors) boxes.set(id, box);
  for (const [id, box] of boxes) {
    const old = before?.boxes.get(id);
    if (old && isSameBox(old, box)) boxes.set(id, old);
  }
  return { boxes, regions, homes, wall: wallAround([...doors.values()]) };
}

function placeDoors(
  graph: Graph,
  boxes: ReadonlyMap<string, Box>,
  sizeOf: (node: GraphNode) => Size,
): Map<string, Box> {
  const left = Math.min(...[...boxes.values()].map(box => box.x));
  const behind = new Map<string, number[]>();
  for (const edge of graph.edges) {
    const box = edge.kind === 'port' ? boxes.get(edge.to) : undefined;
    if (!box) continue;
    const level = box.y + Math.min(cardLead, box.height / 2);
    const levels = behind.get(edge.from);
    if (levels) levels.push(level);
    else behind.set(edge.from, [level]);
  }
  const doors = graph.nodes
    .filter(node => node.kind === 'host-port')
    .flatMap(node => {
      const levels = behind.get(node.id);
      if (!levels) return [];
      const size = sizeOf(node);
      const middle = levels.reduce((sum, level) => sum + level, 0) / levels.length;
      return [{ id: node.id, size, top: middle - size.height / 2 }];
    })
    .sort((one, other) => one.top - other.top);
  const tops = spread(
    doors.map(door => door.top),
    doors.map(door => door.size.height),
    doorGap,
  );
  return new Map(
    doors.map(({ id, size }, index) => [
      id,
      { x: left - wallDistance - size.width, y: tops[index] ?? 0, ...size },
    ]),
  );
}

function wallAround(doors: readonly Box[]): Box | null {
  const around = boundingBox(doors);
  if (!around) return null;
  return { x: around.x - 22, y: around.y - 62, width: around.width + 12, height: around.height + 62 + 24 };
}
