/** What the user is to know about an imported command; words are `bring.notes.<code>`. */
export type NoteCode =
  | 'background'
  | 'removed-after'
  | 'interactive'
  | 'container-name'
  | 'name-changed'
  | 'unknown-flag'
  | 'left-out'
  | 'bad-value'
  | 'publish-all'
  | 'network-made'
  | 'volume-kept'
  | 'variable'
  | 'substitution'
  | 'shell-rest'
  | 'other-command'
  | 'no-image'
  | 'typography';

/** A note of an import: what was understood differently from what was typed, or left out. */
export interface ImportNote {
  readonly code: NoteCode;
  readonly values: Readonly<Record<string, string>>;
}
