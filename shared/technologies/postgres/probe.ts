import type { Json, Message, Reading, ReadingState } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Ask, Probe, ProbeTarget } from '../technology.ts';

/** Sessions of this app (of any of its windows) are left out of every count. Sizes of databases one may not enter are unknown. */
const query = `
select json_build_object(
  'connections', (select json_build_object(
      'active', count(*) filter (where state = 'active'),
      'idle', count(*) filter (where state = 'idle'),
      'idleInTransaction', count(*) filter (where state like 'idle in transaction%'),
      'total', count(*),
      'max', current_setting('max_connections')::int)
    from pg_stat_activity where backend_type = 'client backend' and application_name <> 'drawbridge'),
  'longestQuerySeconds', (select extract(epoch from max(clock_timestamp() - query_start))
    from pg_stat_activity where backend_type = 'client backend' and state = 'active' and application_name <> 'drawbridge'),
  'blocked', (select count(*) from pg_stat_activity
    where wait_event_type = 'Lock' and cardinality(pg_blocking_pids(pid)) > 0),
  'transactions', (select sum(xact_commit + xact_rollback) from pg_stat_database),
  'blocksHit', (select sum(blks_hit) from pg_stat_database),
  'blocksRead', (select sum(blks_read) from pg_stat_database),
  'databases', (select coalesce(json_agg(json_build_object('name', datname, 'sizeBytes',
      case when has_database_privilege(datname, 'CONNECT') then pg_database_size(oid) end) order by datname), '[]'::json)
    from pg_database where not datistemplate and datallowconn)
)::text`;

/** What is kept between two readings, for the rate. */
interface Counted {
  readonly at: number;
  readonly transactions: number;
}

/** PostgreSQL asked through its own `psql`. */
export const postgresProbe: Probe = { everySeconds: 2, ask: askPostgres, read: readPostgres };

function askPostgres(_target: ProbeTarget, answers: Answers): readonly Ask[] {
  return 'state' in answers ? [] : [{ id: 'state', kind: 'sql', query }];
}

function readPostgres(
  target: ProbeTarget,
  answers: Answers,
  previous: unknown,
  at: number,
): { readonly reading: Reading; readonly memory: unknown } {
  const state = parseState(answers['state']);
  if (state === null) return { reading: silent(target.role), memory: null };
  const transactions = asNumber(state['transactions']);
  const rate = ratePerSecond(previous, transactions, at);
  const facts = factsOf(state, rate);
  const total = asNumber(facts.connections['total']);
  const series = { transactionsPerSecond: rate, connections: total };
  const reading: Reading = {
    technology: 'postgres',
    role: target.role,
    ...judge(facts),
    facts,
    items: facts.databases.map(database => ({ kind: 'database', id: database.name, ...database })),
    series,
  };
  return { reading, memory: transactions === null ? null : { at, transactions } };
}

function factsOf(state: JsonObject, rate: number | null) {
  const connections = asObject(state['connections']) ?? {};
  const count = (field: string): Json => asNumber(connections[field]);
  const hit = asNumber(state['blocksHit']);
  const read = asNumber(state['blocksRead']);
  return {
    connections: {
      active: count('active'),
      idle: count('idle'),
      idleInTransaction: count('idleInTransaction'),
      total: count('total'),
      max: count('max'),
    } as Readonly<Record<string, Json>>,
    transactionsPerSecond: rate,
    cacheHitRatio: hit === null || read === null || hit + read === 0 ? null : hit / (hit + read),
    databases: asObjects(state['databases']).map(database => ({
      name: asText(database['name']) ?? '',
      sizeBytes: asNumber(database['sizeBytes']),
    })),
    longestQuerySeconds: asNumber(state['longestQuerySeconds']),
    blocked: asNumber(state['blocked']),
  };
}

function judge(facts: ReturnType<typeof factsOf>): { state: ReadingState; headline: Message } {
  const total = asNumber(facts.connections['total']);
  const max = asNumber(facts.connections['max']);
  const values = { total: total ?? '?', max: max ?? '?' };
  if (total !== null && max !== null && total >= max * 0.9)
    return { state: 'warning', headline: { key: 'technologies.postgres.nearlyFull', values } };
  if (facts.blocked !== null && facts.blocked > 0)
    return {
      state: 'warning',
      headline: { key: 'technologies.postgres.blocked', values: { count: facts.blocked } },
    };
  return { state: 'ok', headline: { key: 'technologies.postgres.connections', values } };
}

/** Each reading is one transaction of our own, which is taken off. Null for the first reading and after a restart. */
function ratePerSecond(previous: unknown, transactions: number | null, at: number): number | null {
  if (!isCounted(previous) || transactions === null || at <= previous.at) return null;
  const difference = transactions - previous.transactions;
  if (difference < 0) return null;
  const rate = (Math.max(0, difference - 1) * 1000) / (at - previous.at);
  return Math.round(rate * 10) / 10;
}

function isCounted(value: unknown): value is Counted {
  return typeof value === 'object' && value !== null && 'transactions' in value && 'at' in value;
}

function parseState(answer: unknown): JsonObject | null {
  const cell = Array.isArray(answer) && Array.isArray(answer[0]) ? asText(answer[0][0]) : null;
  if (cell === null) return null;
  try {
    return asObject(JSON.parse(cell));
  } catch {
    return null;
  }
}

function silent(role: string): Reading {
  return {
    technology: 'postgres',
    role,
    state: 'waiting',
    headline: { key: 'technologies.postgres.starting' },
    facts: {},
    items: [],
    series: {},
  };
}
