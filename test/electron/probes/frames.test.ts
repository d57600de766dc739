import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Exchanged, exchangeFrames } from '../../../electron/probes/frames-exchange.ts';
import { openFramesTunnel } from '../../../electron/probes/frames-tunnel.ts';
import { takeFrames } from '../../../electron/probes/take-frames.ts';
import { eventually } from '../../support/eventually.ts';
import { imageWith } from '../../support/image-with.ts';
import { localExec } from '../../support/local-exec.ts';

/** Bytes with their length before them. */
function framed(content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, content]);
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

let server: Server;
let port = 0;

/** Answers each frame twice as long and never hangs up, unless it is told to. */
beforeAll(async () => {
  server = createServer(socket => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      for (const frame of takeFrames(received, 1_000_000).frames) {
        received = received.subarray(frame.length + 4);
        const word = frame.toString('latin1');
        if (word === 'close') socket.end(Buffer.from([0, 0, 0, 9, 1]));
        else if (word === 'huge') socket.write(Buffer.from([0x7f, 0, 0, 0, 1]));
        else if (word === 'long') socket.write(framed(Buffer.alloc(500_000, 7)));
        else if (word !== 'silent') socket.write(framed(Buffer.concat([frame, frame])));
      }
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => server.close());

type Exchange = (frames: readonly string[], timeoutMs: number, port: number) => Promise<Exchanged>;

const local = (programs: readonly string[]) => {
  const image = imageWith(programs);
  const exec = localExec({ PATH: image ?? '' });
  const tunnel = openFramesTunnel(exec.engine, 'c1', []);
  return { image, exec, tunnel };
};

const ways: readonly (readonly [string, readonly string[] | null])[] = [
  ['a published port', null],
  ['bash in the container', ['sh', 'bash', 'timeout', 'head', 'dd', 'od']],
  ['Python in the container', ['sh', 'python3']],
];

describe.each(ways)('Frames by %s', (_name, programs) => {
  const inside = programs === null ? null : local(programs);
  const run = inside !== null && inside.image === null ? it.skip : it;
  const exchange: Exchange = (words, timeoutMs, to) => {
    const frames = words.map(word => framed(Buffer.from(word, 'latin1')));
    return inside === null
      ? exchangeFrames({ host: '127.0.0.1', port: to }, frames, timeoutMs)
      : inside.tunnel.exchange(to, frames, timeoutMs);
  };
  afterAll(() => {
    inside?.tunnel.dispose();
    if (inside?.image) rmSync(inside.image, { recursive: true });
  });

  run('come whole and in order, whatever bytes they are, without waiting for the end', async () => {
    const bytes = everyByte.toString('latin1');
    const { replies, ended } = await exchange(['a', bytes, '', '\n\n'], 5_000, port);
    expect(ended).toBeNull();
    expect(replies.map(reply => reply.toString('latin1'))).toEqual(['aa', bytes + bytes, '', '\n\n\n\n']);
  });

  run('may be long', async () => {
    const { replies } = await exchange(['long', 'b'], 5_000, port);
    expect(replies.map(reply => reply.length)).toEqual([500_000, 2]);
  });

  run('that came before the other side hung up, fell silent or said too much are kept', async () => {
    const replies = [Buffer.from('aa')];
    expect(await exchange(['a', 'close', 'b'], 2_000, port)).toEqual({ replies, ended: 'cut-off' });
    expect(await exchange(['a', 'silent', 'b'], 1_000, port)).toEqual({ replies, ended: 'no-answer' });
    expect(await exchange(['a', 'huge', 'b'], 1_000, port)).toEqual({ replies, ended: 'too-large' });
    expect(await exchange(['a'], 2_000, port)).toEqual({ replies, ended: null });
  });

  run('do not come where nobody listens', async () => {
    expect(await exchange(['a'], 2_000, 1)).toEqual({ replies: [], ended: 'refused' });
  });

  run('need one process at most', () => {
    expect(inside?.exec.started() ?? 1).toBe(1);
  });
});

describe('Frames in a container that has nothing to connect with', () => {
  const { image, exec, tunnel } = local(['sh']);
  afterEach(() => {
    tunnel.dispose();
    if (image) rmSync(image, { recursive: true });
  });

  it('are given up quickly', async () => {
    const ask = () => tunnel.exchange(port, [framed(Buffer.from('a'))], 500);
    expect(await ask()).toEqual({ replies: [], ended: 'no-way' });
    expect(await ask()).toEqual({ replies: [], ended: 'no-way' });
    await eventually(() => expect(exec.exits).toEqual([97]));
    expect(exec.started()).toBe(1);
  });
});
