import type { Graph, GraphNode } from '../graph.ts';
import { arrangeAll } from './arrange-all.ts';
import { boxIndex } from './box-index.ts';
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
  const taken = boxIndex<null>();
  let right = 0;
  const take = (box: Box): void => {
    taken.add(box, null);
    right = Math.max(right, box.x + box.width);
  };
  for (const node of known) for (const box of placed(node, result, sizes)) take(box);
  for (const node of missing) {
    const size = sizeOf(node, sizes);
    const wish = wishFor(node, neighbourIds(node, graph, homes), arranged, result);
    const foreign = regionBoxes(graph, result, sizes).filter(
      region => region.members.length > 0 && region.id !== homes.get(node.id),
    );
    const isFree = (box: Box): boolean =>
      taken.isFree(box, spacing.item) && !foreign.some(region => boxesMeet(box, region.box, spacing.item));
    const at = freePlace({ ...wish, ...size }, isFree) ?? {
      x: Math.round(Math.max(right, ...foreign.map(({ box }) => box.x + box.width)) + spacing.region),
      y: Math.round(wish.y),
    };
    result[node.id] = at;
    take({ ...at, ...size });
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

/** The free place nearest to the one wished; null where all around is taken. */
function freePlace(wish: Box, isFree: (box: Box) => boolean): { x: number; y: number } | null {
  for (let ring = 0; ring < rings; ring++) {
    for (const [dx, dy] of ringOffsets(ring)) {
      const box = { ...wish, x: Math.round(wish.x + dx * step), y: Math.round(wish.y + dy * step) };
      if (isFree(box)) return { x: box.x, y: box.y };
    }
  }
  return null;
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
