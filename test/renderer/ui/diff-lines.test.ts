import { describe, expect, it } from 'vitest';
import { diffLines } from '../../../renderer/ui/diff-lines.ts';

const drawn = (before: string, after: string, context?: number): string[][] =>
  diffLines(before, after, context).map(hunk =>
    hunk.map(({ kind, text }) => `${kind === 'same' ? ' ' : kind === 'added' ? '+' : '-'}${text}`),
  );

describe('the difference of two texts', () => {
  it('shows the changed line between its neighbours', () => {
    expect(drawn('a\nb\nc\nd\ne\nf\n', 'a\nb\nc\nD\ne\nf\n', 1)).toEqual([[' c', '-d', '+D', ' e']]);
  });

  it('keeps changes that lie apart in hunks of their own, with both line numbers', () => {
    const before = 'one\n2\n3\n4\n5\n6\n7\n8\nlast\n';
    const hunks = diffLines(before, `zero\n${before.replace('last', 'end')}`, 1);
    expect(hunks).toHaveLength(2);
    expect(hunks[1]?.map(line => [line.kind, line.before, line.after])).toEqual([
      ['same', 8, 9],
      ['removed', 9, null],
      ['added', null, 10],
    ]);
  });

  it('is empty for equal texts, and all new for a file that is made', () => {
    expect(drawn('a\n', 'a\n')).toEqual([]);
    expect(drawn('', 'A=1\nB=2\n')).toEqual([['+A=1', '+B=2']]);
  });

  it('counts a changed line end as a change and shows the line without it', () => {
    expect(drawn('a\r\n', 'a\n')).toEqual([['-a', '+a']]);
  });
});
