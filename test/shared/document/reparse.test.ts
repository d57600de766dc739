import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComposeDocument, Path } from '../../../shared/document/document.ts';
import { entries, lookup, scalarText } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { reparse } from '../../../shared/document/reparse.ts';
import { treeIndex } from '../../../shared/document/tree-index.ts';
import type { TextEdit } from '../../../shared/text/text-edit.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { editOf, strokes } from '../../support/random-edits.ts';

const file = 'compose.yaml';
const grown = [
  '# a comment above',
  'x-common: &common',
  '  restart: always',
  '  environment: &env',
  '    TZ: UTC',
  '',
  'services:',
  '  # the first',
  '  db: # in front',
  '    <<: *common',
  '    image: postgres:16',
  '',
  '  web:',
  '    image: "nginx:1.27"',
  '    environment: *env',
  '    command: |+',
  '      one',
  '',
  '  # a comment between',
  '  worker:',
  '    image: python:3.11',
  '    depends_on: [db, web]',
  'volumes:',
  '  data:',
  '  more: {}',
  'networks:',
  '  back:',
  '    driver: bridge',
  '',
].join('\n');

/** Everything that a document says, with its places, as plain data. */
function said(document: ComposeDocument) {
  const found: unknown[] = [];
  const visit = (path: Path): void => {
    for (const entry of entries(document, path)) {
      const { keyRange, range, source, shape, targetShape, inherited } = entry;
      found.push([entry.path, keyRange, range, source, shape, targetShape, inherited, scalarText(entry)]);
      if (entry.path.length < 7) visit(entry.path);
    }
  };
  if (document.parses) visit([]);
  const index = document.parses ? document.trees.map(treeIndex) : [];
  return {
    problems: document.problems,
    parses: document.parses,
    found,
    root: document.parses ? lookup(document, [])?.range : null,
    anchors: index.map(one =>
      [...one.anchored.values()].map(({ name, path, uses, size }) => [
        name,
        path,
        uses.map(use => use.path),
        size,
      ]),
    ),
    maps: index.map(one => [...one.paths.values()]),
  };
}

function put(text: string, at: string, insert: string, erase = 0): TextEdit[] {
  const from = text.indexOf(at) + at.length;
  return [{ file, from, to: from + erase, insert }];
}

describe('a document made from the one before', () => {
  test.each([
    ['a letter in a value', put(grown, 'postgres:1', '7')],
    ['a letter in the last entry', put(grown, 'driver: ', 'x')],
    ['a new line in a service', put(grown, 'image: postgres:16\n', '    tty: true\n')],
    ['a new line at the end of a service', put(grown, '    depends_on: [db, web]\n', '    tty: true\n')],
    ['a new service', put(grown, 'image: python:3.11\n', '  cache:\n    image: redis:7\n')],
    [
      'a service gone',
      put(
        grown,
        'image: postgres:16\n\n',
        '',
        grown.indexOf('  # a comment between') - grown.indexOf('  web:'),
      ),
    ],
    ['a renamed service', put(grown, '  wor', 'x')],
    ['another anchor used', put(grown, 'environment: *', 'common', 3)],
    ['a new volume', put(grown, '  more: {}\n', '  third:\n')],
  ])('reads only what changed: %s', (_, edits) => {
    const before = parseDocument(file, grown);
    const made = reparse(before, edits);
    expect(made).not.toBeNull();
    const { document } = made as NonNullable<typeof made>;
    expect(said(document)).toEqual(said(parseDocument(file, document.text)));
    expect(said(before)).toEqual(said(parseDocument(file, grown)));
  });

  test.each([
    ['the value of an anchor', put(grown, 'restart: ', 'un')],
    ['an anchor', put(grown, '&common', 's')],
    ['an unknown alias', put(grown, '*common', 's')],
    ['a key twice', put(grown, 'image: postgres:16\n', '    image: twice\n')],
    [
      'a name twice',
      put(grown, '  wo', '\b').map(edit => ({
        ...edit,
        from: edit.from - 2,
        to: edit.from + 4,
        insert: 'web',
      })),
    ],
    ['a syntax error', put(grown, 'image: postgres:16', '\n    image')],
    ['an indentation', put(grown, 'postgres:16\n\n ', ' ')],
    ['a document marker', put(grown, 'image: python:3.11\n', '---\n')],
    ['a comment before everything', put(grown, '# a', 'b')],
  ])('leaves to the parser what others depend on: %s', (_, edits) => {
    expect(reparse(parseDocument(file, grown), edits)).toBeNull();
  });

  test('leaves files alone whose parts do not stand for themselves', () => {
    for (const text of [
      '{services: {a: {image: b}}}\n',
      'a: 1\n---\na: 2\n',
      '%YAML 1.1\n---\na: b\n',
      '- a\n',
      '',
    ]) {
      expect(reparse(parseDocument(file, text), [{ file, from: 0, to: 0, insert: 'x' }])).toBeNull();
    }
  });

  const real = (corpusFiles() ?? []).map(({ text }) => text).filter(text => text.length < 8000);
  const texts = [grown, ...real];
  test(`says what the parser says, after any typing in ${texts.length} files`, () => {
    let taken = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.nat(texts.length - 1), strokes, (which, moves) => {
        let now = parseDocument(file, texts[which] ?? '');
        for (const stroke of moves) {
          const edit = editOf(file, now.text, stroke);
          const made = reparse(now, [edit]);
          const text = now.text.slice(0, edit.from) + edit.insert + now.text.slice(edit.to);
          const full = parseDocument(file, text);
          all += 1;
          if (made) {
            taken += 1;
            expect(made.document.text).toBe(text);
            if (JSON.stringify(said(made.document)) !== JSON.stringify(said(full)))
              expect(said(made.document)).toEqual(said(full));
          }
          // What breaks the file is taken back, so that there is something to go on with.
          if (full.parses && full.problems.length === 0) now = made?.document ?? full;
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
    expect(taken).toBeGreaterThan(all / 5);
  });
});
