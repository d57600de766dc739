import type { Graph, GraphNode } from '../graph.ts';
import type { Positions, Sizes } from '../layout/geometry.ts';
import { layoutGraph } from '../layout/layout-graph.ts';
import { homeRegions } from '../layout/regions.ts';

/** Where everything stands: `automatic` places are kept in memory, `shown` are those overlaid by the board. */
export interface Places {
  /** Id of each node that had a place, in the graph's order. */
  readonly nodes: readonly string[];
  readonly automatic: Positions;
  readonly shown: Positions;
}

/** Places before anything was drawn. */
export const noPlaces: Places = { nodes: [], automatic: {}, shown: {} };

/**
 * The places of a new graph: what the board says, then what was shown before, and only what is new gets a free place.
 * A node whose name changed (one gone, one come, of the same kind) keeps its place.
 */
export function nextPlaces(previous: Places, graph: Graph, board: Positions, sizes: Sizes): Places {
  const automatic: Record<string, { x: number; y: number }> = {};
  const renamed = findRenamed(previous.nodes, graph.nodes);
  for (const node of graph.nodes) {
    const before = renamed.get(node.id);
    const place = previous.automatic[node.id] ?? (before === undefined ? undefined : previous.shown[before]);
    if (place) automatic[node.id] = place;
  }
  const standing = placedNodes(graph);
  const known = overlay(standing, automatic, board);
  if (standing.some(node => !known[node.id])) {
    // Doors are put level with their services afterwards; a place for each of them would be sought in vain.
    const doorless = { ...graph, nodes: graph.nodes.filter(node => node.kind !== 'host-port') };
    const { positions } = layoutGraph(doorless, known, sizes);
    for (const node of standing) {
      const place = positions[node.id];
      if (place && !known[node.id]) automatic[node.id] = place;
    }
  }
  return { nodes: graph.nodes.map(node => node.id), automatic, shown: overlay(standing, automatic, board) };
}

/** Nodes with a place of their own: not the doors (they follow their services), not regions (they follow their members). */
export function placedNodes(graph: Graph): readonly GraphNode[] {
  const regions = new Set(homeRegions(graph).values());
  return graph.nodes.filter(node => node.kind !== 'host-port' && !regions.has(node.id));
}

function overlay(nodes: readonly GraphNode[], automatic: Positions, board: Positions): Positions {
  const shown: Record<string, { x: number; y: number }> = {};
  for (const node of nodes) {
    const place = board[node.id] ?? automatic[node.id];
    if (place) shown[node.id] = place;
  }
  return shown;
}

/** New id → old id, where as many nodes of a kind went as came. */
function findRenamed(before: readonly string[], after: readonly GraphNode[]): ReadonlyMap<string, string> {
  const now = new Set(after.map(node => node.id));
  const then = new Set(before);
  const renamed = new Map<string, string>();
  const gone = new Map<string, string[]>();
  for (const id of before) {
    if (!now.has(id)) gone.set(kindOf(id), [...(gone.get(kindOf(id)) ?? []), id]);
  }
  for (const [kind, ids] of gone) {
    const come = after.filter(node => node.kind === kind && !then.has(node.id));
    if (come.length !== ids.length) continue;
    come.forEach((node, index) => {
      const old = ids[index];
      if (old !== undefined) renamed.set(node.id, old);
    });
  }
  return renamed;
}

/** The kind of the node that has an id. */
export function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/**
 * What to write into the board when nodes were moved: all places shown now, so that nothing jumps later; what the board
 * still says of names that are gone and whose place somebody else has now goes.
 */
export function boardAfterMove(
  places: Places,
  board: Positions,
  moved: Positions,
): Record<string, { x: number; y: number } | null> {
  const all: Record<string, { x: number; y: number }> = {};
  for (const [id, place] of Object.entries({ ...places.shown, ...moved })) {
    all[id] = { x: Math.round(place.x), y: Math.round(place.y) };
  }
  const changes: Record<string, { x: number; y: number } | null> = {};
  for (const [id, place] of Object.entries(all)) {
    const said = board[id];
    if (said?.x !== place.x || said.y !== place.y) changes[id] = place;
  }
  const taken = new Set(Object.values(all).map(({ x, y }) => `${x} ${y}`));
  for (const [id, { x, y }] of Object.entries(board)) {
    if (!all[id] && taken.has(`${x} ${y}`)) changes[id] = null;
  }
  return changes;
}
