import type { Reading, ReadingItem } from '../../live/reading.ts';
import { asNumber, asText } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { say } from './say.ts';

/**
 * Jupyter's card: its kernels and notebooks. The link leads to its page without the token: a token belongs into no
 * address that is shown; who does not know it has it printed in the terminal.
 */
export const jupyterView: View = {
  card: reading =>
    reading.facts['unlocked'] === true
      ? [...alarm(reading), summary(reading), busy]
      : [{ kind: 'note', message: reading.headline }],
  panel: reading =>
    reading.facts['unlocked'] === true
      ? [...alarm(reading), summary(reading), more(reading), busy, ...notebooks(reading), ...page]
      : [{ kind: 'note', message: reading.headline }, ...(reading.facts['page'] === true ? page : [])],
};

const busy: ViewRow = { kind: 'series', series: 'busy', label: say('label.busy', { count: 2 }) };

const page: readonly ViewRow[] = [
  { kind: 'link', label: say('link'), port: 8888, path: '/lab' },
  { kind: 'note', message: say('token') },
];

function alarm(reading: Reading): readonly ViewRow[] {
  return reading.state === 'ok' ? [] : [{ kind: 'note', message: reading.headline, alert: true }];
}

function summary(reading: Reading): ViewRow {
  const figures = ['kernels', 'busy', 'notebooks'].map(fact => figure(reading, fact));
  return { kind: 'figures', figures };
}

function more(reading: Reading): ViewRow {
  const seconds = asNumber(reading.facts['secondsSinceActivity']);
  return {
    kind: 'figures',
    figures: [
      {
        label: say('label.sinceActivity'),
        value: seconds === null ? null : seconds * 1000,
        format: 'milliseconds',
      },
      { label: say('label.version'), value: reading.facts['version'] ?? null, format: 'text' },
    ],
  };
}

function figure(reading: Reading, fact: string): Figure {
  const value = asNumber(reading.facts[fact]);
  return { label: say(`label.${fact}`, { count: value ?? 0 }), value, format: 'number' };
}

function notebooks({ items }: Reading): readonly ViewRow[] {
  return items.length === 0
    ? []
    : [{ kind: 'heading', message: say('label.open') }, ...items.map(notebookRow)];
}

const states = ['starting', 'idle', 'busy', 'dead', 'restarting', 'autorestarting'];

function notebookRow(item: ReadingItem): ViewRow {
  const state = asText(item['state']) ?? '';
  return {
    kind: 'item',
    id: item.id,
    title: say('label.notebook', { path: asText(item['path']) ?? '' }),
    detail: states.includes(state) ? say(`state.${state}`) : null,
    busy: null,
    progress: null,
    faded: state === 'idle',
    figures: [
      {
        label: say('label.windows', { count: asNumber(item['windows']) ?? 0 }),
        value: item['windows'] ?? null,
        format: 'number',
      },
    ],
  };
}
