import type { Graph } from '../../shared/graph/graph.ts';
import type { Positions, Size } from '../../shared/graph/layout/geometry.ts';
import { homeRegions } from '../../shared/graph/layout/regions.ts';
import { spacing } from '../../shared/graph/layout/sizes.ts';

/** Least distance between a card that grew and what stands below it. */
const distance = 18;

/** What stands somewhere, as high as it was planned and as high as it is now. */
interface Standing {
  readonly id: string;
  readonly home: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly planned: number;
  readonly now: number;
}

/**
 * Moves down, for the eye alone, what a card would cover that grew because it shows figures while it runs. What stood
 * nearer than the usual distance keeps its own; nodes in `held` (the user has them in hand) stay where they are.
 */
export function makeRoom(
  graph: Graph,
  positions: Positions,
  planned: (id: string) => Size,
  measured: Readonly<Record<string, Size>>,
  held: Positions | null,
): Positions {
  const homes = homeRegions(graph);
  const standing: Standing[] = graph.nodes.flatMap(node => {
    const at = positions[node.id];
    if (!at || node.kind === 'host-port' || node.kind === 'network') return [];
    const { width, height } = planned(node.id);
    const now = Math.max(height, measured[node.id]?.height ?? 0);
    return [{ id: node.id, home: homes.get(node.id) ?? null, ...at, width, planned: height, now }];
  });
  if (standing.every(one => one.now - one.planned < distance / 2)) return positions;
  standing.sort((one, other) => one.y - other.y);
  const extents = extentsOf(standing);
  const shifts = new Map<string, number>();
  for (const [index, low] of standing.entries()) {
    if (held?.[low.id]) continue;
    let shift = 0;
    for (const high of standing.slice(0, index)) {
      const free = low.y - (high.y + high.planned);
      if (free < 0 || !meet(high, low, extents)) continue;
      const bottom = high.y + (shifts.get(high.id) ?? 0) + high.now;
      shift = Math.max(shift, bottom + Math.min(free, clear(high, low)) - low.y);
    }
    if (shift > 0) shifts.set(low.id, shift);
  }
  if (shifts.size === 0) return positions;
  return Object.fromEntries(
    Object.entries(positions).map(([id, at]) => [id, { x: at.x, y: at.y + (shifts.get(id) ?? 0) }]),
  );
}

type Extent = readonly [left: number, right: number];

/** How far each region reaches from left to right. */
function extentsOf(standing: readonly Standing[]): ReadonlyMap<string, Extent> {
  const extents = new Map<string, Extent>();
  for (const { home, x, width } of standing) {
    if (home === null) continue;
    const [left, right] = extents.get(home) ?? [Infinity, -Infinity];
    extents.set(home, [Math.min(left, x - spacing.padding), Math.max(right, x + width + spacing.padding)]);
  }
  return extents;
}

/** Whether one stands over the other; parts of different regions meet with their regions' frames. */
function meet(high: Standing, low: Standing, extents: ReadonlyMap<string, Extent>): boolean {
  const reach = (one: Standing): Extent =>
    (high.home === low.home || one.home === null ? undefined : extents.get(one.home)) ?? [
      one.x,
      one.x + one.width,
    ];
  const [highLeft, highRight] = reach(high);
  const [lowLeft, lowRight] = reach(low);
  return highLeft < lowRight && lowLeft < highRight;
}

function clear(high: Standing, low: Standing): number {
  if (high.home === low.home) return distance;
  return (
    distance +
    (high.home === null ? 0 : spacing.padding) +
    (low.home === null ? 0 : spacing.padding + spacing.label)
  );
}
