import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-dask';
const patiently = { timeout: 120_000, interval: 1_000 };

/** What Dask's own client learns of the scheduler, and what it does there. */
const inPython = (lines: string): string =>
  `import json, time\nfrom dask.distributed import Client, wait\nclient = Client("tcp://dask-scheduler:8786")\n${lines}`;

describeWithDocker('The Dask stack, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // Where nothing can be pulled, the newest Dask of PyPI stands in for the pinned image.
    standInFor('ghcr.io/dask/dask:2025.1.0-py3.11', 'ghcr.io/dask/dask:latest');
    stack = startExample(project, 'dask');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service: string): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];

  const ask = (lines: string) =>
    JSON.parse(stack.compose('exec', '-T', 'dask-scheduler', 'python', '-c', inPython(lines)));

  it('has two workers, each on its own card, with the threads and memory that Dask’s client is told', async () => {
    const own: readonly { host: string; nthreads: number; memory_limit: number }[] = ask(
      'w = client.scheduler_info()["workers"].values()\n' +
        'print(json.dumps([{k: x[k] for k in ("host", "nthreads", "memory_limit")} for x in w]))',
    );
    expect(own).toHaveLength(2);
    expect(await reading('dask-scheduler')).toMatchObject({
      technology: 'dask',
      role: 'scheduler',
      state: 'ok',
      facts: {
        workers: 2,
        threads: own.reduce((sum, worker) => sum + worker.nthreads, 0),
        memoryLimitBytes: own.reduce((sum, worker) => sum + worker.memory_limit, 0),
        tasks: 0,
        processing: 0,
        erred: 0,
      },
      items: [],
    });
    const hosts: unknown[] = [];
    for (const service of ['dask-worker-1', 'dask-worker-2']) {
      const said = await reading(service);
      expect(said).toMatchObject({ role: 'worker', state: 'ok', facts: { threads: 2, processing: 0 } });
      expect(said?.items).toHaveLength(1);
      hosts.push(said?.items[0]?.['host']);
    }
    expect(hosts.sort()).toEqual(own.map(({ host }) => host).sort());
  });

  it('shows the tasks of the gallery’s job on both workers while it runs, and none after it', async () => {
    stack.compose('up', '-d', 'job');
    await expect
      .poll(async () => Number((await reading('dask-worker-1'))?.facts['processing']), patiently)
      .toBeGreaterThan(0);
    const { services } = await stack.status();
    const readingOf = (name: string) => services.find(each => each.name === name)?.readings[0];
    const factsOf = (name: string) => readingOf(name)?.facts;
    expect(readingOf('dask-scheduler')?.state).toBe('ok');
    const own = ask(
      'print(json.dumps(len(client.run_on_scheduler(lambda dask_scheduler: list(dask_scheduler.tasks)))))',
    );
    expect(own).toBe(72);
    expect(factsOf('dask-scheduler')?.['tasks']).toBe(own);
    expect(Number(factsOf('dask-scheduler')?.['processing'])).toBeGreaterThan(0);
    expect(Number(factsOf('dask-worker-2')?.['processing'])).toBeGreaterThan(0);
    await expect
      .poll(() => stack.compose('ps', '-a', '--format', '{{.State}}', 'job'), patiently)
      .toBe('exited');
    expect(stack.compose('logs', '--no-log-prefix', 'job')).toMatch(/Quito +2025-12 +\d+\.\d\d/);
    await expect.poll(async () => (await reading('dask-scheduler'))?.facts['tasks'], patiently).toBe(0);
  });

  it('names what failed tasks raised, as long as somebody waits for them', async () => {
    const failing = stack.begin(
      'dask-scheduler',
      'python',
      '-c',
      inPython(
        'def divide(n):\n    return 1 / n\nfutures = client.map(divide, [0, 1, 2])\nwait(futures)\ntime.sleep(20)',
      ),
    );
    await expect.poll(async () => (await reading('dask-scheduler'))?.facts['erred'], patiently).toBe(1);
    const said = await reading('dask-scheduler');
    expect(said?.state).toBe('warning');
    expect(said?.headline).toContain('1 task failed, divide: ZeroDivisionError');
    await failing;
    await expect.poll(async () => (await reading('dask-scheduler'))?.state, patiently).toBe('ok');
  });

  it('warns of a worker whose memory is nearly full, on its own card too', async () => {
    const filling = stack.begin(
      'dask-scheduler',
      'python',
      '-c',
      inPython(
        'address = sorted(client.scheduler_info()["workers"])[0]\n' +
          'def fill():\n    import time\n    kept = bytearray(b"x") * 830_000_000\n    time.sleep(25)\n    return len(kept)\n' +
          'print(client.submit(fill, workers=[address]).result())',
      ),
    );
    const full = async () => {
      const all = await Promise.all(['dask-worker-1', 'dask-worker-2'].map(reading));
      return all.filter(each => each?.state === 'warning').length;
    };
    await expect.poll(full, patiently).toBe(1);
    expect((await reading('dask-scheduler'))?.headline).toMatch(/uses \d\d% of its memory/);
    expect(await filling).toContain('830000000');
    await expect.poll(full, patiently).toBe(0);
  });

  it('says that tasks wait when the last worker is gone, and goes on when one is back', async () => {
    stack.compose('stop', '-t', '2', 'dask-worker-1', 'dask-worker-2');
    const waiting = stack.begin(
      'dask-scheduler',
      'python',
      '-c',
      inPython('print(client.submit(pow, 2, 10).result())'),
    );
    await expect
      .poll(async () => (await reading('dask-scheduler'))?.headline, patiently)
      .toBe('1 task waits: there is no worker');
    expect(await reading('dask-scheduler')).toMatchObject({ state: 'warning', facts: { workers: 0 } });
    stack.compose('start', 'dask-worker-1');
    expect(await waiting).toContain('1024');
    await expect.poll(async () => (await reading('dask-scheduler'))?.facts['workers'], patiently).toBe(1);
  });
});
