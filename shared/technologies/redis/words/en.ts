import type { LanguageWords } from '../../technology-words.ts';

/** English words about Redis. */
export const en: LanguageWords = {
  say: {
    part: 'Redis',
    starting: 'Redis is not answering yet',
    loading: 'Redis is still loading its data',
    locked: 'Redis wants a password, so there is nothing to show here',
    clients_one: '{{count}} client',
    clients_other: '{{count}} clients',
    notSaved: 'The last snapshot could not be written: until one can, Redis takes no more data',
    memoryFull:
      'The memory it may use is nearly full, and it is told to throw nothing away: writes will fail',
    label: {
      keys: 'keys',
      memoryBytes: 'memory',
      operationsPerSecond: 'commands/s',
      clients: 'clients',
      hitRatio: 'keys that were there',
      version: 'version',
    },
    chart: { operationsPerSecond: 'Commands per second' },
  },
  help: {
    what: 'Keeps keys and values in memory: a fast cache, and a queue between programs.',
    reach:
      'Other services use its service name and port 6379 (redis:6379); programs on your computer use localhost and the published port. Without --requirepass there is no password.',
    trouble:
      'Its data is a snapshot of some minutes ago after a crash: it is written from time to time only. “OOM command not allowed” means that the memory it may use is full; “MISCONF” that it cannot write its snapshot.',
  },
};
