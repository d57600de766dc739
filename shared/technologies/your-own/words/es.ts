import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about services of one’s own. */
export const es: LanguageWords = {
  say: {
    part: 'Servicio vacío',
  },
};
