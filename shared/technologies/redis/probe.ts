import type { Reading } from '../../live/reading.ts';
import { asText } from '../json.ts';
import type { Figure, Probe, View } from '../technology.ts';

/** Redis asked with its own INFO; a server that wants a password says so and is left alone. */
export const redisProbe: Probe = {
  everySeconds: 5,
  ask: (_target, answers) =>
    'info' in answers ? [] : [{ id: 'info', kind: 'tcp', port: 6379, send: 'INFO\r\nQUIT\r\n' }],
  read: (target, answers) => ({ reading: readInfo(target.role, asText(answers['info'])), memory: null }),
};

function readInfo(role: string, text: string | null): Reading {
  const reading = { technology: 'redis', role, facts: {}, items: [], series: {} };
  if (text === null)
    return { ...reading, state: 'waiting', headline: { key: 'technologies.redis.starting' } };
  if (text.startsWith('-'))
    return { ...reading, state: 'warning', headline: { key: 'technologies.redis.locked' } };
  const figure = (name: string): number | null => {
    const value = Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const clients = figure('connected_clients');
  const others = clients === null ? null : Math.max(0, clients - 1);
  const keys = [...text.matchAll(/^db\d+:keys=(\d+)/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
  const operations = figure('instantaneous_ops_per_sec');
  return {
    ...reading,
    state: 'ok',
    headline: { key: 'technologies.redis.clients', values: { count: others ?? 0 } },
    facts: { clients: others, keys, memoryBytes: figure('used_memory'), operationsPerSecond: operations },
    series: { operationsPerSecond: operations },
  };
}

/** Redis's card: clients, keys and memory. */
export const redisView: View = {
  card: reading => {
    if (reading.state !== 'ok') return [{ kind: 'note', message: reading.headline }];
    const figure = (fact: string, label: string, format: Figure['format']): Figure => ({
      label: { key: `technologies.redis.label.${label}` },
      value: reading.facts[fact] ?? null,
      format,
    });
    return [
      {
        kind: 'figures',
        figures: [figure('clients', 'clients', 'number'), figure('keys', 'keys', 'number')],
      },
      {
        kind: 'figures',
        figures: [
          figure('memoryBytes', 'memory', 'bytes'),
          figure('operationsPerSecond', 'operations', 'per-second'),
        ],
      },
    ];
  },
};
