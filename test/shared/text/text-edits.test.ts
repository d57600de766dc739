import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../shared/text/compose-edits.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../../shared/text/text-edit.ts';

const file = 'compose.yaml';

/** A text with edits that fit it: ordered, not overlapping, CRLF and emoji included. */
const piece = fc.constantFrom('services:\n', '  web:\r\n', 'a', '😀', ' ', '# x\n', '');
const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));

function editsOf(length: number): fc.Arbitrary<TextEdit[]> {
  return fc.array(fc.tuple(fc.nat(length), fc.nat(4), piece), { maxLength: 5 }).map(raw => {
    const edits: TextEdit[] = [];
    let at = 0;
    for (const [from, size, insert] of raw.sort((a, b) => a[0] - b[0])) {
      if (from < at) continue;
      at = Math.min(from + size, length);
      edits.push({ file, from, to: at, insert });
      at += 1;
    }
    return edits;
  });
}

const textWithEdits = text.chain(before => fc.tuple(fc.constant(before), editsOf(before.length)));

describe('text edits', () => {
  it('inverted lead back to the text, byte for byte', () => {
    fc.assert(
      fc.property(textWithEdits, ([before, edits]) => {
        expect(applyEdits(applyEdits(before, edits), invertEdits(before, edits))).toBe(before);
      }),
    );
  });

  it('composed do in one step what both do one after the other', () => {
    const twice = textWithEdits.chain(([before, first]) =>
      fc.tuple(fc.constant(before), fc.constant(first), editsOf(applyEdits(before, first).length)),
    );
    fc.assert(
      fc.property(twice, ([before, first, second]) => {
        const composed = composeEdits(first, second);
        expect(applyEdits(before, composed)).toBe(applyEdits(applyEdits(before, first), second));
      }),
      { numRuns: 1000 },
    );
  });

  it('composed with their inverse are nothing', () => {
    const before = 'services:\n  web: {}\n';
    const edits = [{ file, from: 2, to: 2, insert: 'XY' }];
    expect(composeEdits(edits, invertEdits(before, edits))).toEqual([]);
  });

  it('of several files are composed file by file', () => {
    const first = [{ file: 'a.yaml', from: 0, to: 0, insert: 'A' }];
    const second = [{ file: 'b.yaml', from: 0, to: 0, insert: 'B' }];
    expect(composeEdits(first, second)).toEqual([...first, ...second]);
  });

  it('that overlap are a programmer error', () => {
    const overlapping = [
      { file, from: 0, to: 3, insert: '' },
      { file, from: 2, to: 4, insert: '' },
    ];
    expect(() => applyEdits('abcdef', overlapping)).toThrow(RangeError);
  });
});
