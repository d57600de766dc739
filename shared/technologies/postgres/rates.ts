import { asNumber, asObject } from '../json.ts';

/** What grows with the server's work. */
export interface Counters {
  readonly transactions: number | null;
  readonly walBytes: number | null;
  readonly read: number | null;
  readonly inserted: number | null;
  readonly updated: number | null;
  readonly deleted: number | null;
}

/** What is kept between two readings. */
export interface Counted {
  readonly at: number;
  readonly counters: Counters;
  /** Databases whose rows are counted: with another set the sums cannot be compared. */
  readonly databases: string;
  /** Transactions of our own that this reading made. */
  readonly own: number;
}

/** Work per second by counter. Null for the first reading, after a restart, and where tables have gone. */
export type Rates = { readonly [name in keyof Counters]: number | null };

const rowCounters = ['read', 'inserted', 'updated', 'deleted'] as const;

/** The difference to the previous reading, per second; our own transactions are taken off. */
export function ratesBetween(previous: unknown, now: Counted): Rates {
  const before = asCounted(previous);
  const seconds = before === null ? 0 : (now.at - before.at) / 1000;
  const rate = (name: keyof Counters, own = 0): number | null => {
    const [from, to] = [before?.counters[name] ?? null, now.counters[name]];
    if (from === null || to === null || seconds <= 0 || to < from) return null;
    return Math.round((Math.max(0, to - from - own) / seconds) * 10) / 10;
  };
  const rows = before?.databases === now.databases;
  return {
    transactions: rate('transactions', before?.own),
    walBytes: rate('walBytes'),
    ...(Object.fromEntries(rowCounters.map(name => [name, rows ? rate(name) : null])) as Pick<
      Rates,
      (typeof rowCounters)[number]
    >),
  };
}

function asCounted(value: unknown): Counted | null {
  const object = asObject(value);
  return asNumber(object?.['at']) !== null && asObject(object?.['counters']) !== null
    ? (value as Counted)
    : null;
}
