import { describe, expect, it } from 'vitest';
import type { EngineChange } from '../../../electron/engine/engine.ts';
import { createStopRequests, type StopRequests } from '../../../electron/engine/stop-requests.ts';
import type { ProjectContainer } from '../../../shared/live/match-services.ts';

const happened = (action: string): EngineChange => ({
  kind: 'container',
  project: 'shop',
  service: 'init',
  container: 'c1',
  action,
  at: 0,
});

const ended = (exitCode: number): ProjectContainer => ({
  project: 'shop',
  service: 'init',
  number: 1,
  container: {
    id: 'c1',
    name: 'shop-init-1',
    state: 'exited',
    health: null,
    exitCode,
    restarts: null,
    startedAt: '2026-11-02T08:00:00Z',
    cpuPercent: null,
    memoryBytes: null,
    memoryLimitBytes: null,
    ports: [],
    addresses: {},
  },
});

const askedToStop = async (requests: StopRequests, exitCode = 0): Promise<boolean | undefined> =>
  (await requests.mark([ended(exitCode)]))[0]?.container.askedToStop;

/** Docker keeps few events: on a busy engine those of a minute ago are gone. */
const forgetful = () => createStopRequests(async () => null);

describe('A container that ended', () => {
  it('of itself is known to, where its start was seen, even when Docker has forgotten it', async () => {
    const requests = forgetful();
    for (const action of ['start', 'die']) requests.note(happened(action));
    expect(await askedToStop(requests)).toBe(false);
  });

  it.each([0, 137])('because somebody asked is known to, with exit code %i', async exitCode => {
    const requests = forgetful();
    for (const action of ['start', 'die', 'stop']) requests.note(happened(action));
    expect(await askedToStop(requests, exitCode)).toBe(true);
  });

  it('is known to be asked when that is told after its end was first seen', async () => {
    const requests = forgetful();
    for (const action of ['start', 'die']) requests.note(happened(action));
    await askedToStop(requests);
    requests.note(happened('stop'));
    expect(await askedToStop(requests)).toBe(true);
  });

  it('of itself after it was stopped and started again is known to', async () => {
    const requests = forgetful();
    for (const action of ['start', 'die', 'stop', 'start', 'die']) requests.note(happened(action));
    expect(await askedToStop(requests)).toBe(false);
  });

  it.each([
    ['start', false],
    ['stop', true],
    [null, undefined],
  ] as const)('before anybody listened is asked of Docker: its last event was %s', async (past, asked) => {
    expect(await askedToStop(createStopRequests(async () => past))).toBe(asked);
  });

  it('while the engine was lost is asked of Docker, whatever was seen before', async () => {
    const requests = createStopRequests(async () => 'stop');
    requests.note(happened('start'));
    for (const kind of ['lost', 'connected'] as const) requests.note({ kind });
    expect(await askedToStop(requests)).toBe(true);
  });
});
