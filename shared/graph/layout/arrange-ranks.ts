import type { Positions, Size } from './geometry.ts';
import { spacing } from './sizes.ts';

/** A simple layered arrangement in linear time: longest-path ranks as columns, ordered once by the neighbours' mean place. */
export function arrangeRanks(
  cards: readonly (Size & { readonly id: string })[],
  links: readonly { readonly from: string; readonly to: string }[],
): Positions {
  const needs = new Map<string, string[]>(cards.map(card => [card.id, []]));
  for (const link of links) needs.get(link.from)?.push(link.to);
  const depths = new Map<string, number>();
  for (const card of cards) measure(card.id, needs, depths);
  const deepest = Math.max(0, ...depths.values());

  const columns: (Size & { readonly id: string })[][] = Array.from({ length: deepest + 1 }, () => []);
  for (const card of cards) columns[deepest - (depths.get(card.id) ?? 0)]?.push(card);

  const positions: Record<string, { x: number; y: number }> = {};
  let x = 0;
  const rowOf = new Map<string, number>();
  for (const column of columns.toReversed()) {
    const wished = new Map(
      column.map((card, index) => [card.id, meanRow(needs.get(card.id) ?? [], rowOf) ?? index]),
    );
    column.sort((one, other) => (wished.get(one.id) ?? 0) - (wished.get(other.id) ?? 0));
    for (const [index, card] of column.entries()) rowOf.set(card.id, index);
  }
  for (const column of columns) {
    let y = 0;
    let width = 0;
    for (const card of column) {
      positions[card.id] = { x, y };
      y += card.height + spacing.card;
      width = Math.max(width, card.width);
    }
    x += width + spacing.rank;
  }
  return positions;
}

/** Longest way from a card to something that needs nothing; a card on a cycle counts what is known when it is met again. */
function measure(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
  depths: Map<string, number>,
): void {
  const open = new Set<string>();
  const stack: string[] = [start];
  while (stack.length > 0) {
    const id = stack.at(-1) ?? start;
    const next = depths.has(id)
      ? undefined
      : needs.get(id)?.find(to => !depths.has(to) && !open.has(to) && to !== id);
    if (next !== undefined) {
      open.add(id);
      stack.push(next);
      continue;
    }
    stack.pop();
    open.delete(id);
    if (depths.has(id)) continue;
    depths.set(id, Math.max(-1, ...(needs.get(id) ?? []).map(to => depths.get(to) ?? -1)) + 1);
  }
}

function meanRow(ids: readonly string[], rows: ReadonlyMap<string, number>): number | null {
  const known = ids.flatMap(id => rows.get(id) ?? []);
  return known.length === 0 ? null : known.reduce((sum, row) => sum + row, 0) / known.length;
}
