import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { mendKafkaImage } from '../support/kafka-image.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';

const project = 'db-technologies-streaming';
const patiently = { timeout: 240_000, interval: 3_000 };

describeWithDocker('The streaming stack, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    mendKafkaImage('apache/kafka:3.9.0');
    stack = startExample(project, 'streaming');
  }, 400_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service: string): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];
  const sales = async () =>
    (await reading('kafka'))?.items.find(({ kind, id }) => kind === 'topic' && id === 'sales');
  /** Messages of the topic, as Kafka's own tool counts them. */
  const written = (): number =>
    stack
      .compose(
        ...['exec', '-T', 'kafka', '/opt/kafka/bin/kafka-get-offsets.sh'],
        ...['--bootstrap-server', 'kafka:29092', '--topic', 'sales'],
      )
      .split('\n')
      .reduce((sum, line) => sum + Number(line.split(':')[2] ?? 0), 0);

  it('shows the sales as they come, between two counts of Kafka’s own tool', async () => {
    await expect.poll(async () => (await sales())?.['messagesPerSecond'], patiently).toBeGreaterThan(1);
    const before = written();
    const shown = await sales();
    const after = written();
    expect(shown).toMatchObject({ partitions: 3, replicas: 1 });
    expect(shown?.['messages']).toBeGreaterThanOrEqual(before);
    expect(shown?.['messages']).toBeLessThanOrEqual(after);
    expect(await reading('kafka')).toMatchObject({ state: 'ok', facts: { brokers: 1, topics: 1 } });
  });

  it('adds them up in Spark, whose windows hold as many sales as Kafka had', async () => {
    stack.compose('--profile', 'job', 'up', '-d', 'job');
    const results = (): string =>
      stack.compose(
        'exec',
        '-T',
        'spark-worker',
        'bash',
        '-c',
        'find /opt/spark/work-dir -name "*.parquet" | wc -l',
      );
    await expect.poll(async () => Number(results()), patiently).toBeGreaterThan(0);
    expect((await reading('spark-master'))?.items).toContainEqual(
      expect.objectContaining({ kind: 'application', name: 'sales-per-window' }),
    );
    const count = `from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
rows = spark.read.parquet("/opt/spark/work-dir/sales_per_window")
print("counted", rows.groupBy("city").count().count(), rows.selectExpr("sum(sales)").first()[0])
`;
    const said = stack.compose(
      'exec',
      '-T',
      'spark-worker',
      'bash',
      '-c',
      `cat > /tmp/count.py <<'END'\n${count}END\n/opt/spark/bin/spark-submit /tmp/count.py 2>/dev/null`,
    );
    const [, cities, counted] = /counted (\d+) (\d+)/.exec(said) ?? [];
    expect(Number(cities)).toBe(5);
    expect(Number(counted)).toBeGreaterThan(0);
    expect(Number(counted)).toBeLessThanOrEqual(written());
  }, 600_000);

  it('falls still when nobody sells', async () => {
    stack.compose('stop', '-t', '2', 'producer');
    await expect.poll(async () => (await sales())?.['messagesPerSecond'], patiently).toBe(0);
    expect((await sales())?.['messages']).toBe(written());
  });
});
