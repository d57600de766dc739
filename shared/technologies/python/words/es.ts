import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Python services. */
export const es: LanguageWords = {
  say: {
    part: 'Servicio Python',
  },
};
