import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ExecSession } from '../../../electron/engine/engine.ts';
import { framedSession, largestReply } from '../../../electron/probes/framed-session.ts';
import { type KeptSession, keepSession } from '../../../electron/probes/kept-session.ts';

const mark = 'drawbridge-mark';

function fakeProcess() {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  let end: (code: number | null) => void = () => undefined;
  const ended = new Promise<number | null>(resolve => {
    end = resolve;
  });
  const session: ExecSession = { stdin, stdout, stderr, ended, close: () => end(null) };
  return { session, stdin, stdout, end: (code: number | null) => end(code) };
}

describe('A framed session', () => {
  it('gives each request what came before its mark, however it was cut into pieces', async () => {
    const { session, stdout } = fakeProcess();
    const framed = framedSession(session, mark);
    const answers = [framed.ask(id => `${id}\n`, 1_000), framed.ask(id => `${id}\n`, 1_000)];
    const text = `one\n${mark} 1 0\ntwo ñ\n${mark} 2 1\n`;
    for (const byte of Buffer.from(text)) stdout.write(Buffer.of(byte));
    const frames = await Promise.all(answers);
    expect(frames.map(frame => [frame?.body.toString(), frame?.status])).toEqual([
      ['one\n', '0'],
      ['two ñ\n', '1'],
    ]);
    framed.close();
  });

  it('ends itself when a reply does not come in time', async () => {
    const { session, stdin } = fakeProcess();
    const framed = framedSession(session, mark);
    expect(await framed.ask(id => `${id}\n`, 30)).toBeNull();
    expect(framed.isOpen()).toBe(false);
    expect(stdin.writableEnded).toBe(true);
  });

  it('ends itself when a reply is too large', async () => {
    const { session, stdout } = fakeProcess();
    const framed = framedSession(session, mark);
    const answer = framed.ask(id => `${id}\n`, 5_000);
    for (let size = 0; size <= largestReply; size += 65_536) stdout.write(Buffer.alloc(65_536, 'x'));
    stdout.write(Buffer.alloc(65_536, 'x'));
    expect(await answer).toBeNull();
  });

  it('answers nothing once its process has ended', async () => {
    const { session, end } = fakeProcess();
    const framed = framedSession(session, mark);
    const answer = framed.ask(id => `${id}\n`, 5_000);
    end(1);
    expect(await answer).toBeNull();
    expect(await framed.ask(id => `${id}\n`, 5_000)).toBeNull();
  });
});

describe('A kept session', () => {
  const pauses = { firstMs: 20, longestMs: 100, hopeless: [127], hopelessMs: 10_000 };

  function keep(exits: readonly (number | null)[]): { kept: KeptSession; starts: () => number } {
    let starts = 0;
    const kept = keepSession(async () => {
      const { session, end } = fakeProcess();
      const exit = exits[starts];
      starts += 1;
      if (exit !== undefined) setTimeout(() => end(exit), 1);
      return framedSession(session, mark);
    }, pauses);
    return { kept, starts: () => starts };
  }

  it('starts once for all who use it', async () => {
    const { kept, starts } = keep([]);
    const sessions = await Promise.all([kept.use(), kept.use(), kept.use()]);
    expect(new Set(sessions).size).toBe(1);
    expect(starts()).toBe(1);
    kept.dispose();
    expect(await kept.use()).toBeNull();
  });

  it('waits longer after each end, and much longer when the image lacks the program', async () => {
    const { kept, starts } = keep([1, 1, 127]);
    const startsAfterUse = async (): Promise<number> => {
      await kept.use();
      return starts();
    };
    await expect.poll(startsAfterUse, { timeout: 20_000, interval: 5 }).toBe(3);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(await kept.use()).toBeNull();
    expect(starts()).toBe(3);
    kept.dispose();
  });
});
