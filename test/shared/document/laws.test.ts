import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComposeDocument, Path, Value } from '../../../shared/document/document.ts';
import { appendItem } from '../../../shared/document/edit/append-item.ts';
import { removeAt } from '../../../shared/document/edit/remove-at.ts';
import { renameKey } from '../../../shared/document/edit/rename-key.ts';
import { setAt } from '../../../shared/document/edit/set-at.ts';
import { changesOnly } from '../../../shared/document/edit/sharing.ts';
import { lookup } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import type { Plan } from '../../../shared/document/plan.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../../shared/text/text-edit.ts';

const comment = fc.constantFrom('', '', ' # why', '   # é 😀');
const blank = fc.constantFrom('', '', '', '\n', '\n\n', '    # note\n', '\n    # - "1:1"\n');
const scalar = fc.constantFrom(
  'nginx',
  '"a: b"',
  "'x'",
  '8080',
  '010',
  '\u0024{A:-b}',
  'yes',
  '~',
  '',
  '|\n        a\n\n        b',
  '>-\n        a\n        b',
  '"two\n        lines"',
);
const list = fc.constantFrom(
  '[a, "b"]',
  '[]',
  '[ x ]',
  '\n    - a\n    - "b" # two',
  '\n      -   a\n      - b: 1\n        c: 2',
  '[\n      a,\n      b # last\n    ]',
);
const map = fc.constantFrom(
  '{a: 1}',
  '{}',
  '{ a: 1, b: [x] }',
  '\n      a: 1\n      "b": 2 # two',
  '\n        a:\n          b: 1',
);

/** More with RUNS=5000. */
const runs = Number(process.env['RUNS'] ?? 400);

/** Files with everything that gets lost elsewhere: comments, blank lines, quotes, blocks, brackets, CRLF, no final newline. */
const compose = fc
  .record({
    services: fc.array(
      fc.array(fc.tuple(fc.oneof(scalar, list, map), comment, blank), { minLength: 1, maxLength: 4 }),
      { minLength: 1, maxLength: 3 },
    ),
    head: fc.constantFrom('', '# top\n', '---\n', '\ufeff', 'name: x\n\n'),
    newline: fc.constantFrom('\n', '\n', '\r\n'),
    ending: fc.boolean(),
  })
  .map(({ services, head, newline, ending }) => {
    const entry = ([value, note, after]: [string, string, string], at: number): string => {
      const [first = '', ...rest] = value.split('\n');
      return `    key${at}:${first && ` ${first}`}${value.includes('"two') ? '' : note}${rest.map(line => `\n${line}`).join('')}\n${after}`;
    };
    const body = services.map((keys, at) => `  s${at}:\n${keys.map(entry).join('')}`).join('');
    const text = `${head}services:\n${body}`;
    return (ending ? text : text.trimEnd()).replaceAll('\n', newline);
  });

const values: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
  fc.constant('two\nlines\n'),
  fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
  fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
);
const someKey = fc.constantFrom('key0', 'key1', 'key2', 'fresh');

interface Edit {
  readonly path: Path;
  readonly plan: (document: ComposeDocument) => Plan;
  readonly value?: Value;
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(someKey, values).map(([key, value]) => ({
    path: ['services', 's0', key],
    value,
    plan: (d: ComposeDocument) => setAt(d, ['services', 's0', key], value),
  })),
  fc.tuple(someKey, values).map(([key, value]) => ({
    path: ['services', 's0', key, 'a'],
    value,
    plan: (d: ComposeDocument) => setAt(d, ['services', 's0', key, 'a'], value),
  })),
  fc.tuple(someKey, values).map(([key, value]) => ({
    path: ['services', 's0', key],
    plan: (d: ComposeDocument) => appendItem(d, ['services', 's0', key], value),
  })),
  someKey.map(key => ({
    path: ['services', 's0', key],
    plan: (d: ComposeDocument) => removeAt(d, ['services', 's0', key]),
  })),
  someKey.map(key => ({
    path: ['services', 's0', key],
    plan: (d: ComposeDocument) => removeAt(d, ['services', 's0', key, 0]),
  })),
  fc.constant({ path: ['services'], plan: (d: ComposeDocument) => renameKey(d, ['services', 's0'], 'yes') }),
);

describe('the laws of editing, on any file', () => {
  it('an edit has its value, changes nothing else, agrees with both parsers, and can be undone', () => {
    fc.assert(
      fc.property(compose, edit, (text, { path, plan, value }) => {
        const document = parseDocument('compose.yaml', text);
        fc.pre(document.parses);
        const found = plan(document);
        if (found.kind === 'refused') return;
        if (found.kind !== 'edits') throw new Error('choices without an anchor');
        const verdict = verifyEdit(document, found.edits, value === undefined ? [] : [{ path, value }]);
        expect(
          verdict.ok ? 'fine' : `${JSON.stringify(verdict.refusal)}\n${applyEdits(text, found.edits)}`,
        ).toBe('fine');
        expect(changesOnly(document, found.edits, path)).toBe(true);
        expect(applyEdits(applyEdits(text, found.edits), invertEdits(text, found.edits))).toBe(text);
        expect(foreignLines(text, found.edits)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('what was added can be removed again, to the byte', () => {
    fc.assert(
      fc.property(compose, values, (text, value) => {
        const document = parseDocument('compose.yaml', text);
        const path = ['services', 's0', 'fresh'];
        fc.pre(document.parses && lookup(document, ['services', 's0'])?.targetShape === 'map');
        const added = setAt(document, path, value);
        if (added.kind !== 'edits') throw new Error(added.kind);
        const after = parseDocument('compose.yaml', applyEdits(text, added.edits));
        const removed = removeAt(after, path);
        if (removed.kind !== 'edits') throw new Error(removed.kind);
        expect(applyEdits(after.text, removed.edits)).toBe(text);
      }),
      { numRuns: runs },
    );
  });
});

/** Lines that no edit touches and that are not in the text afterwards as they were. */
function foreignLines(text: string, edits: readonly TextEdit[]): string[] {
  const after = applyEdits(text, edits);
  const lost: string[] = [];
  let at = 0;
  let from = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const touched = edits.some(one => one.from <= end && one.to >= at);
    if (!touched) {
      const found = after.indexOf(line, from);
      if (found === -1) lost.push(line);
      else from = found + line.length;
    }
    at = end + 1;
  }
  return lost;
}
