import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithDocker } from '../../support/docker.ts';
import { type LiveCluster, openCluster } from '../../support/live-cluster.ts';
import { type RunningStack, startStack } from '../../support/running-stack.ts';
import { fourHundredTasks, skewAndSpill } from '../../support/spark-programs.ts';

/** The course's cluster: only the master publishes anything, and here not even that. */
const yaml = `services:
  spark-master:
    image: apache/spark:3.5.4-python3
    command: /opt/spark/bin/spark-class org.apache.spark.deploy.master.Master
    environment:
      - SPARK_NO_DAEMONIZE=true
    healthcheck: &open
      test: ["CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080"]
      interval: 2s
      retries: 60
  spark-worker-1: &worker
    image: apache/spark:3.5.4-python3
    command: >
      /opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker
      spark://spark-master:7077
    environment:
      - SPARK_WORKER_MEMORY=1G
      - SPARK_WORKER_CORES=2
      - SPARK_NO_DAEMONIZE=true
    depends_on:
      spark-master:
        condition: service_healthy
  spark-worker-2: *worker
`;
const workers = ['spark-worker-1', 'spark-worker-2'];

describeWithDocker('A running Spark cluster whose workers publish nothing', () => {
  let stack: RunningStack;
  let cluster: LiveCluster;
  beforeAll(async () => {
    stack = startStack('db-technologies-spark', yaml);
    cluster = await openCluster(stack);
  }, 300_000);
  afterAll(async () => {
    await cluster?.dispose();
    stack?.remove();
  });

  /** Asks Spark's own REST page from inside, with Spark's own Python. */
  const ask = (service: string, port: number, path: string) =>
    JSON.parse(
      stack.compose(
        'exec',
        '-T',
        service,
        'python3',
        '-c',
        `import urllib.request as r; print(r.urlopen('http://127.0.0.1:${port}${path}').read().decode())`,
      ),
    );
  const items = (name: string, kind: string) => cluster.items(name, kind);
  const executors = () => workers.flatMap(worker => items(worker, 'executor'));
  const alerts = () => items('spark-master', 'alert');
  const soon = { timeout: 240_000, interval: 200 };

  it('shows each worker on its own service and their cores on the master', async () => {
    await expect
      .poll(() => cluster.reading('spark-master')?.facts, soon)
      .toMatchObject({ workers: 2, cores: 4, coresUsed: 0, memoryBytes: 2 * 1024 ** 3 });
    const told = ask('spark-master', 8080, '/json/').workers;
    const shown = workers.flatMap(worker => items(worker, 'worker'));
    expect(shown.map(({ id }) => id).sort()).toEqual(told.map(({ id }: { id: string }) => id).sort());
    for (const worker of shown) expect(worker).toMatchObject({ state: 'ALIVE', cores: 2 });
    expect(items('spark-master', 'worker')).toEqual([]);
  }, 300_000);

  it('shows executors with their tasks during a job of 400 tasks, as the driver’s own page has them', async () => {
    const { command, output } = await cluster.submit('four hundred.py', fourHundredTasks);
    expect(command).toMatch(
      /exec .*spark-master \/opt\/spark\/bin\/spark-submit --master spark:\/\/spark-master:7077 \/tmp\/drawbridge\/four-hundred.py$/,
    );
    await expect.poll(executors, soon).toMatchObject(
      workers.map(worker => ({
        worker,
        state: 'RUNNING',
        applicationName: 'FourHundred',
        activeTasks: expect.toSatisfy((count: number) => count > 0),
        completedTasks: expect.toSatisfy((count: number) => count > 0),
        applicationTasks: 400,
      })),
    );

    const application = ask('spark-master', 4040, '/api/v1/applications')[0].id;
    const page = () => ask('spark-master', 4040, `/api/v1/applications/${application}/allexecutors`);
    const before = page();
    const shown = executors();
    const after = page();
    for (const executor of shown) {
      const [told, later] = [before, after].map(each =>
        each.find(({ id }: { id: string }) => id === executor.id),
      );
      expect(executor).toMatchObject({
        application,
        cores: told.totalCores,
        memoryMaxBytes: told.maxMemory,
        failedTasks: told.failedTasks,
        addedAt: Date.parse(told.addTime.replace('GMT', 'Z')),
        removeReason: null,
      });
      // What was read last is at most one reading older than the page.
      expect(Number(executor['completedTasks'])).toBeLessThanOrEqual(later.completedTasks);
      expect(Number(executor['completedTasks'])).toBeGreaterThan(told.completedTasks - 100);
    }
    expect(shown.map(({ id }) => id).sort()).toEqual(['0', '1']);
    expect(items('spark-master', 'application')).toMatchObject([
      { id: application, name: 'FourHundred', state: 'RUNNING', totalTasks: 400, driver: 'spark-master' },
    ]);
    expect(items('spark-master', 'job')).toMatchObject([{ state: 'RUNNING', tasks: 400, stages: [0] }]);

    // Who comes second gets nothing, and is told who holds it.
    await cluster.submit('troubles.py', skewAndSpill);
    await expect.poll(alerts, soon).toContainEqual(
      expect.objectContaining({
        key: 'coresHeld',
        values: { name: 'Troubles', holders: 'FourHundred (4)', cores: 4 },
      }),
    );
    expect(cluster.reading('spark-master')).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.spark.alert.coresHeld' },
    });

    for (const worker of workers) stack.compose('exec', '-T', worker, 'touch', '/tmp/hurry');
    expect(await output).toContain('the sum is 79800');
    const ended = () => items('spark-master', 'application').find(({ id }) => id === application);
    await expect.poll(ended, soon).toMatchObject({ state: 'FINISHED' });
    expect(ask('spark-master', 8080, '/json/').completedapps).toMatchObject([{ id: application }]);
    // Who watched all along still knows how far it came.
    expect(Number(ended()?.['completedTasks'])).toBeGreaterThan(0);
  }, 600_000);

  it('names skew and spill of the job that follows', async () => {
    const said = (key: string) => alerts().find(alert => alert['key'] === key);
    await expect.poll(() => said('skewOfRows'), soon).toMatchObject({ severity: 'warning' });
    await expect.poll(() => said('spill'), soon).toMatchObject({ severity: 'warning' });
    const [application] = ask('spark-master', 8080, '/json/').activeapps;
    const port = items('spark-master', 'application').find(({ id }) => id === application.id)?.['page'];
    const path = `/api/v1/applications/${application.id}/stages?status=complete`;
    const told = ask('spark-master', Number(port), path).find(
      ({ diskBytesSpilled }: { diskBytesSpilled: number }) => diskBytesSpilled > 0,
    );
    const stage = items('spark-master', 'stage').find(each => each['stage'] === told.stageId);
    expect(stage).toMatchObject({
      spilledDiskBytes: told.diskBytesSpilled,
      shuffleReadBytes: told.shuffleReadBytes,
    });
    expect(said('spill')?.['values']).toMatchObject({ stage: told.stageId });
  }, 400_000);

  it('shows a worker that is killed, and the executor it had with Spark’s reason', async () => {
    await expect.poll(() => executors().filter(({ state }) => state === 'RUNNING').length, soon).toBe(2);
    stack.compose('kill', 'spark-worker-2');
    const lost = expect.objectContaining({
      key: 'executorLost',
      values: expect.objectContaining({
        where: 'spark-worker-2',
        reason: expect.stringMatching(/^worker lost: .*disassociated/),
      }),
    });
    await expect.poll(alerts, { ...soon, interval: 50 }).toContainEqual(lost);
    await expect
      .poll(() => items('spark-master', 'worker'), soon)
      .toMatchObject([{ host: 'spark-worker-2', state: 'DEAD' }]);
    expect(cluster.reading('spark-master')?.state).toBe('warning');
    expect(items('spark-worker-2', 'executor')).toEqual([]);
    expect(items('spark-worker-1', 'executor')).toMatchObject([{ state: 'RUNNING' }]);
  }, 300_000);
});
