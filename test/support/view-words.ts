import type { Message } from '../../shared/live/reading.ts';
import type { ViewRow } from '../../shared/technologies/technology.ts';
import { createWords, languages } from '../../shared/words/words.ts';

/** Catalogues asked without falling back, so that a missing Spanish word is seen. */
const catalogues = languages.map(language => ({ language, words: createWords(language) }));

/** `es: area.key` for each message that a language cannot say. */
export function missingWords(messages: readonly Message[]): string[] {
  return catalogues.flatMap(({ language, words }) =>
    messages.flatMap(({ key, values }) => {
      const said = words.t(key, { ...values, lng: language, fallbackLng: [] });
      return said === key || /\{\{/.test(said) ? [`${language}: ${key}`] : [];
    }),
  );
}

/** Every message in these rows. */
export function wordsOfRows(rows: readonly ViewRow[]): readonly Message[] {
  return rows.flatMap(wordsOfRow);
}

function wordsOfRow(row: ViewRow): readonly Message[] {
  switch (row.kind) {
    case 'figures':
      return row.figures.map(figure => figure.label);
    case 'series':
      return [row.label];
    case 'item':
      return [row.title, ...(row.detail ? [row.detail] : []), ...row.figures.map(figure => figure.label)];
    case 'note':
    case 'heading':
      return [row.message];
    case 'table':
      return row.columns.map(column => column.label);
    case 'code':
      return [row.title];
    case 'link':
      return [row.label];
  }
}
