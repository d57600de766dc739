import { createInstance, type i18n } from 'i18next';
import { en } from './en/index.ts';
import { es } from './es/index.ts';

/** Languages with a catalogue. */
export const languages = ['en', 'es'] as const;

/** A language with a catalogue. */
export type Language = (typeof languages)[number];

/** Gives an i18next instance with both catalogues; keys are `area.name`, a missing Spanish word falls back to English. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    defaultNS: 'words',
    resources: { en: { words: en }, es: { words: es } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    keySeparator: '.',
  });
  return words;
}
