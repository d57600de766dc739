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

  test('reads on from the last good text once a broken one is mended', () => {
    const broken = type(begin, '    image: postgres:16', '\n    depends');
    expect(broken.stale).toBe(true);
    const mended = type(broken, '\n    depends', ': x');
    expect(data(mended)).toBe(data(derive(file, mended.document.text, null)));
  });
});
