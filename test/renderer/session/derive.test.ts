import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Derived, derive } from '../../../renderer/session/derive.ts';
import { generateCompose } from '../../bench/generate-compose.ts';

const file = 'compose.yaml';

/** What is drawn and said, as data. */
function data({ document, stack, graph, stale, parts }: Derived): string {
  const { text, problems, parses } = document;
  return JSON.stringify({ text, problems, parses, stack, graph, stale, parts: [...parts.keys()] });
}

/** Types a text letter by letter at a place. */
function type(derived: Derived, after: string, letters: string): Derived {
  let now = derived;
  const at = derived.document.text.indexOf(after) + after.length;
  [...letters].forEach((letter, index) => {
    const { text } = now.document;
    now = derive(file, text.slice(0, at + index) + letter + text.slice(at + index), now);
  });
  return now;
}

describe('deriving after typing', () => {
  const begin = derive(file, generateCompose(12), null);

  test.each([
    ['a letter of an image', '    image: postgres:16', '.4'],
    ['a new line, one letter at a time', '      NUMBER: "4"', '\n      LEVEL: debug'],
    ['a new service', '      test: ["CMD", "true"]', '\n  added:\n    image: redis:7'],
    ['a comment', 'services:', ' # all of them'],
    ['a value of the anchor', 'restart: ', 'un'],
  ])('says what deriving everything says: %s', (_, after, letters) => {
    const now = type(begin, after, letters);
    expect(now.stale).toBe(false);
    expect(data(now)).toBe(data(derive(file, now.document.text, null)));
  });

  test('says what deriving everything says, whatever is typed, and wherever', () => {
    const snippets = [
      'x',
      '\n',
      '# a comment\n',
      ' ',
      '\n    container_name: other',
      '\n    networks: { backend: { aliases: [service-3] } }',
      '\n    links: [service-2:db]',
      '\n    profiles: [late]',
      '\n  added:\n    image: redis\n    ports: ["1:1"]',
      '',
    ];
    const change = fc.record({
      line: fc.nat(200),
      column: fc.constantFrom(0, 6, 1000),
      remove: fc.constantFrom(0, 1, 12),
      insert: fc.constantFrom(...snippets),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
        let now = begin;
        for (const { line, column, remove, insert } of changes) {
          const { text } = now.document;
          const lines = text.split('\n');
          const row = line % lines.length;
          const before = lines.slice(0, row).join('\n').length + (row > 0 ? 1 : 0);
          const at = before + Math.min(column, lines[row]?.length ?? 0);
          now = derive(file, text.slice(0, at) + insert + text.slice(at + remove), now);
        }
        if (!now.stale) expect(data(now)).toBe(data(derive(file, now.document.text, null)));
      }),
      { numRuns: 150 },
    );
  });

  test('reads on from the last good text once a broken one is mended', () => {
    const broken = type(begin, '    image: postgres:16', '\n    depends');
    expect(broken.stale).toBe(true);
    const mended = type(broken, '\n    depends', ': x');
    expect(data(mended)).toBe(data(derive(file, mended.document.text, null)));
  });
});
