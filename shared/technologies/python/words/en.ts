import type { LanguageWords } from '../../technology-words.ts';

/** English words about Python services. */
export const en: LanguageWords = {
  say: {
    part: 'Python service',
  },
};
