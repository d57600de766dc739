import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';

const project = 'db-technologies-flink';
const patiently = { timeout: 150_000, interval: 2_000 };

describeWithDocker('The Flink stack, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    stack = startExample(project, 'flink');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service = 'jobmanager'): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];

  const jobs = async () => ((await reading())?.items ?? []).filter(({ kind }) => kind === 'job');

  /** What Flink's own command line says of its jobs: `id : name (STATE)`. */
  const listed = (): readonly { id: string; name: string; state: string }[] => {
    const text = stack.compose('exec', '-T', 'jobmanager', '/opt/flink/bin/flink', 'list', '-a');
    return [...text.matchAll(/: ([0-9a-f]{32}) : (\S+) \((\w+)\)/g)].map(
      ([, id = '', name = '', state = '']) => ({
        id,
        name,
        state,
      }),
    );
  };

  /** Runs statements with Flink's SQL client. */
  const sql = (statements: string): string => {
    const file = join(dirname(stack.file), 'sql', 'statements.sql');
    writeFileSync(file, statements);
    return stack.compose(
      'run',
      '--rm',
      '-T',
      'job',
      '/opt/flink/bin/sql-client.sh',
      '-f',
      '/sql/statements.sql',
    );
  };

  it('has four free slots on two task managers, each on its own card', async () => {
    await expect.poll(async () => (await reading())?.facts['slots'], patiently).toBe(4);
    expect(listed()).toEqual([]);
    expect(await reading()).toMatchObject({
      technology: 'flink',
      role: 'jobmanager',
      state: 'ok',
      headline: '4 slots, no job',
      facts: { taskManagers: 2, slots: 4, slotsUsed: 0, jobsRunning: 0, jobsFailed: 0 },
    });
    for (const service of ['taskmanager-1', 'taskmanager-2']) {
      const said = await reading(service);
      expect(said).toMatchObject({ role: 'taskmanager', state: 'ok', facts: { slots: 2, slotsUsed: 0 } });
      const address = stack.compose('exec', '-T', service, 'hostname', '-i');
      expect(said?.items.map(item => item['host'])).toEqual([address]);
    }
  });

  it('runs the gallery’s job in two slots, with checkpoints, and prints what it computes', async () => {
    stack.compose('up', 'job');
    await expect.poll(async () => (await reading())?.facts['slotsUsed'], patiently).toBe(2);
    const [own] = listed();
    expect(own).toMatchObject({ name: 'orders-per-city', state: 'RUNNING' });
    expect(await reading()).toMatchObject({
      headline: 'orders-per-city is running',
      facts: { jobsRunning: 1 },
    });
    expect((await jobs())[0]).toMatchObject({ id: own?.id, name: 'orders-per-city', state: 'RUNNING' });
    // Flink's metrics come some seconds after the job.
    await expect.poll(async () => (await jobs())[0]?.['restarts'], patiently).toBe(0);
    await expect
      .poll(async () => Number((await jobs())[0]?.['checkpointsCompleted']), patiently)
      .toBeGreaterThan(1);
    const ask = `exec 3<>/dev/tcp/127.0.0.1/8081; printf 'GET /jobs/${own?.id}/checkpoints HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3`;
    const asked = (): number =>
      Number(
        /"completed":(\d+),"failed":\d/.exec(
          stack.compose('exec', '-T', 'jobmanager', 'bash', '-c', ask),
        )?.[1],
      );
    const [before, shown, after] = [asked(), Number((await jobs())[0]?.['checkpointsCompleted']), asked()];
    expect(shown).toBeGreaterThanOrEqual(before);
    expect(shown).toBeLessThanOrEqual(after);
    const used = await Promise.all(['taskmanager-1', 'taskmanager-2'].map(reading));
    expect(used.reduce((sum, each) => sum + Number(each?.facts['slotsUsed']), 0)).toBe(2);
    await expect
      .poll(() => stack.compose('logs', 'taskmanager-1', 'taskmanager-2'), patiently)
      .toMatch(/\+I\[[1-5], /);
  });

  it('says why a job fails, until a new one of its name works', async () => {
    const cast = (text: string): string => `
      SET 'pipeline.name' = 'casts';
      SET 'restart-strategy.type' = 'none';
      CREATE TABLE numbers (n INT) WITH ('connector' = 'datagen', 'rows-per-second' = '1');
      CREATE TABLE nowhere (n INT) WITH ('connector' = 'blackhole');
      INSERT INTO nowhere SELECT CAST(CONCAT('${text}', CAST(MOD(n, 9) AS STRING)) AS INT) FROM numbers WHERE n > 0;`;
    sql(cast('x'));
    // That it failed is known a reading before why.
    await expect
      .poll(async () => (await reading())?.headline, patiently)
      .toMatch(/^casts failed: NumberFormatException: For input string: 'x\d'/);
    const said = await reading();
    expect(said?.state).toBe('error');
    expect(said?.facts['jobsFailed']).toBe(1);
    expect(listed().find(({ name }) => name === 'casts')?.state).toBe('FAILED');
    sql(cast('1'));
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
    expect((await reading())?.facts['slotsUsed']).toBe(3);
  });

  it('says that a job waits for slots, and for whom there are none', async () => {
    sql(`
      SET 'pipeline.name' = 'too-wide';
      SET 'parallelism.default' = '3';
      CREATE TABLE numbers (n INT) WITH ('connector' = 'datagen', 'rows-per-second' = '1');
      CREATE TABLE nowhere (n INT) WITH ('connector' = 'blackhole');
      INSERT INTO nowhere SELECT n FROM numbers;`);
    await expect.poll(async () => (await reading())?.state, patiently).toBe('warning');
    expect((await reading())?.headline).toMatch(/^too-wide waits for \d free slots?: all slots are taken$/);
    expect((await reading())?.facts['slotsUsed']).toBe(4);
    const id = listed().find(({ name }) => name === 'too-wide')?.id ?? '';
    stack.compose('exec', '-T', 'jobmanager', '/opt/flink/bin/flink', 'cancel', id);
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
  });

  it('shows a job that is started again on what is left when its task manager is killed', async () => {
    const casts = listed().find(({ name, state }) => name === 'casts' && state === 'RUNNING')?.id ?? '';
    stack.compose('exec', '-T', 'jobmanager', '/opt/flink/bin/flink', 'cancel', casts);
    await expect.poll(async () => (await reading())?.facts['slotsUsed'], patiently).toBe(2);
    const first = await reading('taskmanager-1');
    const victim = Number(first?.facts['slotsUsed']) > 0 ? 'taskmanager-1' : 'taskmanager-2';
    expect((await reading(victim))?.facts['jobs']).toEqual(['orders-per-city']);
    const job = async () => (await jobs()).find(({ name }) => name === 'orders-per-city');
    stack.compose('kill', victim);
    await expect.poll(async () => (await reading())?.facts['taskManagers'], patiently).toBe(1);
    await expect.poll(async () => Number((await job())?.['restarts']), patiently).toBeGreaterThan(0);
    await expect.poll(async () => (await job())?.['runningTasks'], patiently).toBe(4);
    expect(listed().find(({ name }) => name === 'orders-per-city')?.state).toBe('RUNNING');
    expect(await reading(victim)).toBeUndefined();
    stack.compose('start', victim);
    await expect.poll(async () => (await reading(victim))?.facts['slots'], patiently).toBe(2);
    expect((await reading())?.facts['taskManagers']).toBe(2);
  });
});
