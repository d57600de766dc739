/** Plain data as readings carry it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A message by key with values; the words are in the catalogues. */
export interface Message {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How a technology is doing inside its container. */
export type ReadingState = 'ok' | 'waiting' | 'warning' | 'error';

/** What a probe learnt of one service. What cannot be known now is null, never 0. */
export interface Reading {
  readonly technology: string;
  readonly role: string;
  readonly state: ReadingState;
  readonly headline: Message;
  readonly facts: Readonly<Record<string, Json>>;
  readonly items: readonly ReadingItem[];
  /** One number each per reading; the window keeps their history for charts. */
  readonly series: Readonly<Record<string, number | null>>;
  /** When it was read, in milliseconds since the epoch; the core says so. */
  readonly at?: number;
  /** The core's own, of a service that answers what nobody can read: the headline is all there is to show. */
  readonly cannotRead?: true;
}

/** A thing inside a service: an executor, a worker, an application, a database. */
export interface ReadingItem {
  readonly kind: string;
  readonly id: string;
  readonly [field: string]: Json;
}
