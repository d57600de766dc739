import { technologies } from './index.ts';
import type { TechnologyWords, WordTree } from './technology-words.ts';

/** The words of all technologies in a language, in the places where the app looks for them. */
export function technologyWordsOf(language: keyof TechnologyWords): {
  readonly technologies: WordTree;
  readonly rules: WordTree;
  readonly fixes: WordTree;
} {
  const own = technologies.map(({ id, words }) => ({ id, words: words[language] }));
  const help = (words: (typeof own)[number]['words']): WordTree =>
    words.help ? { help: { ...words.help } } : {};
  return {
    technologies: Object.fromEntries(own.map(({ id, words }) => [id, { ...words.say, ...help(words) }])),
    rules: Object.assign({}, ...own.map(({ words }) => words.rules ?? {})),
    fixes: Object.assign({}, ...own.map(({ words }) => words.fixes ?? {})),
  };
}
