import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyBoard } from '../../../shared/board/board.ts';
import { boardFileName } from '../../../shared/board/board-file-name.ts';
import { parseBoard } from '../../../shared/board/parse-board.ts';
import { serialiseBoard } from '../../../shared/board/serialise-board.ts';

const read = (text: string) => {
  const parsed = parseBoard(text);
  if (parsed.kind !== 'board') throw new Error(parsed.reason);
  return parsed.board;
};

describe('the board file', () => {
  it('lies beside the Compose file', () => {
    expect(boardFileName('compose.yaml')).toBe('compose.board.json');
    expect(boardFileName('a/docker-compose.yml')).toBe('a/docker-compose.board.json');
    expect(boardFileName('stack')).toBe('stack.board.json');
  });

  it('has sorted keys, whole numbers and one line per item', () => {
    const board = read(
      '{"zoom": {"b": 1, "a": []}, "positions": {"service:web": {"y": 2.6, "x": -0.2}, "service:db": {"x": 1, "y": 1}}, "version": 1}',
    );
    expect(serialiseBoard(board)).toBe(
      [
        '{',
        '  "version": 1,',
        '  "positions": {',
        '    "service:db": { "x": 1, "y": 1 },',
        '    "service:web": { "x": 0, "y": 3 }',
        '  },',
        '  "zoom": {',
        '    "a": [],',
        '    "b": 1',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    expect(serialiseBoard(emptyBoard)).toBe('{\n  "version": 1,\n  "positions": {}\n}\n');
  });

  it('keeps fields it does not know, and reads back what it wrote', () => {
    const positions = fc.dictionary(
      fc.string(),
      fc.record({ x: fc.integer(), y: fc.integer(), pinned: fc.boolean() }),
    );
    const rest = fc.dictionary(
      fc.string().filter(key => key !== 'version' && key !== 'positions' && key !== '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(positions, rest, (places, more) => {
        const { __proto__: _, ...own } = places;
        const text = serialiseBoard({ ...more, version: 1, positions: own });
        expect(read(text)).toEqual(JSON.parse(JSON.stringify({ ...more, version: 1, positions: own })));
        expect(serialiseBoard(read(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'wrong-shape'],
    ['{"version": 1, "positions": {"a": {"x": "1", "y": 2}}}', 'wrong-shape'],
    ['{"version": 2, "positions": {}}', 'newer-version'],
  ])('says why it cannot be used: %s', (text, reason) => {
    expect(parseBoard(text)).toEqual({ kind: 'unreadable', reason });
  });
});
