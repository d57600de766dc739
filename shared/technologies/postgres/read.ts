import type { Json, Reading } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { troubleFact, worstOf } from '../troubles.ts';
import { databasesToEnter } from './ask.ts';
import { troublesOf } from './find-troubles.ts';
import { type Inside, readInside, readStatements } from './inside.ts';
import { jsonCell } from './json-cell.ts';
import { type Counted, type Rates, ratesBetween } from './rates.ts';
import { say } from './say.ts';
import { blockingOf, sessionsOf } from './sessions.ts';

/** Makes a reading of what the server and its databases answered. */
export function readPostgres(
  target: ProbeTarget,
  answers: Answers,
  previous: unknown,
  at: number,
): { readonly reading: Reading; readonly memory: unknown } {
  const server = asObject(jsonCell(answers['state']));
  if (server === null) return { reading: silent(target.role), memory: null };
  const inside = readInside(databasesToEnter(target, server['databases']), answers);
  const counted = countersOf(server, inside, answers, previous, at);
  const rates = ratesBetween(previous, counted);
  const facts = factsOf(server, inside, rates);
  const { waiting, holders } = blockingOf(server['waiting'], server['holders']);
  const items: Reading['items'] = [
    ...facts.databases.map(database => ({ kind: 'database', id: database.name, ...database })),
    ...waiting,
    ...holders,
    ...sessionsOf(server['sessions']),
    ...inside.tables,
    ...(readStatements(answers) ?? []),
  ];
  const troubles = troublesOf(facts, items);
  const { total = null, max = null } = facts.connections;
  const reading: Reading = {
    technology: 'postgres',
    role: target.role,
    ...worstOf(troubles, say('connections', { total: total ?? '?', max: max ?? '?' })),
    facts: { ...facts, troubles: troubleFact(troubles) },
    items,
    series: {
      transactionsPerSecond: rates.transactions,
      connections: total,
      rowsReadPerSecond: rates.read,
      walBytesPerSecond: rates.walBytes,
    },
  };
  return { reading, memory: counted };
}

function countersOf(
  server: JsonObject,
  inside: Inside,
  answers: Answers,
  previous: unknown,
  at: number,
): Counted {
  const asked = Object.values(answers).filter(answer => answer !== null).length;
  return {
    at,
    counters: {
      transactions: asNumber(server['transactions']),
      walBytes: asNumber(server['walBytes']),
      ...inside.rows,
    },
    databases: inside.databases.join('\n'),
    // Entering a database is one as well; `postgres` was entered before anything was counted.
    own: asked + (previous === null ? Math.max(0, inside.databases.length - 1) : 0),
  };
}

function factsOf(server: JsonObject, inside: Inside, rates: Rates) {
  const connections = asObject(server['connections']) ?? {};
  const count = (field: string): number | null => asNumber(connections[field]);
  const [hit, read] = [asNumber(server['blocksHit']), asNumber(server['blocksRead'])];
  return {
    version: asText(server['version']),
    connections: {
      active: count('active'),
      idle: count('idle'),
      idleInTransaction: count('idleInTransaction'),
      total: count('total'),
      max: count('max'),
    },
    connectionsByUser: countsOf(server['users']),
    connectionsByApplication: countsOf(server['applications']),
    transactionsPerSecond: rates.transactions,
    rowsPerSecond: {
      read: rates.read,
      inserted: rates.inserted,
      updated: rates.updated,
      deleted: rates.deleted,
    },
    walBytesPerSecond: rates.walBytes,
    cacheHitRatio: hit === null || read === null || hit + read === 0 ? null : hit / (hit + read),
    blocksRead: read,
    databases: asObjects(server['databases']).map(database => ({
      name: asText(database['name']) ?? '?',
      sizeBytes: asNumber(database['sizeBytes']),
    })),
    longestQuerySeconds: asNumber(server['longestQuerySeconds']),
    blocked: asNumber(server['blocked']),
    settings: settingsOf(server['settings']),
    extensions: inside.extensions,
  } satisfies Record<string, Json | object>;
}

function countsOf(list: unknown) {
  return asObjects(list).map(({ name, count }) => ({ name: asText(name) ?? '', count: asNumber(count) }));
}

function settingsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(asObject(value) ?? {}).flatMap(([name, setting]) => {
      const text = asText(setting);
      return text === null ? [] : [[name, text]];
    }),
  );
}

function silent(role: string): Reading {
  return {
    technology: 'postgres',
    role,
    state: 'waiting',
    headline: say('starting'),
    facts: {},
    items: [],
    series: {},
  };
}
