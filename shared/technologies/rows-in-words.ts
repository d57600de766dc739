import type { Json, Message, Reading } from '../live/reading.ts';
import type { Figure, ViewRow } from './technology.ts';

/** Messages, figures and rows in the words of one technology (`technologies.<id>.…`). */
export interface RowsInWords {
  readonly say: (key: string, values?: Message['values']) => Message;
  /** A figure with the words of `label.<label>`. */
  readonly figure: (label: string, value: Json | undefined, format: Figure['format'], of?: Json) => Figure;
  /** A figure of a fact of the reading, with the words of `label.<fact>`. */
  readonly fact: (reading: Reading, fact: string, format: Figure['format'], ofFact?: string) => Figure;
  readonly note: (message: Message) => ViewRow;
  readonly heading: (key: string) => ViewRow;
  /** A page of the service, with the words of `link.<key>`. */
  readonly link: (key: string, port: number, path: string) => ViewRow;
  /** A chart of a series, with the words of `chart.<series>`. */
  readonly chart: (series: string) => ViewRow;
  /** A table with the words of `column.<name>`; nothing when it has no rows. */
  readonly table: (
    id: string,
    columns: readonly (readonly [name: string, format: Figure['format']])[],
    rows: readonly (readonly Json[])[],
  ) => readonly ViewRow[];
}

/** The rows of the technology with this id. */
export function rowsInWords(id: string): RowsInWords {
  const say: RowsInWords['say'] = (key, values) =>
    values === undefined
      ? { key: `technologies.${id}.${key}` }
      : { key: `technologies.${id}.${key}`, values };
  const figure: RowsInWords['figure'] = (label, value = null, format, of) => ({
    label: say(`label.${label}`),
    value,
    ...(of === undefined ? {} : { of }),
    format,
  });
  return {
    say,
    figure,
    fact: (reading, fact, format, ofFact) =>
      figure(fact, reading.facts[fact], format, ofFact === undefined ? undefined : reading.facts[ofFact]),
    note: message => ({ kind: 'note', message }),
    heading: key => ({ kind: 'heading', message: say(`heading.${key}`) }),
    link: (key, port, path) => ({ kind: 'link', label: say(`link.${key}`), port, path }),
    chart: series => ({ kind: 'series', series, label: say(`chart.${series}`) }),
    table: (tableId, columns, rows) =>
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              id: tableId,
              columns: columns.map(([name, format]) => ({ label: say(`column.${name}`), format })),
              rows,
            },
          ],
  };
}
