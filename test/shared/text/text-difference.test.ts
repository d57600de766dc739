import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDifference } from '../../../shared/text/text-difference.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

test('says what changed between two texts, and no more', () => {
  expect(textDifference('a', 'image: db', 'image: dub')).toEqual({ file: 'a', from: 8, to: 8, insert: 'u' });
  expect(textDifference('a', 'aaa', 'aa')).toEqual({ file: 'a', from: 2, to: 3, insert: '' });
  expect(textDifference('a', 'same', 'same')).toEqual({ file: 'a', from: 4, to: 4, insert: '' });
});

test('finds a letter anywhere in a long text', () => {
  const long = 'a line of a file\n'.repeat(2000);
  fc.assert(
    fc.property(fc.nat(long.length), fc.constantFrom('#', '##', ''), (at, insert) => {
      const after = long.slice(0, at) + insert + long.slice(at);
      expect(textDifference('a', long, after)).toEqual({
        file: 'a',
        from: insert ? at : long.length,
        to: insert ? at : long.length,
        insert,
      });
    }),
  );
});

test('makes the one text of the other, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyEdits(before, [textDifference('a', before, after)])).toBe(after);
    }),
  );
});
