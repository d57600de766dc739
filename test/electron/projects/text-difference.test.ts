import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../../electron/projects/merge-texts.ts';
import { linesOf, textDifference } from '../../../electron/projects/text-difference.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

const texts = fc
  .array(fc.constantFrom('a', 'b', '  x: 1', '\r', '\n', '\r\n', '\n', '🐘', '🐳', '\uFEFF'), {
    maxLength: 40,
  })
  .map(parts => parts.join(''));

describe('the difference of two texts', () => {
  test('applied to the first gives the second', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applyEdits(before, textDifference('f', before, after))).toBe(after);
      }),
    );
  });

  test('lines put together are the text', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(linesOf(text).join('')).toBe(text);
      }),
    );
  });

  test('touches only the characters that differ', () => {
    const before = 'a: 1\nport: 8080\nb: 2\n';
    expect(textDifference('f', before, before.replace('8080', '8090'))).toEqual([
      { file: 'f', from: 13, to: 14, insert: '9' },
    ]);
  });

  test('never splits a surrogate pair', () => {
    expect(textDifference('f', 'x🐘y', 'x🐳y')).toEqual([{ file: 'f', from: 1, to: 3, insert: '🐳' }]);
  });

  test('long texts are compared as a whole', () => {
    const before = '\n'.repeat(30_000);
    expect(textDifference('f', before, `${before}x`)).toEqual([
      { file: 'f', from: 30_000, to: 30_000, insert: 'x' },
    ]);
  });
});

describe('merging two changed versions', () => {
  const base = 'a: 1\nb: 2\nc: 3\nd: 4\n';

  test('changes that are apart come together', () => {
    expect(mergeTexts(base.replace('1', '10'), base, base.replace('4', '40'))).toBe(
      'a: 10\nb: 2\nc: 3\nd: 40\n',
    );
  });

  test('the same change twice is one change', () => {
    const both = base.replace('2', '20');
    expect(mergeTexts(both, base, both)).toBe(both);
  });

  test('changes of the same line do not come together', () => {
    expect(mergeTexts(base.replace('2', '20'), base, base.replace('2', '200'))).toBeNull();
  });

  test('a side without changes takes the other side', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(mergeTexts(one, one, other)).toBe(other);
        expect(mergeTexts(other, one, one)).toBe(other);
      }),
    );
  });
});
