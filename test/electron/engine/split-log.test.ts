import { describe, expect, it } from 'vitest';
import { splitLog } from '../../../electron/engine/split-log.ts';

const frame = (stream: number, text: string): Buffer => {
  const head = Buffer.alloc(8);
  head[0] = stream;
  head.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([head, Buffer.from(text)]);
};

describe('a log as the engine gives it', () => {
  it('is lines of both streams in order', () => {
    const log = Buffer.concat([frame(1, 'hello\nhow '), frame(2, 'trouble\n'), frame(1, 'are you\r\n')]);
    expect(splitLog(log)).toEqual(['hello', 'trouble', 'how are you']);
  });

  it('is plain text when the container has a terminal', () => {
    expect(splitLog(Buffer.from('one\r\ntwo'))).toEqual(['one', 'two']);
  });

  it('may be cut short or empty', () => {
    expect(splitLog(Buffer.alloc(0))).toEqual([]);
    expect(splitLog(frame(1, 'cut short\n').subarray(0, 12))).toEqual(['cut ']);
  });
});
