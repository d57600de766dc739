import { describe, expect, it } from 'vitest';
import { recogniseService } from '../../../shared/technologies/index.ts';
import { nginx } from '../../../shared/technologies/nginx/index.ts';
import { rabbitmq } from '../../../shared/technologies/rabbitmq/index.ts';
import type { ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const target: ProbeTarget = {
  service: 'rabbitmq',
  container: 'c1',
  role: 'server',
  environment: {},
  command: null,
  addresses: {},
  hostname: null,
};
const { probe, view } = rabbitmq;
if (!probe || !view?.panel) throw new Error('RabbitMQ has a probe and a panel');

const overview = {
  rabbitmq_version: '3.10.8',
  queue_totals: { messages: 15, messages_ready: 12, messages_unacknowledged: 3 },
  object_totals: { channels: 1, connections: 1, consumers: 1, exchanges: 7, queues: 2 },
  message_stats: { publish_details: { rate: 4.2 }, deliver_get_details: { rate: 1 } },
};
const queue = { name: 'bills', vhost: '/', messages: 15, messages_ready: 12, messages_unacknowledged: 3 };
const read = (answers: Readonly<Record<string, unknown>>) =>
  probe.read(target, answers, undefined, 0).reading;

describe('A reading of RabbitMQ', () => {
  it('tells queues, messages and how fast they come', () => {
    const reading = read({ overview, queues: [{ ...queue, consumers: 1 }], nodes: [] });
    expect(reading).toMatchObject({
      state: 'ok',
      facts: { queues: 2, messages: 15, ready: 12, unacknowledged: 3, consumers: 1, publishedPerSecond: 4.2 },
      items: [{ kind: 'queue', name: 'bills', ready: 12, unacknowledged: 3, consumers: 1 }],
    });
    expect(missingWords([reading.headline, ...wordsOfRows(view.panel?.(reading) ?? [])])).toEqual([]);
  });

  it.each([
    ['a queue that nobody reads', [{ ...queue, consumers: 0 }], [], 'warning', 'nobodyReads'],
    ['memory that is full', [], [{ mem_alarm: true }], 'error', 'memoryFull'],
    ['a disk that is full', [], [{ disk_free_alarm: true }], 'error', 'diskFull'],
  ])('names %s', (_what, queues, nodes, state, key) => {
    const reading = read({ overview, queues, nodes });
    expect(reading).toMatchObject({ state, headline: { key: `technologies.rabbitmq.${key}` } });
    expect(view.card(reading)[0]).toMatchObject({ kind: 'note', alert: true });
    expect(missingWords([reading.headline])).toEqual([]);
  });

  it.each([null, '<html>', 7, [], { object_totals: 3 }, { error: 'not_authorised' }])(
    'waits where the answer is %j',
    answer => {
      expect(read({ overview: answer, queues: answer, nodes: answer })).toMatchObject({ state: 'waiting' });
    },
  );

  it('asks as the user that the container was given, whatever letters are in the password', () => {
    const environment = { RABBITMQ_DEFAULT_USER: 'alumno', RABBITMQ_DEFAULT_PASS: 'contraseña' };
    const [ask] = probe.ask({ ...target, environment }, {});
    const header = ask?.kind === 'http' ? ask.headers?.['Authorization'] : undefined;
    expect(Buffer.from(header?.split(' ')[1] ?? '', 'base64').toString('utf8')).toBe('alumno:contraseña');
  });
});

describe('Recognising RabbitMQ and nginx', () => {
  it.each([
    ['rabbitmq:3-management', 'rabbitmq server'],
    ['mirror.example.com/library/rabbitmq:4', 'rabbitmq server'],
    ['nginx', 'nginx server'],
    ['${WEB:-nginx:1.27-alpine}', 'nginx server'],
    ['nginxinc/nginx-unprivileged:1.27', 'nginx unprivileged'],
    ['nginx/nginx-prometheus-exporter:1', null],
  ])('%s is %s', (image, expected) => {
    const found = recogniseService({ image, command: null, labels: {}, environment: {} });
    expect(found && `${found.technology.id} ${found.role}`).toBe(expected);
  });

  it('asks nginx where its image listens', () => {
    const portOf = (role: string) => nginx.probe?.ask({ ...target, role }, {})[0];
    expect([portOf('server'), portOf('unprivileged')]).toMatchObject([{ port: 80 }, { port: 8080 }]);
  });
});
