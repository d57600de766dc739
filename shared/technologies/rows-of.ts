import type { Reading } from '../live/reading.ts';
import type { Technology, ViewRow } from './technology.ts';

/** What a card shows of a reading; of one that cannot be read, that it cannot, and nothing else. */
export function cardRows(technology: Technology | null, reading: Reading): readonly ViewRow[] {
  return coreRows(reading) ?? technology?.view?.card(reading) ?? [];
}

/** The same for the Live panel. */
export function panelRows(technology: Technology | null, reading: Reading): readonly ViewRow[] {
  return coreRows(reading) ?? technology?.view?.panel?.(reading) ?? technology?.view?.card(reading) ?? [];
}

function coreRows({ cannotRead, headline }: Reading): readonly ViewRow[] | null {
  return cannotRead ? [{ kind: 'note', message: headline, alert: true }] : null;
}
