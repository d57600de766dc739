import type { Reading } from '../../live/reading.ts';
import type { StatementItem, TableItem } from './inside.ts';
import type { SessionItem, WaitingItem } from './sessions.ts';

interface ItemsByKind {
  readonly session: SessionItem;
  readonly waiting: WaitingItem;
  readonly holder: SessionItem;
  readonly table: TableItem;
  readonly statement: StatementItem;
}

/** The items of one kind, as this technology's own probe made them. */
export function itemsOf<Kind extends keyof ItemsByKind>(
  items: Reading['items'],
  kind: Kind,
): readonly ItemsByKind[Kind][] {
  return items.filter((item): item is ItemsByKind[Kind] => item.kind === kind);
}

/** The session whose query runs longest, or null. */
export function longestQueryOf(items: Reading['items']): SessionItem | null {
  const running = itemsOf(items, 'session').filter(({ state }) => state === 'active');
  return running.reduce<SessionItem | null>(
    (longest, each) => ((each.seconds ?? 0) > (longest?.seconds ?? -1) ? each : longest),
    null,
  );
}
