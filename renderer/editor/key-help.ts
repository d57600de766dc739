import { exampleOf } from '../../shared/schema/example-of.ts';
import { newerThanCompose240 } from '../../shared/schema/refinements.ts';
import type { Shape } from '../../shared/schema/shape.ts';

/** The words that explain keys, in the window's language. */
export interface HelpWords {
  /** What a key is, by its topic; empty where there are no words. */
  readonly explain: (topic: string) => string;
  /** What a word of a key means (`service_healthy`); empty where there are no words. */
  readonly explainWord: (word: string) => string;
  /** The kinds of values: `Takes: a text or a list`. */
  readonly takes: (kinds: readonly string[]) => string;
  readonly kind: (
    kind: 'text' | 'number' | 'truth' | 'list' | 'block' | 'empty' | 'duration' | 'size',
  ) => string;
  readonly oneOf: (words: string) => string;
  readonly example: string;
  readonly newer: string;
  /** The term of the glossary behind a key, and what opens it; null where there is none. */
  readonly term: (topic: string) => { readonly label: string; readonly open: () => void } | null;
}

/** The card that explains a key: what it is, what it takes, an example, and its word in the glossary. */
export function keyCard(key: string, shape: Shape, words: HelpWords, whole: boolean): HTMLElement {
  const topic = shape.topic ?? '';
  const card = element('div', 'cm-key-card');
  card.append(element('strong', 'cm-key-name', key));
  const explained = words.explain(topic);
  if (explained !== '') card.append(element('p', 'cm-key-about', explained));
  if (newerThanCompose240.has(topic)) card.append(element('p', 'cm-key-newer', words.newer));
  card.append(element('p', 'cm-key-takes', takesOf(shape, words)));
  const example = exampleOf(topic);
  if (example !== null) {
    card.append(element('span', 'cm-key-label', words.example), element('pre', 'cm-key-example', example));
  }
  const term = whole ? words.term(topic) : null;
  if (term) {
    const button = element('button', 'cm-key-term', term.label);
    button.setAttribute('type', 'button');
    button.addEventListener('click', term.open);
    card.append(button);
  }
  return card;
}

function takesOf({ scalar, list, map, empty }: Shape, words: HelpWords): string {
  if (scalar?.words && !list && !map) return words.oneOf(scalar.words.join(', '));
  const kinds: string[] = [];
  if (scalar) {
    if (scalar.form === 'duration' || scalar.form === 'size') kinds.push(words.kind(scalar.form));
    else if (scalar.kinds.includes('boolean') && scalar.form !== 'free') kinds.push(words.kind('truth'));
    else if (scalar.kinds.some(kind => kind === 'number' || kind === 'integer') && scalar.form !== 'free')
      kinds.push(words.kind('number'));
    else kinds.push(words.kind('text'));
  }
  if (list) kinds.push(words.kind('list'));
  if (map) kinds.push(words.kind('block'));
  if (empty && kinds.length > 0) kinds.push(words.kind('empty'));
  return words.takes(kinds);
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
