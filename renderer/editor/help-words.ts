import { showGlossary } from '../session/glossary.ts';
import type { HelpWords } from './key-help.ts';
import { termOfKey } from './key-terms.ts';

/** Says a key of the catalogue. */
type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The words of the explanations in a language. */
export function helpWords(say: Say): HelpWords {
  return {
    explain: topic => say(`keys.${topic}`, { defaultValue: '' }),
    explainWord: word => say(`keys.words.${word}`, { defaultValue: '' }),
    takes: kinds => say('editor.help.takes', { kinds: kinds.join(' · ') }),
    kind: kind => say(`editor.help.kinds.${kind}`),
    oneOf: words => say('editor.help.oneOf', { words }),
    example: say('editor.help.example'),
    newer: say('editor.help.newer'),
    term: topic => {
      const term = termOfKey(topic);
      if (term === null) return null;
      const title = say(`glossary.terms.${term}.title`);
      return { label: say('editor.help.term', { title }), open: () => showGlossary(true, title) };
    },
  };
}
