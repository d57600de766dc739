import type { LanguageWords } from '../../technology-words.ts';

/** English words about pgAdmin. */
export const en: LanguageWords = {
  say: {
    part: 'pgAdmin',
    starting: 'The page is not up yet',
    up: 'The page is up',
  },
};
