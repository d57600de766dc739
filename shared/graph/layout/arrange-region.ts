import type { GraphNode } from '../graph.ts';
import { arrangeCards, type Link } from './arrange-cards.ts';
import { type Box, boundingBox, type Positions, type Sizes } from './geometry.ts';
import { padded } from './regions.ts';
import { sizeOf, spacing } from './sizes.ts';
import { spread } from './spread.ts';

/** A region with what hangs below it, arranged around its own origin. */
export interface Block {
  readonly positions: Positions;
  readonly box: Box;
}

/** A volume, bind, config or secret and the services of the region that mount it. */
export interface Attached {
  readonly node: GraphNode;
  readonly owners: readonly string[];
}

/** Arranges one region: cards inside, what they mount in rows below, under its owners. */
export function arrangeRegion(
  services: readonly GraphNode[],
  links: readonly Link[],
  attached: readonly Attached[],
  framed: boolean,
  sizes: Sizes,
): Block {
  const cards = services.map(node => ({ id: node.id, ...sizeOf(node, sizes) }));
  const arrangement = arrangeCards(cards, links, new Set(attached.flatMap(item => item.owners)));
  const inner = { x: 0, y: 0, ...arrangement.size };
  const frame = framed ? padded(inner) : inner;
  const centres = new Map(
    cards.map(card => [card.id, (arrangement.positions[card.id]?.x ?? 0) + card.width / 2] as const),
  );
  const items = attached
    .map(item => ({ id: item.node.id, size: sizeOf(item.node, sizes), centre: mean(item.owners, centres) }))
    .sort((one, other) => one.centre - other.centre);
  const positions: Record<string, { x: number; y: number }> = { ...arrangement.positions };
  const boxes: Box[] = [frame];
  if (items.length > 0) {
    const width = Math.max(...items.map(item => item.size.width));
    const height = Math.max(...items.map(item => item.size.height));
    const perRow = Math.max(1, Math.floor((frame.width + spacing.item) / (width + spacing.item)));
    const rowCount = Math.ceil(items.length / perRow);
    for (let row = 0; row < rowCount; row++) {
      const line = items.filter((_, index) => index % rowCount === row);
      const starts = spread(
        line.map(item => item.centre - item.size.width / 2),
        line.map(item => item.size.width),
        spacing.item,
      );
      line.forEach((item, index) => {
        const at = {
          x: starts[index] ?? 0,
          y: frame.y + frame.height + spacing.belowRegion + row * (height + spacing.item),
        };
        positions[item.id] = at;
        boxes.push({ ...at, ...item.size });
      });
    }
  }
  return { positions, box: boundingBox(boxes) ?? frame };
}

function mean(ids: readonly string[], centres: ReadonlyMap<string, number>): number {
  const known = ids.flatMap(id => centres.get(id) ?? []);
  return known.length === 0 ? 0 : known.reduce((sum, centre) => sum + centre, 0) / known.length;
}
