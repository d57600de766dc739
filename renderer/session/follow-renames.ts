import type * as Y from 'yjs';
import { renamesBetween } from '../../shared/graph/identify.ts';
import { changeStore, type Position, type ProjectStore } from '../../shared/project/store.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import type { Derived } from './derive.ts';

/** The text edits (offsets before the change) of Yjs events on one file's text. */
export function editsOfEvents(
  file: string,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const event of events) {
    if (event.path[0] !== file) continue;
    let at = 0;
    for (const step of event.delta) {
      if (step.retain) at += step.retain;
      else if (step.delete) {
        edits.push({ file, from: at, to: at + step.delete, insert: '' });
        at += step.delete;
      } else if (typeof step.insert === 'string') edits.push({ file, from: at, to: at, insert: step.insert });
    }
  }
  return edits;
}

/** A service, network or volume renamed by typing in the YAML keeps its saved place on the board. */
export function followRenames(
  store: ProjectStore,
  before: Derived,
  after: Derived,
  edits: readonly TextEdit[],
  origin: unknown,
): void {
  if (after.stale) return;
  const positions: Record<string, Position | null> = {};
  for (const { node, to } of renamesBetween(before.stack, after.stack, edits)) {
    const place = store.positions.get(node);
    if (!place || store.positions.has(to)) continue;
    positions[node] = null;
    positions[to] = place;
  }
  if (Object.keys(positions).length > 0) changeStore(store, { positions }, origin);
}
