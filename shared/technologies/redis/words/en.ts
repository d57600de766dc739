import type { LanguageWords } from '../../technology-words.ts';

/** English words about Redis. */
export const en: LanguageWords = {
  say: {
    part: 'Redis',
    starting: 'Redis is not answering yet',
    locked: 'Redis wants a password, so there is nothing to show here',
    clients_one: '{{count}} client',
    clients_other: '{{count}} clients',
    label: {
      keys: 'keys',
      memory: 'memory',
      operations: 'commands/s',
      clients: 'clients',
    },
  },
};
