import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { droppedPart } from '../support/dropped-part.ts';
import { type RunningStack, startStack } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-rabbitmq';
const patiently = { timeout: 60_000, interval: 1_000 };

describeWithDocker('A dropped RabbitMQ, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // Where nothing can be pulled, Debian's RabbitMQ 3.10 stands in.
    standInFor('rabbitmq:4-management', 'rabbitmq:3-management');
    stack = startStack(project, droppedPart('rabbitmq', 'rabbitmq'));
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === 'rabbitmq')?.readings[0];
  const inside = (...command: readonly string[]): string =>
    stack.compose('exec', '-T', 'rabbitmq', ...command);
  /** Its page takes orders too. */
  const order = (method: string, path: string, body: object): string =>
    inside(
      ...['curl', '-sS', '-u', 'alumno:change-me', '-X', method, '-H', 'content-type: application/json'],
      ...['-d', JSON.stringify(body), `http://127.0.0.1:15672/api/${path}`],
    );
  /** Name → messages, as its own program lists them. */
  const listed = (): Record<string, number> =>
    Object.fromEntries(
      inside('rabbitmqctl', '-q', '--no-table-headers', 'list_queues', 'name', 'messages')
        .split('\n')
        .filter(Boolean)
        .map(line => line.split('\t'))
        .map(([name = '', messages]) => [name, Number(messages)]),
    );

  it('has no queue at first', async () => {
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
    expect(await reading()).toMatchObject({
      technology: 'rabbitmq',
      facts: { queues: 0, consumers: 0, connections: 0 },
      items: [],
    });
    expect(listed()).toEqual({});
  });

  it('shows the messages that wait as its own program lists them, and that nobody reads them', async () => {
    for (const queue of ['bills', 'letters']) order('PUT', `queues/%2F/${queue}`, { durable: true });
    for (let number = 0; number < 12; number += 1)
      order('POST', 'exchanges/%2F/amq.default/publish', {
        properties: {},
        routing_key: 'bills',
        payload: `bill ${number}`,
        payload_encoding: 'string',
      });
    await expect.poll(async () => (await reading())?.facts['messages'], patiently).toBe(12);
    const said = await reading();
    expect(listed()).toEqual({ bills: 12, letters: 0 });
    const shown = said?.items.map(({ name, messages }) => [name, messages]) ?? [];
    expect(Object.fromEntries(shown)).toEqual(listed());
    expect(said).toMatchObject({
      state: 'warning',
      headline: '12 messages wait in bills, which nobody reads',
    });
  });

  it('is well again once the queue is empty', async () => {
    inside('rabbitmqctl', '-q', 'purge_queue', 'bills');
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
    expect(listed()).toEqual({ bills: 0, letters: 0 });
    expect(await reading()).toMatchObject({ headline: '2 queues', facts: { queues: 2, messages: 0 } });
  });
});
