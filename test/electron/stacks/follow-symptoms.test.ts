import { afterEach, describe, expect, it, vi } from 'vitest';
import { followSymptoms } from '../../../electron/stacks/follow-symptoms.ts';
import { matchServices, type ProjectContainer } from '../../../shared/live/match-services.ts';
import { eventually } from '../../support/eventually.ts';

const container = (state: string, health: string | null = null): ProjectContainer => ({
  project: 'shop',
  service: 'db',
  number: 1,
  container: {
    id: 'c1',
    name: 'shop-db-1',
    state,
    health,
    exitCode: state === 'exited' ? 1 : null,
    restarts: 0,
    startedAt: '2026-11-21T08:00:00Z',
    cpuPercent: null,
    memoryBytes: null,
    memoryLimitBytes: null,
    ports: [],
    addresses: {},
  },
});
const refused = 'FATAL:  password authentication failed for user "alumno"';

describe('the end of a log', () => {
  afterEach(() => void vi.useRealTimers());

  it('is read once for each change of state, and what it shows lies on the service', async () => {
    const lastLines = vi.fn(async () => ['starting', refused]);
    const told = vi.fn();
    const symptoms = followSymptoms({ lastLines }, told);
    symptoms.look([container('running', 'starting')]);
    symptoms.look([container('running', 'starting')]);
    await eventually(() => expect(told).toHaveBeenCalledTimes(1));
    expect(lastLines).toHaveBeenCalledTimes(1);
    const now = [container('exited')];
    symptoms.look(now);
    await eventually(() => expect(lastLines).toHaveBeenCalledTimes(2));
    expect(symptoms.lay(matchServices('shop', ['db', 'web'], now)).map(service => service.symptoms)).toEqual([
      [{ id: 'password-rejected', line: refused, host: null, port: null }],
      [],
    ]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is read once more soon after a change, for what is written a moment later', async () => {
    vi.useFakeTimers();
    const lastLines = vi.fn(async (): Promise<readonly string[]> => ['starting']);
    const told = vi.fn();
    const symptoms = followSymptoms({ lastLines }, told);
    symptoms.look([container('running', 'healthy')]);
    lastLines.mockResolvedValue(['starting', refused]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lastLines).toHaveBeenCalledTimes(2);
    expect(told).toHaveBeenCalledTimes(1);
    symptoms.look([]);
    symptoms.look([container('running', 'healthy')]);
    symptoms.look([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lastLines).toHaveBeenCalledTimes(3);
  });

  it('is asked for again when the engine did not answer, and forgotten with its container', async () => {
    const lastLines = vi.fn(async (): Promise<readonly string[]> => Promise.reject(new Error('gone')));
    const symptoms = followSymptoms({ lastLines }, () => undefined);
    symptoms.look([container('exited')]);
    await eventually(() => expect(lastLines).toHaveBeenCalledTimes(1));
    await new Promise(resolve => setImmediate(resolve));
    lastLines.mockResolvedValue([refused]);
    symptoms.look([container('exited')]);
    await eventually(() => expect(lastLines).toHaveBeenCalledTimes(2));
    symptoms.look([]);
    expect(symptoms.lay(matchServices('shop', ['db'], []))[0]?.symptoms).toEqual([]);
  });
});
