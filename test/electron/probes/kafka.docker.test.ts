import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { findTechnologyJob } from '../../../electron/probes/technology-jobs.ts';
import type { Reading } from '../../../shared/live/reading.ts';
import { kafka } from '../../../shared/technologies/kafka/index.ts';
import { composeLeftovers } from '../../support/compose-leftovers.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { mendKafkaImage } from '../../support/kafka-image.ts';
import { type RunningStack, startStack } from '../../support/running-stack.ts';

/** The catalogue's Kafka, whose own topics have copies on the second broker too. */
const template = kafka.parts[0]
  ?.template({
    name: 'kafka',
    freePort: wanted => wanted,
    freeVolume: wanted => wanted,
    services: [],
  })
  .yaml.replace(
    /(OFFSETS_TOPIC_REPLICATION_FACTOR:) "1"/,
    '$1 "2"\n  KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: "2"',
  )
  .replace('"9092:9092"', '"127.0.0.1::9092"')
  .replace('interval: 10s', 'interval: 2s')
  .replace(/^(?=.)/gm, '    ');

/** The second broker publishes nothing: it is asked from inside. */
const yaml = `services:
  kafka:
${template}
  second:
    image: apache/kafka:3.9.0
    environment:
      KAFKA_NODE_ID: "2"
      KAFKA_PROCESS_ROLES: broker
      KAFKA_CONTROLLER_QUORUM_VOTERS: 1@kafka:9093
      KAFKA_CONTROLLER_LISTENER_NAMES: CONTROLLER
      KAFKA_LISTENERS: INTERNAL://:29092
      KAFKA_ADVERTISED_LISTENERS: INTERNAL://second:29092
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT
      KAFKA_INTER_BROKER_LISTENER_NAME: INTERNAL
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: "2"
      KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: "2"
      KAFKA_HEAP_OPTS: -Xms256m -Xmx512m
    healthcheck:
      test: ["CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/29092"]
      interval: 2s
      retries: 60
volumes:
  kafkadata:
`;

const project = 'db-technologies-kafka';

describeWithDocker('A running Kafka of two brokers', () => {
  let stack: RunningStack;
  beforeAll(() => {
    mendKafkaImage('apache/kafka:3.9.0');
    stack = startStack(project, yaml);
  }, 180_000);
  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  /** One of Kafka's own tools, which start a Java program each. */
  const tool = (name: string, ...words: readonly string[]): string =>
    stack.compose(
      ...['exec', '-T', 'kafka', `/opt/kafka/bin/kafka-${name}.sh`, '--bootstrap-server', 'kafka:29092'],
      ...words,
    );
  const produce = (count: number): string =>
    stack.compose(
      ...['exec', '-T', 'kafka', 'bash', '-c'],
      `seq 1 ${count} | /opt/kafka/bin/kafka-console-producer.sh --bootstrap-server kafka:29092 --topic sales`,
    );
  const readingOf = async (service = 'kafka'): Promise<Reading> => {
    const found = (await stack.status()).services.find(each => each.name === service);
    return found?.readings[0] as Reading;
  };
  const item = (reading: Reading, kind: string, id: string) =>
    reading.items.find(each => each.kind === kind && each.id === id);
  /** Partition → next offset, as Kafka's own tool prints it. */
  const written = (): number =>
    tool('get-offsets', '--topic', 'sales')
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + Number(line.split(':')[2]), 0);
  /** What a group has still to read, as Kafka's own tool prints it. */
  const behind = (): number =>
    tool('consumer-groups', '--describe', '--group', 'readers')
      .split('\n')
      .filter(line => line.startsWith('readers'))
      .reduce((sum, line) => sum + Number(line.split(/\s+/)[5]), 0);

  it('shows both brokers, and no topic yet', async () => {
    await expect.poll(async () => (await readingOf()).facts['brokers'], { timeout: 60_000 }).toBe(2);
    for (const service of ['kafka', 'second'])
      expect(await readingOf(service)).toMatchObject({
        state: 'ok',
        facts: { topics: 0, partitions: 0, underReplicated: 0, leaderless: 0, lag: null },
      });
  });

  it('shows the topic that its button makes, and the messages that were written', async () => {
    const access = createEngineAccess();
    const { argv } = await findTechnologyJob(access.engine, project, {
      service: 'kafka',
      action: 'kafka-create-topic',
      fields: { topic: 'sales', partitions: '4', replicas: '2' },
    });
    access.dispose();
    expect(stack.compose('exec', '-T', 'kafka', ...argv)).toContain('Created topic sales');
    produce(1_000);
    const described = tool('topics', '--describe', '--topic', 'sales');
    expect(described).toMatch(/PartitionCount: 4\s+ReplicationFactor: 2/);
    expect(written()).toBe(1_000);
    for (const service of ['kafka', 'second']) {
      const reading = await readingOf(service);
      expect(reading).toMatchObject({ state: 'ok', facts: { topics: 1, partitions: 4 } });
      expect(item(reading, 'topic', 'sales')).toMatchObject({ partitions: 4, replicas: 2, messages: 1_000 });
    }
  });

  it('names the group that left, with what it has still to read', async () => {
    tool(
      'console-consumer',
      ...[
        '--topic',
        'sales',
        '--group',
        'readers',
        '--from-beginning',
        '--max-messages',
        '300',
        '--timeout-ms',
        '60000',
      ],
    );
    const reading = await readingOf();
    expect(behind()).toBe(700);
    expect(item(reading, 'group', 'readers')).toMatchObject({ state: 'Empty', members: 0, lag: 700 });
    expect(reading).toMatchObject({
      state: 'warning',
      headline: '700 messages wait for group readers, which has no member',
    });
  });

  it('shows a member that reads, and how much is written per second meanwhile', async () => {
    const consumer = stack.begin(
      ...(['kafka', 'bash', '-c'] as const),
      '/opt/kafka/bin/kafka-console-consumer.sh --bootstrap-server kafka:29092 --topic sales --group readers & for _ in $(seq 180); do [ -f /tmp/read ] && break; sleep 0.5; done; kill $!; wait',
    );
    const producer = stack.begin(
      ...(['kafka', 'bash', '-c'] as const),
      'while [ ! -f /tmp/enough ]; do seq 1 20; sleep 0.2; done | timeout 90 /opt/kafka/bin/kafka-console-producer.sh --bootstrap-server kafka:29092 --topic sales',
    );
    const rate = async () => (await readingOf()).facts['messagesPerSecond'];
    await expect.poll(rate, { timeout: 60_000 }).toBeGreaterThan(20);
    stack.compose('exec', '-T', 'kafka', 'touch', '/tmp/enough');
    await producer;
    const group = async () => item(await readingOf('second'), 'group', 'readers');
    await expect.poll(group, { timeout: 60_000 }).toMatchObject({ state: 'Stable', members: 1, lag: 0 });
    const reading = await readingOf();
    expect(reading).toMatchObject({ state: 'ok', facts: { lag: behind() } });
    expect(item(reading, 'topic', 'sales')?.['messages']).toBe(written());
    stack.compose('exec', '-T', 'kafka', 'touch', '/tmp/read');
    await consumer;
  });

  it('names the broker that is gone, and starts no Java program to know it', async () => {
    stack.compose('stop', '-t', '5', 'second');
    const headline = async () => (await readingOf()).headline;
    await expect
      .poll(headline, { timeout: 60_000 })
      .toMatch(/^Broker 2 is gone: \d+ partitions lack a copy$/);
    const reading = await readingOf();
    expect(reading.facts).toMatchObject({ brokers: 1, leaderless: 0 });
    const listed = tool('topics', '--describe', '--under-replicated-partitions');
    expect(reading.facts['underReplicated']).toBe(listed.match(/Partition: /g)?.length);
    const programs = docker('top', stack.compose('ps', '-q', 'kafka').trim(), '-eo', 'pid,comm');
    expect(programs.match(/\bjava\b/g)).toHaveLength(1);
  });
});
