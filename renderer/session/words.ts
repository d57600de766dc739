import { createWords, type Language, languages } from '../../shared/words/words.ts';
import { useSession } from './session.ts';

const storageKey = 'drawbridge.language';

function initialLanguage(): Language {
  const wanted = localStorage.getItem(storageKey) ?? navigator.language.slice(0, 2);
  return languages.find(language => language === wanted) ?? 'en';
}

/** The catalogues in the window's language. */
export const words = createWords(initialLanguage());
useSession.setState({ language: initialLanguage() });
document.documentElement.lang = initialLanguage();

/** Switches the window's language; remembered on this computer. */
export function setLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  void words.changeLanguage(language).then(() => useSession.setState({ language }));
}
