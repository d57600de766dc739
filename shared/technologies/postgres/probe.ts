import type { Probe } from '../technology.ts';
import { askPostgres } from './ask.ts';
import { readPostgres } from './read.ts';

/** PostgreSQL asked through its own `psql`, one session per database that is looked into. */
export const postgresProbe: Probe = { everySeconds: 2, ask: askPostgres, read: readPostgres };
