import type { GraphNode, NodeKind } from '../graph.ts';
import type { Size, Sizes } from './geometry.ts';

const byKind: Readonly<Record<NodeKind, Size>> = {
  service: { width: 240, height: 132 },
  network: { width: 280, height: 150 },
  volume: { width: 132, height: 96 },
  bind: { width: 132, height: 96 },
  config: { width: 132, height: 72 },
  secret: { width: 132, height: 72 },
  'host-port': { width: 96, height: 34 },
};

/** Distances of the automatic layout, in canvas units. A region's box lies `padding` around its cards, `label` more at the top. */
export const spacing = {
  rank: 150,
  card: 36,
  padding: 28,
  label: 16,
  region: 56,
  item: 24,
  belowRegion: 40,
  doors: 110,
  grid: 4,
} as const;

/** The size of a node: as given, else the default of its kind. */
export function sizeOf(node: Pick<GraphNode, 'id' | 'kind'>, sizes: Sizes): Size {
  return sizes[node.id] ?? byKind[node.kind];
}
