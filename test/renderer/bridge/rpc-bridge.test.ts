import { describe, expect, it } from 'vitest';
import type { BridgeState } from '../../../renderer/bridge/bridge.ts';
import { createRpcBridge } from '../../../renderer/bridge/rpc-bridge.ts';

/** A line whose other end a test plays. */
function line() {
  let onState: (state: BridgeState) => void = () => undefined;
  let onFrame: (frame: string) => void = () => undefined;
  const posted: string[] = [];
  const bridge = createRpcBridge({
    post: frame => void posted.push(frame),
    onFrame: listener => {
      onFrame = listener;
    },
    onState: listener => {
      onState = listener;
    },
  });
  return {
    bridge,
    become: (state: BridgeState): void => onState(state),
    posted: (count: number) => expect.poll(() => posted.length).toBe(count),
    answerLast: (value: unknown): void => {
      const { i } = JSON.parse(posted.at(-1) ?? '') as { i: string };
      onFrame(JSON.stringify({ t: 's', i, r: { ok: true, value } }));
    },
  };
}

describe('The line to the engine', () => {
  it('keeps a call until the line is open, and gives its answer', async () => {
    const { bridge, become, posted, answerLast } = line();
    const recent = bridge.call('projects.recent', {});
    become('open');
    await posted(1);
    answerLast([]);
    await expect(recent).resolves.toEqual([]);
  });

  it('fails a call whose line breaks before the answer, and works again afterwards', async () => {
    const { bridge, become, posted, answerLast } = line();
    become('open');
    const broken = bridge.call('projects.recent', {});
    const told = expect(broken).rejects.toMatchObject({ failure: { code: 'connection-lost' } });
    await posted(1);
    become('lost');
    await told;
    const next = bridge.call('projects.recent', {});
    become('open');
    await posted(2);
    answerLast([]);
    await expect(next).resolves.toEqual([]);
  });
});
