import { findTechnology } from '../../technologies/index.ts';
import type { Graph, GraphNode } from '../graph.ts';
import type { Size, Sizes } from '../layout/geometry.ts';
import type { CardFacts, Chip } from './card-facts.ts';

/** Width of a service's card, in canvas units. */
export const cardWidth = 252;

const padding = 12;
const chipHeight = 22;
const chipGap = 5;
const monoAdvance = 6.6;
const chipFrame = 33;

/** The height a card will have, known before it is drawn; the browser's own measure corrects it by a pixel or two. */
export function cardSize(facts: CardFacts): Size {
  const rows = chipRows(facts.chips);
  const chips = rows === 0 ? 0 : 9 + rows * chipHeight + (rows - 1) * chipGap;
  return { width: cardWidth, height: 2 + 2 * padding + 36 + chips };
}

/** Extra height the automatic layout keeps free below a card that shows figures while it runs. */
const liveReserve = 56;

function chipRows(chips: readonly Chip[]): number {
  let rows = 0;
  let left = 0;
  for (const chip of chips) {
    const width = Math.min(cardWidth - 2 * padding - 2, chipWidth(chip));
    if (rows === 0 || left + width > cardWidth - 2 * padding - 2) {
      rows++;
      left = 0;
    }
    left += width + chipGap;
  }
  return rows;
}

function chipWidth(chip: Chip): number {
  const letters = chip.kind === 'environment' ? `${chip.count}`.length + 4 : Math.min(chip.text.length, 28);
  return chipFrame + letters * monoAdvance;
}

/** Sizes of all other nodes. */
export const storeSize: Size = { width: 132, height: 92 };
/** Size of a config's or secret's node. */
export const leafSize: Size = { width: 132, height: 44 };
/** Size of a door. */
export const doorSize: Size = { width: 88, height: 32 };
/** Size of a network that nobody is in yet. */
export const emptyRegionSize: Size = { width: 280, height: 150 };

/** Size of a network that is nobody's first: services are only plugged into it. */
const hubSize: Size = { width: 190, height: 84 };

/** The size of a node that is no service. */
export function plainSize(node: GraphNode): Size {
  switch (node.kind) {
    case 'volume':
    case 'bind':
      return storeSize;
    case 'config':
    case 'secret':
      return leafSize;
    case 'host-port':
      return { ...doorSize, width: Math.max(doorSize.width, 44 + node.name.length * 7.3) };
    case 'network':
      return emptyRegionSize;
    case 'service':
      return { width: cardWidth, height: 96 };
  }
}

/** Sizes of all nodes: `sizes` as they are drawn, `layout` with room for the figures of cards that come alive. */
export interface DrawingSizes {
  readonly sizes: Sizes;
  readonly layout: Sizes;
}

/** The sizes of a drawing's nodes; those of `before` themselves where all are the same. */
export function drawingSizes(
  graph: Graph,
  facts: ReadonlyMap<string, CardFacts>,
  before?: DrawingSizes | null,
): DrawingSizes {
  const sizes: Record<string, Size> = {};
  const layout: Record<string, Size> = {};
  let same = true;
  const put = (all: Record<string, Size>, old: Size | undefined, id: string, size: Size): void => {
    const isSame = old?.width === size.width && old.height === size.height;
    all[id] = isSame ? old : size;
    same &&= isSame;
  };
  const reached = new Set(graph.edges.map(edge => edge.to));
  for (const node of graph.nodes) {
    const fact = facts.get(node.id);
    const plugged = node.kind === 'network' && reached.has(node.id);
    const size = fact ? cardSizeOf(fact) : plugged ? hubSize : plainSize(node);
    const alive = node.kind === 'service' && findTechnology(node.technology ?? '')?.view !== undefined;
    put(sizes, before?.sizes[node.id], node.id, size);
    put(
      layout,
      before?.layout[node.id],
      node.id,
      alive ? { ...size, height: size.height + liveReserve } : size,
    );
  }
  if (before && same && Object.keys(before.sizes).length === graph.nodes.length) return before;
  return { sizes, layout };
}

const known = new WeakMap<CardFacts, Size>();

function cardSizeOf(facts: CardFacts): Size {
  const size = known.get(facts) ?? cardSize(facts);
  known.set(facts, size);
  return size;
}
