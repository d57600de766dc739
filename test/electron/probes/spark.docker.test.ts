import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { createProber } from '../../../electron/probes/prober.ts';
import { findTechnologyJob } from '../../../electron/probes/technology-jobs.ts';
import { createStackRunner } from '../../../electron/stacks/stack-runner.ts';
import { matchServices } from '../../../shared/live/match-services.ts';
import type { Reading } from '../../../shared/live/reading.ts';
import type { LiveSnapshot } from '../../../shared/live/snapshot.ts';
import type { EngineEvents, EventName } from '../../../shared/rpc/messages.ts';
import { describeWithDocker } from '../../support/docker.ts';
import { type RunningStack, startStack } from '../../support/running-stack.ts';

/**
 * 400 tasks that take their time, whatever the machine, until the worker has the file /tmp/hurry. Spark's Python worker would
 * read the index of pyspark.zip again before each of them, which costs more than all the rest.
 */
const program = `import importlib, os, time
from pyspark.sql import SparkSession
spark = SparkSession.builder.appName("FourHundred").getOrCreate()
def wait(number):
    importlib.invalidate_caches = lambda: None
    if not os.path.exists("/tmp/hurry"):
        time.sleep(0.5)
    return number
print("the sum is", spark.sparkContext.parallelize(range(400), 400).map(wait).sum())
spark.stop()
`;

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
  spark-worker-1:
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
`;

describeWithDocker('A running Spark cluster whose worker publishes nothing', () => {
  let stack: RunningStack;
  beforeAll(() => {
    stack = startStack('db-technologies-spark', yaml);
  }, 180_000);
  afterAll(() => stack?.remove());

  const reading = ({ services }: LiveSnapshot, name: string): Reading | undefined =>
    services.find(service => service.name === name)?.readings[0];

  const items = (snapshot: LiveSnapshot, name: string, kind: string) =>
    reading(snapshot, name)?.items.filter(item => item.kind === kind) ?? [];

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

  it('shows the worker on its own service and its cores on the master', async () => {
    await expect
      .poll(async () => reading(await stack.status(), 'spark-master')?.facts, { timeout: 90_000 })
      .toMatchObject({ workers: 1, cores: 2, coresUsed: 0, memoryBytes: 1024 ** 3 });
    const snapshot = await stack.status();
    expect(items(snapshot, 'spark-worker-1', 'worker')).toMatchObject([
      { id: ask('spark-master', 8080, '/json/').workers[0].id, state: 'ALIVE', cores: 2 },
    ]);
    expect(items(snapshot, 'spark-master', 'worker')).toEqual([]);
  }, 180_000);

  it('shows executors with their tasks during a job of 400 tasks, and the application as finished afterwards', async () => {
    const access = createEngineAccess();
    const prober = createProber({ engine: access.engine });
    const listeners: ((name: EventName, event: EngineEvents[EventName]) => void)[] = [];
    const runner = createStackRunner({
      access,
      configFolder: dirname(stack.file),
      emit: (name, event) => {
        for (const listener of listeners) listener(name, event);
      },
    });
    let watched: readonly Reading[] = [];
    const watch = prober.watch(readings => {
      watched = readings.get('spark-worker-1') ?? [];
    });
    try {
      watch.update(matchServices(stack.project, [], await access.engine.snapshot(stack.project)));
      const output = new Promise<string>(resolve => {
        let said = '';
        listeners.push((name, event) => {
          if (name === 'job.output' && 'text' in event) said += event.text;
          if (name === 'job.ended') resolve(said);
        });
      });
      const fields = { program: 'file', file: program, fileName: 'four hundred.py' };
      const wanted = { service: 'spark-master', action: 'spark-run-job', fields };
      const found = await findTechnologyJob(access.engine, stack.project, wanted);
      const project = { id: stack.file, file: stack.file, folder: dirname(stack.file) };
      const { command } = await runner.runJob(project, 'spark-master', found);
      expect(command).toMatch(
        /exec .*spark-master \/opt\/spark\/bin\/spark-submit --master spark:\/\/spark-master:7077 \/tmp\/drawbridge\/four-hundred.py$/,
      );

      let during: LiveSnapshot | null = null;
      await expect
        .poll(
          async () => {
            during = await stack.status();
            return items(during, 'spark-worker-1', 'executor')[0];
          },
          { timeout: 90_000, interval: 200 },
        )
        .toMatchObject({
          state: 'RUNNING',
          applicationName: 'FourHundred',
          activeTasks: expect.toSatisfy((count: number) => count > 0),
          completedTasks: expect.toSatisfy((count: number) => count > 0),
          applicationTasks: 400,
        });

      const snapshot = during as unknown as LiveSnapshot;
      const shown = items(snapshot, 'spark-worker-1', 'executor')[0];
      const application = ask('spark-master', 4040, '/api/v1/applications')[0].id;
      const told = ask('spark-master', 4040, `/api/v1/applications/${application}/allexecutors`).find(
        (executor: { id: string }) => executor.id === shown?.id,
      );
      expect(shown).toMatchObject({
        application,
        cores: told.totalCores,
        memoryMaxBytes: told.maxMemory,
        failedTasks: told.failedTasks,
        worker: 'spark-worker-1',
      });
      expect(told.completedTasks).toBeGreaterThanOrEqual(Number(shown?.['completedTasks']));
      expect(items(snapshot, 'spark-master', 'application')).toMatchObject([
        { id: application, name: 'FourHundred', state: 'RUNNING', totalTasks: 400, driver: 'spark-master' },
      ]);

      stack.compose('exec', '-T', 'spark-worker-1', 'touch', '/tmp/hurry');
      expect(await output).toContain('the sum is 79800');
      await expect
        .poll(async () => items(await stack.status(), 'spark-master', 'application'), { timeout: 30_000 })
        .toMatchObject([{ id: application, state: 'FINISHED' }]);
      expect(ask('spark-master', 8080, '/json/').completedapps).toMatchObject([{ id: application }]);

      // Who watched all along still reads the last figures; who came later cannot know them.
      await expect
        .poll(() => watched[0]?.items.find(item => item.kind === 'executor'), { timeout: 10_000 })
        .toMatchObject({ state: 'EXITED', activeTasks: 0 });
      const last = watched[0]?.items.find(item => item.kind === 'executor');
      expect(last?.['completedTasks']).toBeGreaterThan(0);
      const later = items(await stack.status(), 'spark-worker-1', 'executor')[0];
      expect(later).toMatchObject({ state: 'EXITED', completedTasks: null });
    } finally {
      watch.dispose();
      prober.dispose();
      await runner.dispose();
      access.dispose();
    }
  }, 420_000);
});
