import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/live/reading.ts';
import { recogniseService } from '../../../shared/technologies/index.ts';
import { kafka } from '../../../shared/technologies/kafka/index.ts';
import type { Ask, ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import { answersOf, recorded, type Situation } from './kafka-answers.ts';

const { probe, view, actions } = kafka;
if (!probe?.join || !view?.panel) throw new Error('Kafka has a probe and a panel');
const join = probe.join;
const panel = view.panel;

const target = (changes: Partial<ProbeTarget> = {}): ProbeTarget => ({
  service: 'kafka',
  container: 'c1',
  role: 'broker',
  environment: {},
  command: null,
  addresses: {},
  hostname: null,
  ...changes,
});

type Given = Readonly<Record<string, unknown>>;

interface Memory {
  readonly own: readonly unknown[];
  readonly joined: unknown;
}

/** Reads the answers of one container each and joins them. */
function readAll(answers: readonly Given[], memory: Memory | null = null, at = 1_000) {
  const said = answers.map((each, index) => {
    const asked = target({ service: `kafka-${index + 1}`, container: `c${index + 1}` });
    const read = probe?.read(asked, each, memory?.own[index], at);
    return { target: asked, reading: read?.reading as Reading, memory: read?.memory };
  });
  const joined = join(said, memory?.joined, at);
  return {
    readings: joined.readings.map(each => each.reading),
    memory: { own: said.map(each => each.memory), joined: joined.memory },
  };
}

const reading = (answers: Given): Reading => readAll([answers]).readings[0] as Reading;
const itemsOf = ({ items }: Reading, kind: string) => items.filter(item => item.kind === kind);

const two = { leader: 1, inSync: [1, 2], replicas: [1, 2], end: 100 };
const calm: Situation = {
  brokers: [1, 2],
  partitions: [two, { ...two, leader: 2, end: 50 }],
  group: { coordinator: 2, state: 'Stable', members: 1, read: [90, 50] },
};
const cluster = (situation: Situation, memory: Memory | null = null, at = 1_000) =>
  readAll(
    situation.brokers.map(broker => answersOf(broker, situation)),
    memory,
    at,
  );

describe('A reading of Kafka', () => {
  it('tells of a recorded broker what its own tools told at the time', () => {
    const said = reading(recorded);
    expect(said.facts).toMatchObject({
      brokers: 1,
      controller: 1,
      topics: 1,
      partitions: 3,
      groups: 1,
      lag: 700,
    });
    expect(itemsOf(said, 'topic')).toMatchObject([
      { id: 'sales', partitions: 3, replicas: 1, messages: 1000, bytes: 11_879, messagesPerSecond: null },
    ]);
    expect(itemsOf(said, 'group')).toMatchObject([{ id: 'g1', state: 'Empty', members: 0, lag: 700 }]);
    expect(itemsOf(said, 'broker')).toEqual([{ kind: 'broker', id: '1', address: 'localhost:9092' }]);
  });

  it('brings together what each broker leads and which groups it coordinates, on every broker’s card', () => {
    const { readings } = cluster(calm);
    for (const each of readings) {
      expect(each).toMatchObject({ state: 'ok', facts: { brokers: 2, topics: 1, partitions: 2, lag: 10 } });
      expect(itemsOf(each, 'topic')).toMatchObject([{ messages: 150 }]);
      expect(itemsOf(each, 'group')).toMatchObject([
        { state: 'Stable', members: 1, lag: 10, topics: ['sales'] },
      ]);
    }
  });

  it('does not know the messages of a topic, nor what is left to read, where a leader could not be asked', () => {
    const [one, other] = calm.brokers.map(broker => answersOf(broker, calm));
    expect(itemsOf(reading(one as Given), 'topic')).toMatchObject([{ messages: null }]);
    expect(reading(other as Given).facts).toMatchObject({ lag: null, groups: 1 });
    expect(reading(one as Given).facts).toMatchObject({ groups: 0 });
  });

  it('counts messages per second, of all and by topic, from one reading to the next', () => {
    const first = cluster(calm);
    expect(first.readings[0]?.series['messagesPerSecond']).toBeNull();
    const later = {
      ...calm,
      partitions: [
        { ...two, end: 140 },
        { ...two, leader: 2, end: 60 },
      ],
    };
    const second = cluster(later, first.memory, 6_000).readings[0] as Reading;
    expect(second.series).toMatchObject({ messagesPerSecond: 10, lag: 60 });
    expect(itemsOf(second, 'topic')).toMatchObject([{ messagesPerSecond: 10 }]);
    const anew = {
      ...calm,
      partitions: [
        { ...two, end: 0 },
        { ...two, leader: 2, end: 55 },
      ],
    };
    expect(cluster(anew, first.memory, 6_000).readings[0]?.facts['messagesPerSecond']).toBe(1);
  });

  it.each<[string, Situation, string, string]>([
    ['a lost leader', { ...calm, partitions: [{ ...two, leader: -1, inSync: [] }] }, 'error', 'noLeader'],
    ['no controller', { ...calm, controller: -1 }, 'error', 'noController'],
    ['a copy behind', { ...calm, partitions: [{ ...two, inSync: [1] }] }, 'warning', 'underReplicated'],
    [
      'a broker that is gone',
      { ...calm, brokers: [1], partitions: [{ ...two, inSync: [1] }] },
      'warning',
      'brokerGone',
    ],
    [
      'a group that nobody belongs to',
      { ...calm, group: { coordinator: 1, state: 'Empty', members: 0, read: [0, 0] } },
      'warning',
      'nobodyReads',
    ],
  ])('names %s', (_what, situation, state, trouble) => {
    const said = cluster(situation).readings[0] as Reading;
    expect(said).toMatchObject({ state, headline: { key: `technologies.kafka.trouble.${trouble}` } });
    expect(view.card(said)[0]).toMatchObject({ kind: 'note', alert: true, message: said.headline });
    expect(missingWords(wordsOfRows(panel(said)))).toEqual([]);
  });

  it('has nothing to say against a group that has read everything, or of which it knows nothing', () => {
    const group = { coordinator: 1, members: 0 };
    for (const each of [
      { ...group, state: 'Empty', read: [100, 50] },
      { ...group, state: 'Dead', read: [0, 0] },
    ])
      expect(cluster({ ...calm, group: each }).readings[0]).toMatchObject({ state: 'ok' });
  });

  it('says that a group does not keep up only after it has fallen behind for half a minute', () => {
    const at = (end: number): Situation => ({
      ...calm,
      partitions: [
        { ...two, end },
        { ...two, leader: 2, end: 50 },
      ],
    });
    let memory: Memory | null = null;
    const states = [100, 150, 200, 250, 300, 350, 400, 450].map((end, index) => {
      const next = cluster(at(end), memory, 1_000 + index * 5_000);
      memory = next.memory;
      return next.readings[0]?.headline.key.split('.').at(-1);
    });
    expect(states).toEqual([...Array.from({ length: 6 }, () => 'topics'), 'growing', 'growing']);
    const caughtUp = { ...at(450), group: { coordinator: 2, state: 'Stable', members: 1, read: [440, 50] } };
    expect(cluster(caughtUp, memory, 41_000).readings[0]).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['nothing', null],
    ['garbage', ['AAAA', 'not base64 at all!', 7]],
    ['a page', '<html>'],
    ['half a reply', recorded.cluster.map(frame => frame.slice(0, 40))],
    ['replies to other questions', recorded.offsets.toReversed()],
    ['numbers where lists are expected', ['AAAAAf//////////////////////////////////////////']],
  ])('waits where the answer is %s', (_what, answer) => {
    expect(reading({ cluster: answer })).toMatchObject({ state: 'waiting', facts: {}, items: [] });
    const half = reading({ cluster: recorded.cluster, offsets: answer });
    expect(half.facts).toMatchObject({ topics: 1, lag: null, messagesPerSecond: null });
    expect(missingWords(wordsOfRows(panel(half)))).toEqual([]);
  });
});

describe('The questions to Kafka', () => {
  const portOf = (environment: ProbeTarget['environment'], role = 'broker'): number | undefined => {
    const [ask] = probe?.ask(target({ environment, role }), {}) ?? [];
    return ask?.kind === 'frames' ? ask.port : undefined;
  };
  const map = {
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP:
      'INTERNAL:PLAINTEXT,EXTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,LOGIN:SASL_SSL',
  };
  const listeners = {
    KAFKA_LISTENERS: 'INTERNAL://:29092,EXTERNAL://0.0.0.0:9094,CONTROLLER://:9093',
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    ...map,
  };

  it.each<[string, ProbeTarget['environment'], number]>([
    ['where nothing is said', {}, 9092],
    [
      'that brokers use among themselves',
      { ...listeners, KAFKA_INTER_BROKER_LISTENER_NAME: 'EXTERNAL' },
      9094,
    ],
    ['else the first', listeners, 29_092],
    [
      'never the controller’s',
      { ...listeners, KAFKA_LISTENERS: 'CONTROLLER://:9093,INTERNAL://:19092' },
      19_092,
    ],
    [
      'none with a login where there is another',
      { ...map, KAFKA_LISTENERS: 'LOGIN://:9095,INTERNAL://:9096' },
      9096,
    ],
    ['with Bitnami’s names', { KAFKA_CFG_LISTENERS: 'PLAINTEXT://:9097' }, 9097],
    ['of what Confluent advertises', { KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:9098' }, 9098],
  ])('go to a port %s', (_what, environment, port) => {
    expect(portOf(environment)).toBe(port);
  });

  it('ask a controller alone, and a broker behind a login, for a sign of life', () => {
    expect(portOf(listeners, 'controller')).toBe(9093);
    const locked = target({ environment: { ...map, KAFKA_LISTENERS: 'LOGIN://:9095' } });
    expect(probe.ask(locked, {})).toMatchObject([{ id: 'hello', port: 9095 }]);
    const hello = { hello: ['AAAAAQAAAAAAAQAAAAAACw=='] };
    expect(probe.read(locked, hello, null, 0).reading.headline.key).toMatch(/locked$/);
    const controller = target({ role: 'controller' });
    expect(probe.read(controller, hello, null, 0).reading).toMatchObject({ state: 'ok' });
    expect(probe.read(controller, { hello: ['AAAA'] }, null, 0).reading).toMatchObject({ state: 'waiting' });
  });

  it('come in two rounds on one connection each', () => {
    const rounds: (readonly Ask[])[] = [];
    const answers: Record<string, unknown> = {};
    for (let asks = probe.ask(target(), answers); asks.length > 0; asks = probe.ask(target(), answers)) {
      rounds.push(asks);
      for (const { id } of asks) answers[id] = recorded[id as keyof typeof recorded];
    }
    expect(rounds.map(asks => asks.map(ask => ask.kind === 'frames' && ask.send.length))).toEqual([[3], [4]]);
  });

  it('are none to a client or to what stands beside', () => {
    for (const role of ['client', 'ui', 'connect', 'registry', 'zookeeper'])
      expect(probe.ask(target({ role }), {})).toEqual([]);
  });
});

describe('Recognising Kafka', () => {
  const role = (image: string, command: string | null = null, environment = {}): string | null => {
    const found = recogniseService({ image, command, labels: {}, environment });
    return found && `${found.technology.id} ${found.role}`;
  };

  it.each([
    ['apache/kafka:3.9.0', 'kafka broker'],
    ['registry.example.com/mirror/apache/kafka:3.9.0', 'kafka broker'],
    ['${KAFKA_IMAGE:-confluentinc/cp-kafka:7.9.0}', 'kafka broker'],
    ['bitnamilegacy/kafka:3.7', 'kafka broker'],
    ['wurstmeister/kafka', 'kafka broker'],
    ['provectuslabs/kafka-ui:latest', 'kafka ui'],
    ['confluentinc/cp-kafka-connect:7.9.0', 'kafka connect'],
    ['confluentinc/cp-schema-registry:7.9.0', 'kafka registry'],
    ['wurstmeister/zookeeper', 'kafka zookeeper'],
    ['somebody/kafka-thing', null],
  ])('%s is %s', (image, expected) => {
    expect(role(image)).toBe(expected);
  });

  it.each([
    ['/opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --list', 'kafka client'],
    [
      'bash -c "while true; do date; done | /opt/kafka/bin/kafka-console-producer.sh --topic a"',
      'kafka client',
    ],
    ['sh -c "kafka-topics.sh --create; exec /opt/kafka/bin/kafka-server-start.sh x"', 'kafka broker'],
    ['/__cacert_entrypoint.sh /etc/kafka/docker/run', 'kafka broker'],
    ['bash /producer/sell.sh', 'kafka client'],
    ['/opt/kafka/bin/connect-distributed.sh /etc/connect.properties', 'kafka connect'],
  ])('a container that runs %s is %s', (command, expected) => {
    expect(role('apache/kafka:3.9.0', command)).toBe(expected);
  });

  it('tells a node that is a controller alone', () => {
    expect(role('apache/kafka:3.9.0', null, { KAFKA_PROCESS_ROLES: 'controller' })).toBe('kafka controller');
    const both = { KAFKA_PROCESS_ROLES: 'broker, controller' };
    expect(role('apache/kafka:3.9.0', null, both)).toBe('kafka broker');
    expect(role('apache/kafka:3.9.0', 'bash /own/start.sh', both)).toBe('kafka broker');
  });
});

describe('The buttons of Kafka', () => {
  const run = (id: string, fields: Readonly<Record<string, string>>) => {
    const environment = {
      KAFKA_LISTENERS: 'INTERNAL://:29092,EXTERNAL://:9092',
      KAFKA_INTER_BROKER_LISTENER_NAME: 'INTERNAL',
    };
    const command = actions?.find(action => action.id === id)?.command(target({ environment }), fields);
    if (!command) throw new Error(`no action ${id}`);
    return { ...command, words: command.argv.slice(4) };
  };

  it('make a topic, and take from a form only what Kafka takes', () => {
    expect(run('kafka-create-topic', { topic: 'sales', partitions: '3', replicas: '1' }).words).toEqual([
      ...['kafka-topics', '--bootstrap-server', 'localhost:29092', '--create', '--if-not-exists'],
      ...['--topic', 'sales', '--partitions', '3', '--replication-factor', '1'],
    ]);
    const odd = run('kafka-create-topic', { topic: '--delete $(id)', partitions: '0', replicas: 'x' });
    expect(odd.words.slice(5)).toEqual([
      '--topic',
      'delete-id-',
      '--partitions',
      '1',
      '--replication-factor',
      '1',
    ]);
    expect(odd.argv[2]).toBe(run('kafka-create-topic', {}).argv[2]);
  });

  it('write lines from a file, and read messages until there are enough or no more come', () => {
    const written = run('kafka-produce', { topic: 'sales', lines: 'one\ntwo\n' });
    expect(written.files).toEqual([{ path: '/tmp/drawbridge/lines.txt', content: 'one\ntwo\n' }]);
    expect(written.words[0]).toBe('/tmp/drawbridge/lines.txt');
    expect(run('kafka-read', { topic: 'sales', messages: '5' }).words).toEqual(
      expect.arrayContaining(['--max-messages', '5', '--timeout-ms', '10000']),
    );
  });
});
