import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineChange } from '../../../electron/engine/engine.ts';
import { readEvent, watchEvents } from '../../../electron/engine/watch-events.ts';

const event = (
  action: string,
  labels: Record<string, string> = { 'com.docker.compose.project': 'shop' },
): string =>
  JSON.stringify({
    Type: 'container',
    Action: action,
    Actor: { ID: 'c1', Attributes: { 'com.docker.compose.service': 'db', ...labels } },
    timeNano: 1_700_000_000_123_000_000,
  });

/** An engine whose event stream the test holds in its hand. */
function fakeEngine() {
  const streams: PassThrough[] = [];
  let there = true;
  let answers = true;
  const changes: EngineChange[] = [];
  const dispose = watchEvents(
    {
      open: async () => {
        if (!there) throw new Error('connect ENOENT');
        const stream = new PassThrough();
        streams.push(stream);
        return stream;
      },
      ping: () => (answers ? Promise.resolve() : new Promise(() => undefined)),
      retryAfter: () => 10,
      heartbeat: { everyMs: 20, deadlineMs: 20 },
    },
    change => changes.push(change),
  );
  disposals.push(dispose);
  return {
    kinds: () => changes.map(change => (change.kind === 'container' ? change.action : change.kind)),
    write: (text: string) => streams.at(-1)?.write(text),
    stop() {
      there = false;
      streams.at(-1)?.destroy(new Error('aborted'));
    },
    start() {
      there = true;
    },
    freeze() {
      answers = false;
    },
    thaw() {
      answers = true;
    },
    streams,
    dispose,
  };
}

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

describe('The event stream', () => {
  it('tells changes of Compose containers, however the bytes are cut', async () => {
    const engine = fakeEngine();
    await pause(5);
    const text = `${event('start')}\n${event('exec_start: sh')}\n${event('die')}\n`;
    for (let at = 0; at < text.length; at += 7) engine.write(text.slice(at, at + 7));
    await expect.poll(engine.kinds).toEqual(['connected', 'start', 'die']);
  });

  it('comes back after the engine was gone, and says so once', async () => {
    const engine = fakeEngine();
    await pause(5);
    engine.stop();
    await pause(60);
    engine.start();
    await expect.poll(engine.kinds).toEqual(['connected', 'lost', 'connected']);
    engine.write(`${event('start')}\n`);
    await expect.poll(engine.kinds).toEqual(['connected', 'lost', 'connected', 'start']);
  });

  it('notices an engine that is silent because it is frozen', async () => {
    const engine = fakeEngine();
    await pause(5);
    engine.freeze();
    await expect.poll(engine.kinds).toContain('lost');
    engine.thaw();
    await expect.poll(() => engine.kinds().at(-1)).toBe('connected');
  });

  it('says that there is no engine from the start', async () => {
    const engine = fakeEngine();
    engine.stop();
    await expect.poll(() => engine.kinds().at(-1)).toBe('lost');
  });

  it('tells nothing after its end and closes the stream', async () => {
    const engine = fakeEngine();
    await pause(5);
    engine.dispose();
    engine.write(`${event('start')}\n`);
    await pause(20);
    expect(engine.kinds()).toEqual(['connected']);
    expect(engine.streams[0]?.destroyed).toBe(true);
  });
});

it.each([
  ['a healthcheck', event('exec_create: pg_isready')],
  [
    'a container outside of Compose',
    JSON.stringify({ Type: 'container', Action: 'start', Actor: { ID: 'x' } }),
  ],
  ['a network', JSON.stringify({ Type: 'network', Action: 'connect', Actor: { ID: 'x' } })],
  ['half a line', '{"Type":"contai'],
])('ignores %s', (_name, line) => {
  expect(readEvent(line)).toBeNull();
});

it('reads project, service, container and the time in milliseconds', () => {
  expect(readEvent(event('health_status: healthy'))).toEqual({
    kind: 'container',
    project: 'shop',
    service: 'db',
    container: 'c1',
    action: 'health_status: healthy',
    at: 1_700_000_000_123,
  });
});
