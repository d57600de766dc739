import type { Reading } from '../../live/reading.ts';
import { asNumber, asText } from '../json.ts';
import type { View, ViewRow } from '../technology.ts';

/** pgAdmin's card says whether its page is there; the Live panel also where to open it and whom to log in as. */
export const pgadminView: View = {
  card: reading => [{ kind: 'note', message: reading.headline }],
  panel,
};

function panel(reading: Reading): readonly ViewRow[] {
  const note: ViewRow = { kind: 'note', message: reading.headline };
  if (reading.state !== 'ok') return [note];
  const login = asText(reading.facts['login']);
  const label = { key: 'technologies.pgadmin.label.login' };
  return [
    note,
    ...(login === null
      ? []
      : [{ kind: 'figures' as const, figures: [{ label, value: login, format: 'text' as const }] }]),
    {
      kind: 'link',
      label: { key: 'technologies.pgadmin.open' },
      port: asNumber(reading.facts['port']) ?? 80,
      path: '/',
    },
    { kind: 'note', message: { key: 'technologies.pgadmin.serversUnknown' } },
  ];
}
