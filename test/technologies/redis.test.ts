import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { droppedPart } from '../support/dropped-part.ts';
import { type RunningStack, startStack } from '../support/running-stack.ts';

const project = 'db-technologies-redis';

describeWithDocker('A dropped Redis, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    stack = startStack(project, droppedPart('redis', 'redis'));
  });

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const cli = (...command: string[]): string => stack.compose('exec', '-T', 'redis', 'redis-cli', ...command);
  const told = (name: string): number =>
    Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(cli('info'))?.[1] ?? Number.NaN);
  const reading = async (): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === 'redis')?.readings[0];

  it('is empty at first', async () => {
    expect(await reading()).toMatchObject({
      technology: 'redis',
      state: 'ok',
      facts: { keys: 0, clients: 0, hitRatio: null, maxMemoryBytes: null },
    });
  });

  it('shows keys, hits and clients as Redis itself tells them', async () => {
    cli('mset', 'a', '1', 'b', '2', 'c', '3');
    cli('mget', 'a', 'b', 'c', 'nothing');
    const listens = stack.begin('redis', 'sh', '-c', 'timeout 60 redis-cli subscribe news > /dev/null; true');
    await expect
      .poll(async () => (await reading())?.facts, { timeout: 30_000 })
      .toMatchObject({ keys: Number(cli('dbsize')), clients: 1, hitRatio: 0.75 });
    expect(told('keyspace_hits')).toBe(3);
    cli('client', 'kill', 'type', 'pubsub');
    await listens;
    await expect.poll(async () => (await reading())?.facts['clients'], { timeout: 30_000 }).toBe(0);
  });

  it('says that its memory is full before a write fails', async () => {
    cli('config', 'set', 'maxmemory', String(told('used_memory')));
    await expect.poll(async () => (await reading())?.state, { timeout: 30_000 }).toBe('warning');
    expect((await reading())?.facts['maxMemoryBytes']).toBe(told('maxmemory'));
    cli('config', 'set', 'maxmemory', '0');
    await expect.poll(async () => (await reading())?.state, { timeout: 30_000 }).toBe('ok');
  });
});
