import { expect, it } from 'vitest';
import { lineSplitter } from '../../../electron/engine/line-splitter.ts';

const split = (chunks: readonly (string | Buffer)[], longest?: number): string[] => {
  const lines: string[] = [];
  const splitter = lineSplitter(line => lines.push(line), longest);
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
};

it('joins chunks to lines, whatever the chunks are', () => {
  expect(split(['{"a":', '1}\n{"b"', ':2}\n\n', 'last'])).toEqual(['{"a":1}', '{"b":2}', '', 'last']);
});

it('takes CRLF as one line end', () => {
  expect(split(['one\r', '\ntwo\r\n'])).toEqual(['one', 'two']);
});

it('never cuts a character that comes in two pieces', () => {
  const bytes = Buffer.from('señal ✅\n');
  expect(split([...bytes].map(byte => Buffer.from([byte])))).toEqual(['señal ✅']);
});

it('cuts lines that never end', () => {
  expect(split(['x'.repeat(25)], 10).map(line => line.length)).toEqual([10, 10, 5]);
});
