import type { LanguageWords } from '../../technology-words.ts';

/** English words about PostgreSQL. */
export const en: LanguageWords = {
  say: {
    part: 'PostgreSQL',
    starting: 'The database is not answering yet',
    connections: '{{total}} of {{max}} connections',
    nearlyFull: 'Nearly all connections are taken: {{total}} of {{max}}',
    blocked_one: '{{count}} session waits for a lock',
    blocked_other: '{{count}} sessions wait for a lock',
    label: {
      connections: 'connections',
      transactions: 'tx/s',
      transactionsChart: 'Transactions per second',
      database: '{{name}}',
      cache: 'cache',
      active: 'active',
      idle: 'idle',
      idleInTransaction: 'idle in transaction',
      longestQuery: 'longest query',
      blocked: 'blocked',
    },
  },
};
