import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-ray';
const patiently = { timeout: 150_000, interval: 1_500 };

describeWithDocker('The Ray stack, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // Where nothing can be pulled, the newest Ray of PyPI stands in for the pinned image.
    standInFor('rayproject/ray:2.46.0-py311', 'rayproject/ray:latest');
    stack = startExample(project, 'ray');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service = 'ray-head'): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];

  const onHead = (...command: readonly string[]): string =>
    stack.compose('exec', '-T', 'ray-head', ...command);

  /** Sends a program as a job without waiting for its end; gives its id. */
  const submit = (program: string): string => {
    const said = onHead('ray', 'job', 'submit', '--no-wait', '--', 'python', '-c', program);
    return /(raysubmit_\w+)/.exec(said)?.[1] ?? '';
  };

  it('has a head and a worker, with the CPUs that Ray’s own status counts', async () => {
    await expect.poll(async () => (await reading())?.facts['workers'], patiently).toBe(1);
    await expect.poll(() => onHead('ray', 'status'), patiently).toMatch(/0\.0\/3\.0 CPU/);
    expect(await reading()).toMatchObject({
      technology: 'ray',
      role: 'head',
      state: 'ok',
      headline: '1 worker ready',
      facts: { nodes: 2, workers: 1, cpus: 3, cpusUsed: 0, jobsRunning: 0, jobsFailed: 0, demands: 0 },
    });
    const worker = await reading('ray-worker');
    expect(worker).toMatchObject({ role: 'worker', state: 'ok', facts: { cpus: 2, cpusUsed: 0 } });
    const address = stack.compose('exec', '-T', 'ray-worker', 'hostname', '-i');
    expect(worker?.items.map(item => item['host'])).toEqual([address]);
  });

  it('shows the gallery’s job at work on both nodes, and its calls, as Ray’s command line counts them', async () => {
    stack.compose('up', '-d', 'job');
    await expect.poll(async () => (await reading('ray-worker'))?.facts['cpusUsed'], patiently).toBe(2);
    const said = await reading();
    expect(said).toMatchObject({
      state: 'ok',
      headline: 'python -u /jobs/primes.py is running',
      facts: { cpus: 3, jobsRunning: 1 },
    });
    await expect
      .poll(() => stack.compose('ps', '-a', '--format', '{{.State}}', 'job'), patiently)
      .toBe('exited');
    expect(stack.compose('logs', '--no-log-prefix', 'job')).toContain('412849 primes below 6000000');
    await expect.poll(async () => (await reading())?.facts['jobsSucceeded'], patiently).toBe(1);
    const calls = ((await reading())?.items ?? []).find(item => item.id === 'count_primes');
    expect(calls).toMatchObject({ finished: 60, running: 0, waiting: 0, failed: 0 });
    expect(onHead('ray', 'summary', 'tasks')).toMatch(/count_primes +FINISHED: 60/);
    await expect.poll(async () => (await reading('ray-worker'))?.facts['cpusUsed'], patiently).toBe(0);
  });

  it('says why a job failed, in its own words', async () => {
    const id = submit('raise ValueError("no such city")');
    await expect.poll(() => onHead('ray', 'job', 'list'), patiently).toContain('FAILED');
    const said = await reading();
    expect(said?.state).toBe('error');
    expect(said?.headline).toMatch(/failed: ValueError: no such city$/);
    expect(said?.items.find(item => item.id === id)).toMatchObject({ state: 'FAILED' });
    onHead('ray', 'job', 'delete', id);
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
  });

  it('says that a call waits for what no node has', async () => {
    const id = submit('import ray; ray.init(); ray.get(ray.remote(num_gpus=1)(lambda: 1).remote())');
    await expect.poll(async () => (await reading())?.state, patiently).toBe('warning');
    expect((await reading())?.headline).toMatch(/^1 task waits for .*1 GPU.*: no node has that$/);
    expect(onHead('ray', 'status')).toMatch(/'GPU': 1\.0/);
    onHead('ray', 'job', 'stop', id);
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
  });

  it('knows at once that a worker is gone, and when it is back', async () => {
    stack.compose('stop', '-t', '3', 'ray-worker');
    await expect.poll(async () => (await reading())?.facts['workers'], patiently).toBe(0);
    expect(await reading()).toMatchObject({
      headline: 'The head works alone: no worker has joined',
      facts: { cpus: 1 },
    });
    stack.compose('start', 'ray-worker');
    await expect.poll(async () => (await reading('ray-worker'))?.facts['cpus'], patiently).toBe(2);
    expect((await reading())?.facts['workers']).toBe(1);
  });
});
