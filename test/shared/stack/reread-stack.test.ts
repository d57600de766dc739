import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { reparse } from '../../../shared/document/reparse.ts';
import { readGraph } from '../../../shared/graph/read-graph.ts';
import { originOf } from '../../../shared/stack/move-ranges.ts';
import { readFileStack } from '../../../shared/stack/read-stack.ts';
import { rereadFileStack } from '../../../shared/stack/reread-stack.ts';
import { recogniseService } from '../../../shared/technologies/index.ts';
import { generateCompose } from '../../bench/generate-compose.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { editOf, strokes } from '../../support/random-edits.ts';

const file = 'compose.yaml';
const variables = { TAG: '16', DATA: './data' };

describe('a stack read again after an edit', () => {
  test('reads the touched service anew and takes the others as they were', () => {
    const text = generateCompose(6);
    const before = parseDocument(file, text);
    const stack = readFileStack(before);
    const from = text.indexOf('python:3.11');
    const made = reparse(before, [{ file, from, to: from + 6, insert: 'pypy' }]);
    const again = made && rereadFileStack(stack, made.document, made.change);
    expect(again?.services[1]?.image?.value).toBe('pypy:3.11-slim');
    expect(again?.services[0]).toBe(stack.services[0]);
    const [old, moved] = [stack.services[4], again?.services[4]];
    expect(moved?.range.from).toBe((old?.range.from ?? 0) - 2);
    expect(moved && originOf(moved)).toBe(old);
  });

  const real = (corpusFiles() ?? []).map(({ text }) => text).filter(text => text.length < 8000);
  const texts = [generateCompose(4), ...real];
  test(`says what a full reading says, after any typing in ${texts.length} files`, () => {
    let taken = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.nat(texts.length - 1), strokes, (which, moves) => {
        let now = parseDocument(file, texts[which] ?? '');
        let stack = readFileStack(now, variables);
        for (const stroke of moves) {
          const edit = editOf(file, now.text, stroke);
          const made = reparse(now, [edit]);
          const text = now.text.slice(0, edit.from) + edit.insert + now.text.slice(edit.to);
          const full = parseDocument(file, text);
          if (!full.parses) continue;
          all += 1;
          const wanted = readFileStack(full, variables);
          const found = made ? rereadFileStack(stack, made.document, made.change, variables) : null;
          if (found) {
            taken += 1;
            if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
            const drawn = (one: typeof wanted) =>
              JSON.stringify(readGraph(one, { recognise: recogniseService, variables }));
            expect(drawn(found)).toBe(drawn(wanted));
          }
          stack = found ?? wanted;
          now = made?.document ?? full;
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
    expect(taken).toBeGreaterThan(all / 5);
  });
});
