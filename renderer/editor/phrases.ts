/** CodeMirror's phrases that the editor shows, by the key of their translation. */
const phrases = {
  find: 'Find',
  replace: 'Replace',
  next: 'next',
  previous: 'previous',
  all: 'all',
  matchCase: 'match case',
  regexp: 'regexp',
  byWord: 'by word',
  replaceOne: 'replace',
  replaceAll: 'replace all',
  close: 'close',
  currentMatch: 'current match',
  onLine: 'on line',
  replacedMatches: 'replaced $ matches',
  replacedOnLine: 'replaced match on line $',
  goToLine: 'Go to line',
  go: 'go',
  diagnostics: 'Diagnostics',
  noDiagnostics: 'No diagnostics',
  foldedLines: 'Folded lines',
  unfoldedLines: 'Unfolded lines',
  to: 'to',
  foldedCode: 'folded code',
  unfold: 'unfold',
  selectionDeleted: 'Selection deleted',
  controlCharacter: 'Control character',
  completions: 'Completions',
} as const;

/** Key of a phrase in the catalogue (`editor.phrases.<key>`). */
export type PhraseKey = keyof typeof phrases;

/** CodeMirror's phrases in the window's language. */
export function phrasesOf(translate: (key: PhraseKey) => string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [key, phrase] of Object.entries(phrases)) result[phrase] = translate(key as PhraseKey);
  return result;
}
