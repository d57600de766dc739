import { technologyWordsOf } from '../technologies/technology-words-of.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';

/** Languages with a catalogue. */
export const languages = ['en', 'es'] as const;

/** A language with a catalogue. */
export type Language = (typeof languages)[number];

/** All words of a language by area: the app's own, and those that each technology brings. */
export function wordsOf(language: Language) {
  const own = { en, es }[language];
  const { technologies, rules, fixes } = technologyWordsOf(language);
  return {
    ...own,
    technologies,
    doctor: {
      ...own.doctor,
      rules: { ...own.doctor.rules, ...rules },
      fixes: { ...own.doctor.fixes, ...fixes },
    },
  };
}
