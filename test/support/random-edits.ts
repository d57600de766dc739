import fc from 'fast-check';
import type { TextEdit } from '../../shared/text/text-edit.ts';

/** One move of somebody who types: where (a share of the text) and what. */
export interface Stroke {
  readonly at: number;
  readonly kind:
    | 'type'
    | 'erase'
    | 'add-line'
    | 'erase-line'
    | 'repeat-line'
    | 'replace'
    | 'break'
    | 'indent';
  readonly what: string;
}

const typed = [
  'a',
  '7',
  ' ',
  ':',
  '-',
  '#',
  '"',
  "'",
  '\n',
  '  ',
  '&a ',
  '*a',
  '|',
  '>',
  '[',
  '}',
  ',',
  '!',
  '%',
];
const lines = [
  '    tty: true',
  '  another:',
  '    ports:',
  '      - "8080:80"',
  '# a comment',
  '',
  'name: other',
  '---',
  '    <<: *common',
  '    command: |+',
  '      text',
];

/** Strokes of somebody who types anywhere in a Compose file: mostly ordinary ones, some that break it. */
export const strokes: fc.Arbitrary<readonly Stroke[]> = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 9999 }).map(part => part / 10_000),
    kind: fc.constantFrom<Stroke['kind']>(
      'type',
      'type',
      'erase',
      'add-line',
      'erase-line',
      'repeat-line',
      'replace',
      'break',
      'indent',
    ),
    what: fc.oneof(fc.constantFrom(...typed), fc.constantFrom(...lines)),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The text edit that a stroke makes in a text. */
export function editOf(file: string, text: string, { at, kind, what }: Stroke): TextEdit {
  const offset = Math.min(text.length, Math.floor(at * (text.length + 1)));
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline + 1;
  switch (kind) {
    case 'type':
      return { file, from: offset, to: offset, insert: what };
    case 'erase':
      return { file, from: offset, to: Math.min(text.length, offset + what.length), insert: '' };
    case 'add-line':
      return { file, from: start, to: start, insert: `${what}\n` };
    case 'erase-line':
      return { file, from: start, to: end, insert: '' };
    case 'repeat-line':
      return { file, from: start, to: start, insert: text.slice(start, end) };
    case 'replace': {
      const word = /[A-Za-z0-9]+/.exec(text.slice(offset, end));
      const from = offset + (word?.index ?? 0);
      return { file, from, to: from + (word?.[0].length ?? 0), insert: 'word' };
    }
    case 'break':
      return { file, from: offset, to: offset, insert: '\n' };
    case 'indent':
      return { file, from: start, to: start, insert: '  ' };
  }
}
