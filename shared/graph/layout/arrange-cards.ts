import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import { arrangeRanks } from './arrange-ranks.ts';
import type { Positions, Size } from './geometry.ts';
import { packRows } from './pack.ts';
import { refineOrder } from './refine-order.ts';
import { spacing } from './sizes.ts';

/** A card to arrange. */
export interface Card extends Size {
  readonly id: string;
}

/** From the card that needs to the card that is needed. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** Cards in a region. */
export interface Arrangement {
  readonly positions: Positions;
  readonly size: Size;
}

/** Above this, dagre's time (superlinear, 5 s for 1,000 nodes) is too long for a first drawing. */
const dagreLimit = 120;

/**
 * Arranges the cards of one region from (0, 0): who needs stands left of what it needs, who mounts something stands low;
 * unconnected parts are packed.
 */
export function arrangeCards(
  cards: readonly Card[],
  links: readonly Link[],
  mounting: ReadonlySet<string> = new Set(),
): Arrangement {
  const parts = connectedParts(cards, links).map(part => arrangePart(part.cards, part.links, mounting));
  const packing = packRows(
    parts.map(part => part.size),
    spacing.card,
    1.7,
  );
  const positions: Record<string, { x: number; y: number }> = {};
  parts.forEach((part, index) => {
    const offset = packing.offsets[index] ?? { x: 0, y: 0 };
    for (const [id, at] of Object.entries(part.positions)) {
      positions[id] = { x: at.x + offset.x, y: at.y + offset.y };
    }
  });
  return { positions, size: packing.size };
}

function arrangePart(
  cards: readonly Card[],
  links: readonly Link[],
  mounting: ReadonlySet<string>,
): Arrangement {
  const [only] = cards;
  if (only && cards.length === 1) return { positions: { [only.id]: { x: 0, y: 0 } }, size: only };
  // One height for all lines the cards of a row up at their tops and leaves room for what they show while running.
  const height = Math.max(...cards.map(card => card.height));
  const cells = cards.map(card => ({ ...card, height }));
  const placed = cells.length > dagreLimit ? arrangeRanks(cells, links) : withDagre(cells, links);
  const ids = cards.map(card => card.id);
  return fromOrigin(cards, refineOrder(ids, links, mounting, placed));
}

function withDagre(cards: readonly Card[], links: readonly Link[]): Positions {
  const graph = new DagreGraph({ multigraph: false });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: spacing.card,
    ranksep: spacing.rank,
    edgesep: 12,
    acyclicer: 'greedy',
  });
  for (const card of cards) graph.setNode(card.id, { width: card.width, height: card.height });
  for (const link of links) graph.setEdge(link.from, link.to, { weight: link.weight, minlen: 1 });
  layout(graph);
  const positions: Record<string, { x: number; y: number }> = {};
  for (const card of cards) {
    const at = graph.node(card.id) as { x: number; y: number };
    positions[card.id] = { x: at.x - card.width / 2, y: at.y - card.height / 2 };
  }
  return positions;
}

function fromOrigin(cards: readonly Card[], placed: Positions): Arrangement {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const card of cards) {
    const at = placed[card.id] ?? { x: 0, y: 0 };
    left = Math.min(left, at.x);
    top = Math.min(top, at.y);
    right = Math.max(right, at.x + card.width);
    bottom = Math.max(bottom, at.y + card.height);
  }
  const positions: Record<string, { x: number; y: number }> = {};
  for (const card of cards) {
    const at = placed[card.id] ?? { x: 0, y: 0 };
    positions[card.id] = { x: at.x - left, y: at.y - top };
  }
  return { positions, size: { width: right - left, height: bottom - top } };
}

function connectedParts(
  cards: readonly Card[],
  links: readonly Link[],
): { cards: readonly Card[]; links: readonly Link[] }[] {
  const parent = new Map(cards.map(card => [card.id, card.id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  for (const link of links) parent.set(root(link.from), root(link.to));
  const parts = new Map<string, { cards: Card[]; links: Link[] }>();
  for (const card of cards) {
    const key = root(card.id);
    const part = parts.get(key);
    if (part) part.cards.push(card);
    else parts.set(key, { cards: [card], links: [] });
  }
  for (const link of links) parts.get(root(link.from))?.links.push(link);
  // Connected parts first, the largest in front; single cards follow in the file's order.
  return [...parts.values()].sort(
    (one, other) =>
      Number(other.cards.length > 1) - Number(one.cards.length > 1) || other.cards.length - one.cards.length,
  );
}
