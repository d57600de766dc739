import type { LanguageWords } from '../../technology-words.ts';

/** English words about services of one’s own. */
export const en: LanguageWords = {
  say: {
    part: 'Empty service',
  },
};
