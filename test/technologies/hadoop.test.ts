import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { hadoop } from '../../shared/technologies/hadoop/index.ts';
import type { ProbeTarget } from '../../shared/technologies/technology.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-hadoop';
const patiently = { timeout: 280_000, interval: 2_000 };

describeWithDocker('Hadoop, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // The same Hadoop 3.4.1 under a shorter tag stands in where nothing can be pulled.
    standInFor('apache/hadoop:3.4.1', 'apache/hadoop:3.4');
    stack = startExample(project, 'hdfs');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service: string): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];

  /** The name node's headline; on the command line it is in words. */
  const said = async (): Promise<string> => String((await reading('namenode'))?.headline);

  const inNamenode = (...command: readonly string[]): string =>
    stack.compose('exec', '-T', 'namenode', ...command);

  /** A figure of `hdfs dfsadmin -report` or `hdfs fsck`. */
  const figureIn = (text: string, label: string): number =>
    Number(new RegExp(`^\\s*${label}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN);

  const press = (id: string, fields: Readonly<Record<string, string>>) =>
    hadoop.actions
      ?.find(action => action.id === id)
      ?.command({ role: 'namenode' } as ProbeTarget, fields) ?? {
      argv: [],
      files: [],
    };

  it('shows an empty HDFS and an idle YARN as their own tools do', async () => {
    await expect.poll(async () => (await reading('resourcemanager'))?.facts['nodes'], patiently).toBe(1);
    await expect.poll(async () => (await reading('namenode'))?.state, patiently).toBe('ok');
    const report = inNamenode('hdfs', 'dfsadmin', '-report');
    expect((await reading('namenode'))?.facts).toMatchObject({
      liveNodes: 1,
      deadNodes: 0,
      capacityBytes: figureIn(report, 'Configured Capacity'),
      files: 1,
      blocks: 0,
      safeMode: false,
    });
    expect(await reading('datanode')).toMatchObject({
      state: 'ok',
      facts: { blocks: 0, namenode: 'namenode:8020' },
    });
    expect(stack.compose('exec', '-T', 'resourcemanager', 'yarn', 'node', '-list')).toContain(
      'Total Nodes:1',
    );
    expect(await reading('resourcemanager')).toMatchObject({
      state: 'ok',
      facts: { running: 0, memoryUsedBytes: 0, memoryBytes: 2048 * 1024 ** 2, cores: 2 },
    });
    expect(await reading('nodemanager')).toMatchObject({ state: 'ok', facts: { containers: 0 } });
  });

  it('puts a file into HDFS by the button, and counts it as the data node does', async () => {
    const { argv, files } = press('hadoop-put-file', {
      file: 'city,amount\nLima,3\n',
      fileName: 'mine.csv',
      path: '/own',
    });
    for (const { path, content } of files)
      inNamenode('sh', '-c', 'mkdir -p "$(dirname "$1")" && printf %s "$2" > "$1"', 'sh', path, content);
    expect(inNamenode(...argv)).toContain('/own/mine.csv');
    expect(inNamenode('hdfs', 'dfs', '-cat', '/own/mine.csv')).toContain('Lima,3');
    expect(inNamenode(...press('hadoop-list', { path: '/' }).argv)).toContain('/own/mine.csv');
    const fsck = inNamenode('hdfs', 'fsck', '/');
    expect((await reading('namenode'))?.facts['blocks']).toBe(figureIn(fsck, 'Total blocks \\(validated\\)'));
    await expect.poll(async () => (await reading('datanode'))?.facts['blocks'], patiently).toBe(1);
  });

  it('runs a job on YARN: its memory and its container are shown while it runs, its files after', async () => {
    stack.compose('--profile', 'job', 'up', '-d', 'report');
    const job = (): string => stack.compose('ps', '-a', '--format', '{{.State}} {{.ExitCode}}', 'report');
    await expect.poll(async () => (await reading('nodemanager'))?.facts['containers'], patiently).toBe(2);
    const cluster = await reading('resourcemanager');
    const listed = stack.compose('exec', '-T', 'resourcemanager', 'yarn', 'application', '-list');
    expect(job()).toBe('running 0');
    // Two containers of 896 MB, which YARN rounds up to whole steps of 256 MB.
    expect(cluster).toMatchObject({
      facts: { running: 1, memoryUsedBytes: 2 * 1024 * 1024 ** 2, coresUsed: 2 },
      items: [{ kind: 'application', name: 'Revenue', containers: 2 }],
    });
    expect(listed).toContain(cluster?.items[0]?.id);
    await expect.poll(job, patiently).toBe('exited 0');
    expect(stack.compose('logs', '--no-log-prefix', 'report')).toMatch(/\|\s+Madrid\|\s+40\|15634\.0\|/);
    expect(inNamenode('hdfs', 'dfs', '-ls', '/reports/revenue')).toContain('_SUCCESS');
    await expect.poll(async () => (await reading('resourcemanager'))?.facts['running'], patiently).toBe(0);
    expect(await reading('resourcemanager')).toMatchObject({ facts: { completed: 1, memoryUsedBytes: 0 } });
  }, 600_000);

  it('names blocks with too few copies and safe mode, until they are mended', async () => {
    inNamenode('hdfs', 'dfs', '-setrep', '3', '/files/sales.csv');
    await expect.poll(said, patiently).toContain('1 block has too few copies');
    expect(figureIn(inNamenode('hdfs', 'dfsadmin', '-report'), 'Under replicated blocks')).toBe(1);
    inNamenode('hdfs', 'dfs', '-setrep', '1', '/files/sales.csv');
    await expect.poll(async () => (await reading('namenode'))?.state, patiently).toBe('ok');
    inNamenode('hdfs', 'dfsadmin', '-safemode', 'enter');
    expect(await said()).toContain('Safe mode was switched on by hand');
    inNamenode('hdfs', 'dfsadmin', '-safemode', 'leave');
    await expect.poll(async () => (await reading('namenode'))?.state, patiently).toBe('ok');
  });

  it('counts lost blocks as fsck does', async () => {
    stack.compose('exec', '-T', 'datanode', 'find', '/data/blocks', '-name', 'blk_*', '-delete');
    stack.compose('restart', 'datanode');
    await expect.poll(async () => (await reading('namenode'))?.state, patiently).toBe('error');
    expect(await said()).toMatch(/blocks? (?:is|are) lost/);
    const fsck = stack.compose('exec', '-T', 'namenode', 'sh', '-c', 'hdfs fsck / || true');
    expect((await reading('namenode'))?.facts['missingBlocks']).toBe(figureIn(fsck, 'Missing blocks'));
  });
});
