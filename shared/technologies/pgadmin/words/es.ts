import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about pgAdmin. */
export const es: LanguageWords = {
  say: {
    part: 'pgAdmin',
    starting: 'La página aún no está lista',
    up: 'La página está lista',
  },
};
