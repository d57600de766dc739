import { useTranslation } from 'react-i18next';
import { findTechnology } from '../../../shared/technologies/index.ts';
import { cardRows } from '../../../shared/technologies/rows-of.ts';
import type { ViewRow } from '../../../shared/technologies/technology.ts';
import { useSession } from '../../session/session.ts';
import { ReadingRows } from '../../ui/ReadingRows.tsx';

/** Items a card shows before it says how many more there are; the Live panel has them all. */
const mostItems = 4;

/** What the technologies say of the running service, laid over its card. */
export function LiveStrip({ service }: { readonly service: string }) {
  const { t } = useTranslation();
  const live = useSession(state => state.live?.services.find(({ name }) => name === service));
  const strips = (live?.readings ?? []).flatMap(reading => {
    const rows = cardRows(findTechnology(reading.technology), reading);
    return rows.length > 0 ? [{ reading, ...shorten(rows.flatMap(knownOnly)) }] : [];
  });
  if (strips.length === 0) return null;
  return strips.map(({ reading, rows, more }) => (
    <div key={`${reading.technology} ${reading.role}`} className="card-live" data-state={reading.state}>
      <ReadingRows rows={rows} service={service} technology={reading.technology} />
      {more > 0 ? <p className="card-more">{t('canvas.more', { count: more })}</p> : null}
    </div>
  ));
}

/** A card has no room for what is not known; the Live panel says that it is not. */
function knownOnly(row: ViewRow): ViewRow[] {
  if (row.kind !== 'figures' && row.kind !== 'item') return [row];
  const figures = row.figures.filter(({ value }) => value !== null);
  return row.kind === 'figures' && figures.length === 0 ? [] : [{ ...row, figures }];
}

function shorten(rows: readonly ViewRow[]): { rows: readonly ViewRow[]; more: number } {
  const items = rows.filter(row => row.kind === 'item');
  if (items.length <= mostItems) return { rows, more: 0 };
  const kept = new Set(items.slice(0, mostItems));
  return { rows: rows.filter(row => row.kind !== 'item' || kept.has(row)), more: items.length - mostItems };
}
