import { createInstance, type i18n } from 'i18next';
import { type Language, wordsOf } from './words-of.ts';

export { type Language, languages } from './words-of.ts';

/** Gives an i18next instance with both catalogues; keys are `area.name`, a missing Spanish word falls back to English. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    defaultNS: 'words',
    resources: { en: { words: wordsOf('en') }, es: { words: wordsOf('es') } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    keySeparator: '.',
  });
  return words;
}
