import type { ReadingItem } from '../../live/reading.ts';
import { asNumber, asObjects, asText, type JsonObject } from '../json.ts';

/** A session of somebody: who, where from, what it does and for how long. */
export interface SessionItem extends ReadingItem {
  readonly kind: 'session' | 'waiting' | 'holder';
  readonly pid: number;
  readonly user: string | null;
  readonly application: string | null;
  readonly database: string | null;
  readonly client: string | null;
  readonly state: string | null;
  /** How long it is in this state: the query runs, or nothing happens. */
  readonly seconds: number | null;
  /** How long its transaction is open. */
  readonly transactionSeconds: number | null;
  /** What it waits for, as the server calls it: `Lock`, `Client`, `IO`. */
  readonly waitsOn: string | null;
  readonly query: string | null;
}

/** A session that waits for a lock. */
export interface WaitingItem extends SessionItem {
  readonly kind: 'waiting';
  readonly waitSeconds: number | null;
  /** Sessions that have to end their transactions first. */
  readonly blockers: readonly number[];
  /** From this session to the one that holds up all: `103 → 102 → 101`. */
  readonly chain: string;
}

/** Sessions of all clients but this app. */
export function sessionsOf(list: unknown): readonly SessionItem[] {
  return sessionItems('session', list);
}

/** Sessions that wait, longest first, and those that hold them up without waiting themselves. */
export function blockingOf(
  waitingList: unknown,
  holderList: unknown,
): { readonly waiting: readonly WaitingItem[]; readonly holders: readonly SessionItem[] } {
  const raw = asObjects(waitingList);
  const blockersOf = new Map(raw.map(each => [asNumber(each['pid']), numbers(each['blockers'])] as const));
  const waiting = raw.flatMap((each): WaitingItem[] => {
    const session = sessionItem('waiting', each);
    if (session === null) return [];
    return [
      {
        ...session,
        kind: 'waiting',
        waitSeconds: asNumber(each['waitSeconds']),
        blockers: numbers(each['blockers']),
        chain: chainFrom(session.pid, blockersOf).join(' → '),
      },
    ];
  });
  const holders = sessionItems('holder', holderList).filter(({ pid }) => !blockersOf.has(pid));
  return { waiting, holders };
}

/** Who a session is, in few words: `alumno, psql (4711)`. */
export function nameOf(session: Pick<SessionItem, 'pid' | 'user' | 'application'>): string {
  const names = [session.user, session.application].filter(name => name);
  return names.length === 0 ? String(session.pid) : `${names.join(', ')} (${session.pid})`;
}

/** Follows the first blocker of each; a circle, which the server breaks after a second, ends where it closes. */
function chainFrom(
  pid: number,
  blockersOf: ReadonlyMap<number | null, readonly number[]>,
): readonly number[] {
  const chain = [pid];
  for (let next = blockersOf.get(pid)?.[0]; next !== undefined; next = blockersOf.get(next)?.[0]) {
    if (chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

function sessionItems(kind: SessionItem['kind'], list: unknown): readonly SessionItem[] {
  return asObjects(list)
    .map(each => sessionItem(kind, each))
    .filter(item => item !== null);
}

function sessionItem(kind: SessionItem['kind'], each: JsonObject): SessionItem | null {
  const pid = asNumber(each['pid']);
  if (pid === null) return null;
  const query = asText(each['query']);
  return {
    kind,
    id: String(pid),
    pid,
    user: asText(each['user']),
    application: asText(each['application']) || null,
    database: asText(each['database']),
    client: asText(each['client']),
    state: asText(each['state']),
    seconds: asNumber(each['seconds']),
    transactionSeconds: asNumber(each['transactionSeconds']),
    waitsOn: asText(each['waitsOn']),
    query: query === null ? null : withoutPasswords(query),
  };
}

/** `ALTER USER … PASSWORD '…'` is nobody's business. */
export function withoutPasswords(query: string): string {
  return query.replace(/(\bpassword\s+)(?:'[^']*'?|\$(\w*)\$.*)/gi, "$1'…'");
}

function numbers(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.flatMap(each => asNumber(each) ?? []) : [];
}
