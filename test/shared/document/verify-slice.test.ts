import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { opinionOfEntries } from '../../../shared/document/second-opinion.ts';
import { outlineOf } from '../../../shared/document/slices/outline.ts';
import { verifyEdit, verifySlice } from '../../../shared/document/verify.ts';
import { generateCompose } from '../../bench/generate-compose.ts';
import { corpusFiles } from '../../support/corpus.ts';

const file = 'compose.yaml';
const text = generateCompose(5);
const before = parseDocument(file, text);

function edit(at: string, insert: string, erase = 0, back = 0) {
  const from = text.indexOf(at) + at.length - back;
  return [{ file, from, to: from + erase, insert }];
}

describe('the check of an edit on the entries it touches', () => {
  const image = { path: ['services', 'service-0', 'image'], value: 'postgres:17' };

  test('lets an edit through that says what it should', () => {
    const verdict = verifySlice(before, edit('postgres:16', '17', 2, 2), [image]);
    expect(verdict.ok).toBe(true);
    expect(verdict.ok && verdict.after.text).toContain('image: postgres:17');
  });

  test.each([
    ['another value than intended', edit('postgres:16', '18', 2, 2), [image], 'VALUE'],
    ['a comment that swallows a value', edit('    image: ', '# '), [], null],
    ['text that is no YAML', edit('postgres:16', '\n   x'), [], 'SYNTAX'],
    ['a key twice', edit('    image: postgres:16\n', '    image: other\n'), [], 'PROBLEM'],
    ['quotes that take in the next line', edit('      NUMBER: ', '"', 0, 0), [], null],
  ])('stops %s', (_, edits, expectations, context) => {
    const verdict = verifySlice(before, edits, expectations);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok && context) expect(verdict.refusal.values['context']).toBe(context);
    expect(verifyEdit(before, edits, expectations).ok).toBe(false);
  });

  test('takes a star in a string for what it is', () => {
    const cron = edit('postgres:16\n', '    x-when: ["*/5 * * * *"]\n');
    expect(verifySlice(before, cron).ok).toBe(true);
  });

  test('both parsers read the entries of real files alike, each alone', () => {
    for (const { name, text: real } of corpusFiles() ?? []) {
      for (const section of outlineOf(parseDocument(file, real))?.sections ?? []) {
        for (const { from, to, pair } of section.entries ?? []) {
          const opinion = opinionOfEntries(real.slice(from, to), [pair], section.column);
          expect(['agrees', 'refuses'], `${name} ${section.name}`).toContain(opinion);
        }
      }
    }
  });
});
