import type { Graph, GraphNode } from '../graph.ts';
import { arrangeAll } from './arrange-all.ts';
import { type Box, boxesMeet, type Positions, type Sizes } from './geometry.ts';
import { homeRegions, placed, regionBoxes } from './regions.ts';
import { sizeOf, spacing } from './sizes.ts';

/** Positions for all nodes of a drawing that need one (a network only while it is nobody's region). */
export interface Layout {
  readonly positions: Positions;
}

const step = 24;
const rings = 240;

/**
 * Gives every node a position. Nodes that have one keep it; without any, the whole drawing is arranged; otherwise each
 * new node goes to the free place nearest to where the arrangement would put it beside its neighbours.
 * Deterministic; a card that is placed here never lies on another.
 */
export function layoutGraph(graph: Graph, positions: Positions, sizes: Sizes = {}): Layout {
  const arranged = arrangeAll(graph, sizes);
  const wanted = graph.nodes.filter(node => arranged[node.id]);
  const known = wanted.filter(node => positions[node.id]);
  if (known.length === 0) return { positions: arranged };

  const result: Record<string, { x: number; y: number }> = {};
  for (const node of known) {
    const at = positions[node.id];
    if (at) result[node.id] = { x: Math.round(at.x), y: Math.round(at.y) };
  }
  const homes = homeRegions(graph);
  const order: Record<GraphNode['kind'], number> = {
    service: 0,
    network: 1,
    volume: 2,
    bind: 2,
    config: 3,
    secret: 3,
    'host-port': 4,
  };
  const missing = wanted
    .filter(node => !result[node.id])
    .sort((one, other) => order[one.kind] - order[other.kind]);
  const boxes = known.flatMap(node => placed(node, result, sizes));
  for (const node of missing) {
    const size = sizeOf(node, sizes);
    const wish = wishFor(node, neighbourIds(node, graph, homes), arranged, result);
    const foreign = regionBoxes(graph, result, sizes).filter(
      region => region.members.length > 0 && region.id !== homes.get(node.id),
    );
    const at = freePlace({ ...wish, ...size }, [...boxes, ...foreign.map(region => region.box)]);
    result[node.id] = at;
    boxes.push({ ...at, ...size });
  }
  return { positions: result };
}

/** Where a node would stand beside its nearest placed neighbour if both were arranged. */
function wishFor(node: GraphNode, neighbours: readonly string[], arranged: Positions, result: Positions) {
  const own = arranged[node.id] ?? { x: 0, y: 0 };
  const candidates = neighbours.some(id => result[id]) ? neighbours : Object.keys(result);
  let best = own;
  let distance = Number.POSITIVE_INFINITY;
  for (const id of candidates) {
    const [theirs, now] = [arranged[id], result[id]];
    if (!theirs || !now) continue;
    const away = Math.abs(theirs.x - own.x) + Math.abs(theirs.y - own.y);
    if (away >= distance) continue;
    distance = away;
    best = { x: now.x + own.x - theirs.x, y: now.y + own.y - theirs.y };
  }
  // A new door joins the column of the doors that are there.
  const door = node.kind === 'host-port' && Object.keys(result).find(id => id.startsWith('host-port:'));
  return door ? { x: result[door]?.x ?? best.x, y: best.y } : best;
}

function freePlace(wish: Box, taken: readonly Box[]): { x: number; y: number } {
  for (let ring = 0; ring < rings; ring++) {
    for (const [dx, dy] of ringOffsets(ring)) {
      const box = { ...wish, x: Math.round(wish.x + dx * step), y: Math.round(wish.y + dy * step) };
      if (!taken.some(other => boxesMeet(box, other, spacing.item))) return { x: box.x, y: box.y };
    }
  }
  const right = Math.max(0, ...taken.map(box => box.x + box.width));
  return { x: Math.round(right + spacing.region), y: Math.round(wish.y) };
}

/** Grid steps around the middle, nearest first: below and right before above and left. */
function ringOffsets(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]];
  const offsets: [number, number][] = [];
  for (let along = 0; along <= ring; along++) {
    for (const side of along === 0 ? [0] : [along, -along]) {
      offsets.push([side, ring], [ring, side], [side, -ring], [-ring, side]);
    }
  }
  return offsets;
}

function neighbourIds(node: GraphNode, graph: Graph, homes: ReadonlyMap<string, string>): string[] {
  const joined = graph.edges.flatMap(edge => {
    if (edge.kind === 'network') return [];
    if (edge.from === node.id) return [edge.to];
    return edge.to === node.id ? [edge.from] : [];
  });
  if (joined.length > 0) return joined;
  const home = homes.get(node.id);
  return home === undefined ? [] : [...homes].filter(([, other]) => other === home).map(([id]) => id);
}
