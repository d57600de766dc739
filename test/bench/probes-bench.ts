import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { docker } from '../support/docker.ts';
import { buildEngine, startEngineWindow } from '../support/engine-process.ts';
import { dockerIsMissing } from '../support/find-docker.ts';
import { type RunningStack, startStack } from '../support/running-stack.ts';
import type { Benchmark, Comparison } from './benchmark.ts';
import { timingOf } from './measure.ts';
import { type Part, parts, spentBetween, spentSoFar } from './probes-parts.ts';
import { allProcesses } from './processes.ts';

const project = 'drawbridge-bench-probes';

/** A job that keeps the executors busy without work, longer than all windows together. */
const job = `import time
from pyspark.sql import SparkSession
spark = SparkSession.builder.appName("Bench").getOrCreate()
spark.sparkContext.parallelize(range(4000), 4000).map(lambda number: time.sleep(1) or number).sum()`;

const services = `services:
  db:
    image: postgres:16
    environment: { POSTGRES_PASSWORD: secret }
    healthcheck: { test: ["CMD-SHELL", "pg_isready -U postgres"], interval: 2s, retries: 60 }
  cache:
    image: redis:7
  spark-master:
    image: apache/spark:3.5.4-python3
    command: /opt/spark/bin/spark-class org.apache.spark.deploy.master.Master
    environment: { SPARK_NO_DAEMONIZE: "true" }
    ports: ["127.0.0.1::8080"]
    healthcheck: { test: ["CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080"], interval: 5s, retries: 60 }
${[1, 2].map(worker).join('')}`;

function worker(number: number): string {
  return `  spark-worker-${number}:
    image: apache/spark:3.5.4-python3
    command: /opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker spark://spark-master:7077
    environment: { SPARK_WORKER_MEMORY: 1G, SPARK_WORKER_CORES: "2", SPARK_NO_DAEMONIZE: "true" }
    depends_on: { spark-master: { condition: service_healthy } }
`;
}

const windowMs = 5_000;
const windowCount = 12;
const goalPercent = 3;

/**
 * What it costs to read a stack: processor time of the app's engine, of Docker and of our processes in the containers, in
 * windows of five seconds over a minute, before and after a window has the project open, while a Spark job runs. Other
 * stacks on the machine make Docker work too: look at the difference.
 */
export const probesBench: Benchmark = {
  name: 'probes',
  title: 'processor time that reading a stack costs, in percent of one core',
  run: async function* () {
    const missing = whatIsMissing();
    if (missing !== null) {
      yield { size: `left out: ${missing}`, timings: [] };
      return;
    }
    const program = await buildEngine('bench');
    const home = mkdtempSync(join(tmpdir(), `${project}-`));
    const stack = startStack(project, services);
    try {
      yield await measure(stack, program, home);
    } finally {
      stack.remove();
      for (const folder of [home, dirname(program)]) rmSync(folder, { recursive: true, force: true });
    }
  },
};

function whatIsMissing(): string | null {
  const missing = dockerIsMissing();
  if (missing !== null) return missing;
  if (process.platform !== 'linux') return 'Docker’s processes are to be seen on Linux alone';
  const isHere = allProcesses().some(({ command }) => /dockerd(?: |$)/.test(command));
  return isHere ? null : 'Docker does not run on this computer';
}

async function measure(stack: RunningStack, program: string, home: string): Promise<Comparison> {
  const ids = stack.compose('ps', '-q', '--no-trunc').split('\n');
  const submit = ['/opt/spark/bin/spark-submit', '--master', 'spark://spark-master:7077', '/tmp/job.py'];
  const master = stack.compose('ps', '-q', 'spark-master');
  docker('exec', master, 'sh', '-c', `cat > /tmp/job.py <<'END'\n${job}\nEND`);
  docker('exec', '-d', master, ...submit);
  await jobRuns(stack);

  const off = await windows(null, ids);
  const window = await startEngineWindow(program, home, stack.file, {});
  try {
    await setTimeout(2 * windowMs);
    const on = await windows(window.pid, ids);
    const said = window
      .live()
      ?.services.flatMap(({ name, readings }) => readings.map(({ state }) => `${name} ${state}`));
    return {
      size: `${ids.length} services, a Spark job on two workers; read: ${said?.join(', ')}`,
      unit: '%',
      timings: [
        timingOf(
          'Docker, nothing read',
          off.map(each => each.Docker),
        ),
        ...parts.map(part =>
          timingOf(
            part,
            on.map(each => each[part]),
          ),
        ),
      ],
      limits: [limitOf(off, on, ids.length)],
    };
  } finally {
    await window.kill();
  }
}

type Shares = Readonly<Record<Part, number>>;

/** Percent of one core, window by window. */
async function windows(engine: number | null, containers: readonly string[]): Promise<readonly Shares[]> {
  const all: Shares[] = [];
  let before = spentSoFar(engine, containers);
  let at = performance.now();
  for (let count = 0; count < windowCount; count += 1) {
    await setTimeout(windowMs);
    const [now, after] = [performance.now(), spentSoFar(engine, containers)];
    const spent = spentBetween(before, after);
    const share = (part: Part): number => (100 * spent[part]) / (now - at);
    all.push({
      'the app’s engine': share('the app’s engine'),
      Docker: share('Docker'),
      'in the containers': share('in the containers'),
    });
    [before, at] = [after, now];
  }
  return all;
}

function limitOf(off: readonly Shares[], on: readonly Shares[], count: number) {
  const docker = timingOf(
    '',
    off.map(each => each.Docker),
  ).median;
  const total = (each: Shares): number => parts.reduce((sum, part) => sum + each[part], 0);
  const all = timingOf(
    '',
    on.map(each => total(each) / count),
  ).median;
  const more = timingOf(
    '',
    on.map(each => (total(each) - docker) / count),
  ).median;
  return {
    says: `under ${goalPercent} % of one core per service, median over a minute`,
    measured: `${all.toFixed(2)} % in all, ${more.toFixed(2)} % because of the readings`,
    met: all < goalPercent,
  };
}

async function jobRuns(stack: RunningStack): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { services } = await stack.status();
    const items = services.flatMap(({ readings }) => readings.flatMap(reading => reading.items));
    if (items.filter(item => item.kind === 'executor' && item['state'] === 'RUNNING').length === 2) return;
    await setTimeout(1_000);
  }
  throw new Error('the Spark job does not start');
}
