import { describe, expect, it } from 'vitest';
import { dask } from '../../../shared/technologies/dask/index.ts';
import { nonsense, probeCluster, type RecordedContainer } from '../../support/probed-cluster.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import { counts, exceptionsPage, workersPage } from './dask-pages.ts';

const workers = '/info/main/workers.html';
const errors = '/info/main/exceptions.html';

const boss = (pages: Readonly<Record<string, unknown>>): RecordedContainer => ({
  service: 'scheduler',
  role: 'scheduler',
  address: '172.19.0.2',
  command: 'dask scheduler',
  pages,
});
const hand: RecordedContainer = { service: 'worker', role: 'worker', address: '172.19.0.3' };
const recorded = { '/json/counts.json': counts(), [workers]: workersPage() };

const scheduler = (more: Readonly<Record<string, number>>, pages: Readonly<Record<string, unknown>> = {}) =>
  probeCluster(dask, [boss({ ...recorded, '/json/counts.json': counts(more), ...pages })]).of('scheduler');

describe('A reading of Dask', () => {
  it('counts workers, tasks and memory, and puts the worker on its own card', () => {
    const cluster = probeCluster(dask, [boss(recorded), hand]);
    expect(cluster.of('scheduler')).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.dask.processing', values: { count: 6 } },
      facts: {
        workers: 2,
        threads: 4,
        tasks: 72,
        processing: 6,
        waiting: 0,
        erred: 0,
        inMemory: 33,
        memoryUsedBytes: 164438016,
        memoryLimitBytes: 800000000,
        spilledAtLeastBytes: null,
      },
      // The other worker is no service of the project.
      items: [{ kind: 'worker', name: 'worker-1', host: '172.19.0.4' }],
      series: { processing: 6, memoryUsedBytes: 164438016 },
    });
    expect(cluster.of('worker')).toMatchObject({
      state: 'ok',
      facts: {
        threads: 2,
        processing: 3,
        inMemory: 19,
        memoryUsedBytes: 82436096,
        memoryLimitBytes: 400000000,
      },
      items: [{ kind: 'worker', id: 'tcp://172.19.0.3:32891', host: '172.19.0.3' }],
    });
  });

  it('asks for failed tasks only when there are some, and not for thousands', () => {
    const asked = (erred: number) =>
      probeCluster(dask, [boss({ ...recorded, '/json/counts.json': counts({ erred }) })]).asked;
    expect(asked(0)).not.toContain(errors);
    expect(asked(3)).toContain(errors);
    expect(asked(100_000)).not.toContain(errors);
  });

  it('never asks for the page of identities, which breaks and fills the scheduler’s log', () => {
    expect(probeCluster(dask, [boss(recorded), hand]).asked).toEqual(['/json/counts.json', workers]);
  });

  it('names what the first failed task raised', () => {
    expect(scheduler({ erred: 3 }, { [errors]: exceptionsPage })).toMatchObject({
      state: 'warning',
      headline: {
        key: 'technologies.dask.erredBecause',
        values: { count: 3, name: 'bad', error: "ValueError('no such city: 1')" },
      },
    });
    expect(scheduler({ erred: 3 }).headline.key).toBe('technologies.dask.erred');
  });

  it('warns of a worker that Dask pauses because its memory is nearly full, on both cards', () => {
    const full = { ...recorded, [workers]: workersPage(340_000_000) };
    const cluster = probeCluster(dask, [boss(full), hand]);
    for (const service of ['scheduler', 'worker'])
      expect(cluster.of(service)).toMatchObject({
        state: 'warning',
        headline: { key: 'technologies.dask.memoryFull', values: { percent: 85 } },
      });
    const almost = { ...recorded, [workers]: workersPage(319_000_000) };
    expect(probeCluster(dask, [boss(almost), hand]).of('worker').state).toBe('ok');
  });

  it('knows that results lie on disk when they are larger than all memory in use', () => {
    const said = scheduler({ bytes: 540_000_672 });
    expect(said.facts['spilledAtLeastBytes']).toBe(540_000_672 - 164_438_016);
    expect(said.headline).toMatchObject({ key: 'technologies.dask.spills', values: { megabytes: 376 } });
  });

  it('waits for a first worker, and warns when tasks wait with it', () => {
    expect(scheduler({ workers: 0, cores: 0, tasks: 0, processing: 0 })).toMatchObject({
      state: 'waiting',
      headline: { key: 'technologies.dask.noWorker' },
    });
    expect(scheduler({ workers: 0, cores: 0, tasks: 5, processing: 0, unrunnable: 5 })).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.dask.waitsForWorker', values: { count: 5 } },
    });
    expect(scheduler({ unrunnable: 2 }).headline.key).toBe('technologies.dask.unrunnable');
  });

  it('says after half a minute that a worker runs without having joined', () => {
    const stranger = { ...hand, address: '172.19.0.9' };
    const first = probeCluster(dask, [boss(recorded), stranger]);
    expect(first.of('worker')).toMatchObject({ state: 'waiting', facts: {} });
    expect(first.again([boss(recorded), stranger], 31_000).of('worker')).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.dask.hasNotJoined' },
    });
    expect(first.again([boss({}), stranger], 31_000).of('worker').state).toBe('waiting');
  });

  it('asks the port that the scheduler’s command names', () => {
    const target = {
      ...hand,
      environment: {},
      hostname: null,
      container: 'c',
      addresses: {},
      role: 'scheduler',
    };
    const [ask] =
      dask.probe?.ask({ ...target, command: 'dask scheduler --dashboard-address :9000' }, {}) ?? [];
    expect(ask).toMatchObject({ kind: 'http', port: 9000 });
  });

  it('makes nothing of nonsense', () => {
    for (const said of nonsense) {
      expect(scheduler({}, { '/json/counts.json': said }).state).toBe('waiting');
      const odd = scheduler({ erred: 1 }, { [workers]: said, [errors]: said });
      expect(odd).toMatchObject({ state: 'warning', items: [], facts: { memoryUsedBytes: null } });
    }
    const cut = workersPage().slice(0, 1500);
    expect(scheduler({}, { [workers]: cut }).items).toEqual([]);
  });
});

describe('Dask’s cards', () => {
  const full = {
    ...recorded,
    '/json/counts.json': counts({ erred: 1, bytes: 900_000_000 }),
    [workers]: workersPage(390_000_000),
    [errors]: exceptionsPage,
  };
  const cluster = probeCluster(dask, [boss(full), hand]);

  it.each(['scheduler', 'worker'])('have words for all that is known of a %s', service => {
    const reading = cluster.of(service);
    const rows = [...(dask.view?.card(reading) ?? []), ...(dask.view?.panel?.(reading) ?? [])];
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });

  it('alert once on a card, and to all that is wrong in the panel', () => {
    const alerts = (rows: ReturnType<NonNullable<typeof dask.view>['card']> | undefined) =>
      (rows ?? []).filter(row => row.kind === 'note' && row.alert).length;
    expect(alerts(dask.view?.card(cluster.of('scheduler')))).toBe(1);
    expect(alerts(dask.view?.panel?.(cluster.of('scheduler')))).toBe(3);
  });

  it('draw no more busy threads than a worker has', () => {
    expect(dask.view?.card(cluster.of('worker'))).toContainEqual(
      expect.objectContaining({ kind: 'item', busy: { filled: 2, total: 2 } }),
    );
  });
});

describe('What runs Dask', () => {
  it.each([
    ['ghcr.io/dask/dask:2025.1.0-py3.11', 'dask scheduler', 'scheduler'],
    [
      'ghcr.io/dask/dask:2025.1.0-py3.11',
      'tini -g -- /usr/bin/prepare.sh dask worker tcp://scheduler:8786',
      'worker',
    ],
    ['daskdev/dask', 'dask-worker scheduler:8786', 'worker'],
    ['${IMAGE:-python:3.11-slim}', 'dask-scheduler --port 8786', 'scheduler'],
    ['ghcr.io/dask/dask-notebook:2025.1.0', null, 'notebook'],
    ['ghcr.io/dask/dask', 'python /jobs/count.py', 'client'],
    ['python:3.11-slim', 'python worker.py', null],
  ])('%s with %s is %s', (image, command, role) => {
    expect(dask.recognise({ image, command, labels: {}, environment: {} })).toBe(role);
  });
});
