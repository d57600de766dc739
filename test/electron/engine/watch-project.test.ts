import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Engine, EngineChange, StatsSample } from '../../../electron/engine/engine.ts';
import { type ProjectState, watchProject } from '../../../electron/engine/watch-project.ts';
import type { ProjectContainer } from '../../../shared/live/match-services.ts';

const container = (state: string): ProjectContainer => ({
  project: 'shop',
  service: 'db',
  number: 1,
  container: {
    id: 'c1',
    name: 'shop-db-1',
    state,
    health: null,
    exitCode: null,
    restarts: 0,
    startedAt: null,
    cpuPercent: null,
    memoryBytes: null,
    memoryLimitBytes: null,
    ports: [],
    addresses: {},
  },
});

/** An engine made of what the test says. */
function recordedEngine() {
  const listeners = new Set<(change: EngineChange) => void>();
  let state = 'created';
  let lists = 0;
  let samples = 0;
  let answers = true;
  const engine: Engine = {
    version: async () => ({
      version: '28',
      apiVersion: '1.50',
      operatingSystem: '',
      memoryBytes: null,
      cpus: 2,
    }),
    snapshot: async () => {
      lists++;
      const now = state;
      await pause(3);
      if (!answers) throw new Error('gone');
      return [container(now)];
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inspect: async () => null,
    lastLines: async () => [],
    stats: async (): Promise<StatsSample> => {
      samples++;
      const systemTotal = samples * 2e9;
      return {
        at: samples * 1000,
        cpuTotal: samples * 5e8,
        systemTotal,
        cpus: 2,
        memoryBytes: 42,
        memoryLimitBytes: 99,
      };
    },
    exec: () => Promise.reject(new Error('not recorded')),
    imageExists: async () => true,
    builtImage: async () => null,
    resources: async () => ({ containers: [], networks: [], volumes: new Map() }),
    dispose: () => undefined,
  };
  return {
    engine,
    lists: () => lists,
    samples: () => samples,
    become(next: string) {
      state = next;
      for (const listener of listeners) {
        listener({ kind: 'container', project: 'shop', service: 'db', container: 'c1', action: next, at: 0 });
      }
    },
    tell: (change: EngineChange) => {
      for (const listener of listeners) listener(change);
    },
    leave() {
      answers = false;
    },
    watchers: listeners,
  };
}

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

function watch(recorded: ReturnType<typeof recordedEngine>, pace = { listEvery: 20, statsEvery: 10_000 }) {
  const states: ProjectState[] = [];
  const dispose = watchProject(recorded.engine, 'shop', state => states.push(state), pace);
  disposals.push(dispose);
  return {
    last: () => states.at(-1)?.containers?.[0]?.container ?? null,
    all: states,
    dispose,
  };
}

describe('Watching a project', () => {
  it('shows what is there at once', async () => {
    const seen = watch(recordedEngine());
    await expect.poll(() => seen.last()?.state).toBe('created');
  });

  it('makes few lists of a storm of events, and never misses the last one', async () => {
    const recorded = recordedEngine();
    const seen = watch(recorded);
    await pause(20);
    for (let index = 0; index < 200; index++) {
      recorded.become(index % 2 ? 'running' : 'exited');
      if (index % 20 === 0) await pause(4);
    }
    recorded.become('running');
    await expect.poll(() => seen.last()?.state).toBe('running');
    expect(recorded.lists()).toBeLessThan(12);
  });

  it('ignores other projects', async () => {
    const recorded = recordedEngine();
    watch(recorded);
    await pause(20);
    recorded.tell({
      kind: 'container',
      project: 'other',
      service: 'x',
      container: 'y',
      action: 'die',
      at: 0,
    });
    await pause(40);
    expect(recorded.lists()).toBe(1);
  });

  it('says unknown when the engine goes, and lists anew when it comes back', async () => {
    const recorded = recordedEngine();
    const seen = watch(recorded);
    await pause(20);
    recorded.tell({ kind: 'lost' });
    expect(seen.all.at(-1)).toEqual({ containers: null });
    recorded.tell({ kind: 'connected' });
    await expect.poll(() => seen.last()?.state).toBe('created');
  });

  it('says unknown when a list fails', async () => {
    const recorded = recordedEngine();
    recorded.leave();
    const seen = watch(recorded);
    await expect.poll(() => seen.all.at(-1)).toEqual({ containers: null });
  });

  it('measures running containers, CPU from the second sample on', async () => {
    const recorded = recordedEngine();
    recorded.become('running');
    const seen = watch(recorded, { listEvery: 5, statsEvery: 25 });
    await expect
      .poll(() => seen.all.some(({ containers }) => containers?.[0]?.container.memoryBytes === 42))
      .toBe(true);
    const first = seen.all.find(({ containers }) => containers?.[0]?.container.memoryBytes === 42);
    expect(first?.containers?.[0]?.container).toMatchObject({ cpuPercent: null, memoryLimitBytes: 99 });
    await expect.poll(() => seen.last()?.cpuPercent).toBe(50);
  });

  it('asks nothing more after its end', async () => {
    const recorded = recordedEngine();
    const seen = watch(recorded, { listEvery: 5, statsEvery: 10 });
    await pause(15);
    seen.dispose();
    const before = recorded.lists() + recorded.samples();
    await pause(40);
    expect(recorded.lists() + recorded.samples()).toBe(before);
    expect(recorded.watchers.size).toBe(0);
  });
});
