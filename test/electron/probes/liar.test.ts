import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createProber, type Prober } from '../../../electron/probes/prober.ts';
import type { ProbeEngine, Readings } from '../../../electron/probes/project-probe.ts';
import { cardRows } from '../../../shared/technologies/rows-of.ts';
import { spark } from '../../../shared/technologies/spark/index.ts';
import { localExec } from '../../support/local-exec.ts';
import {
  engineWith,
  type Listener,
  listen,
  masterPage,
  type ProbedContainer,
  page,
  publishedPort,
  servicesOf,
} from '../../support/probed-stack.ts';
import { missingWords } from '../../support/view-words.ts';

const opened: { close: () => void }[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

async function liar(
  answer: (socket: Socket) => void,
  at?: { host: string; port: number },
): Promise<Listener> {
  const listener = await listen(answer, at);
  opened.push(listener);
  return listener;
}

/** Follows these containers as an open window does; `readings` is what it shows now, `told` how often it was told. */
function follow(containers: readonly ProbedContainer[], exec?: ProbeEngine['exec']) {
  let now = containers;
  let readings: Readings = new Map();
  let told = 0;
  const prober: Prober = createProber({ engine: engineWith(() => now, exec) });
  const watch = prober.watch(next => {
    readings = next;
    told += 1;
  });
  watch.update(servicesOf(containers));
  opened.push({ close: prober.dispose });
  return {
    of: (service: string) => readings.get(service)?.[0],
    services: () => [...readings.keys()],
    told: () => told,
    becomes(next: readonly ProbedContainer[]) {
      now = next;
      watch.update(servicesOf(next));
    },
    stop: prober.dispose,
  };
}

const tenMegabytes = 'x'.repeat(10_000_000);
const half = 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"workers": [';

const lies: readonly (readonly [string, string, (socket: Socket) => void])[] = [
  ['garbage', 'not-http', socket => socket.end(Buffer.from([0, 1, 2, 255, 254, 13, 10, 13, 10]))],
  ['ten megabytes', 'too-large', page(tenMegabytes)],
  ['nothing, ever', 'no-answer', () => undefined],
  ['half a page', 'cut-off', socket => socket.end(half)],
  ['half a status line', 'cut-off', socket => socket.end('HTTP/1.')],
  ['an error page', 'status', page('not here', '404 Not Found')],
  ['a page of somebody else', 'strange', page('<html>It works!</html>')],
];

describe('Services that lie', () => {
  it('say so on their cards, nothing else, and leave the others alone', async () => {
    const honest = await liar(page(masterPage(2)));
    const liars = await Promise.all(lies.map(([, , answer]) => liar(answer)));
    const containers = [
      { service: 'honest', ports: [publishedPort(8080, honest.port)] },
      ...liars.map(({ port }, index) => ({ service: `liar-${index}`, ports: [publishedPort(8080, port)] })),
    ];
    const stack = follow(containers);
    await expect.poll(() => stack.of('honest')?.facts, { timeout: 20_000 }).toMatchObject({ workers: 2 });
    await expect
      .poll(() => lies.map((_, index) => stack.of(`liar-${index}`)?.headline.key), { timeout: 40_000 })
      .toEqual(lies.map(([, trouble]) => `live.cannotRead.${trouble}`));

    for (const index of lies.keys()) {
      const reading = stack.of(`liar-${index}`);
      if (!reading) throw new Error('no reading');
      expect(reading).toMatchObject({ state: 'warning', facts: {}, items: [], series: {} });
      expect(cardRows(spark, reading)).toEqual([{ kind: 'note', message: reading.headline, alert: true }]);
      expect(missingWords([reading.headline])).toEqual([]);
    }
    expect(stack.of('honest')?.facts).toMatchObject({ workers: 2 });
    const asked = honest.taken();
    await expect.poll(honest.taken, { timeout: 20_000 }).toBeGreaterThan(asked + 1);

    stack.stop();
    await expect.poll(() => liars.map(each => each.open()), { timeout: 20_000 }).toEqual(liars.map(() => 0));
  }, 90_000);

  it('may be starting for a while', async () => {
    const starting = await liar(page('not yet', '503 Service Unavailable'));
    const ports = [publishedPort(8080, starting.port)];
    const stack = follow([{ service: 'master', startedAt: new Date().toISOString(), ports }]);
    await expect.poll(starting.taken, { timeout: 30_000 }).toBeGreaterThan(2);
    expect(stack.of('master')).toMatchObject({ state: 'waiting' });
    expect(stack.of('master')?.cannotRead).toBeUndefined();
  }, 40_000);

  it('are read again as soon as they answer as they should', async () => {
    let answer = page('<html>It works!</html>');
    const listener = await liar(socket => answer(socket));
    const stack = follow([{ service: 'master', ports: [publishedPort(8080, listener.port)] }]);
    await expect.poll(() => stack.of('master')?.cannotRead, { timeout: 30_000 }).toBe(true);
    answer = page(masterPage(1));
    await expect.poll(() => stack.of('master')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 1 });
  }, 70_000);
});

describe('A published port', () => {
  it('on which somebody else answers is not believed: the container is asked from inside', async () => {
    const stranger = await liar(page('<html>It works!</html>'));
    const inside = await liar(page(masterPage(3)));
    const command = `org.apache.spark.deploy.master.Master --webui-port ${inside.port}`;
    const ports = [publishedPort(inside.port, stranger.port)];
    const stack = follow([{ service: 'master', command, ports }], localExec().engine.exec);
    await expect.poll(() => stack.of('master')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 3 });
    expect(stranger.taken()).toBeGreaterThan(0);
  }, 40_000);

  it('is asked on the address where the engine says it is, whoever has the same port on another one', async () => {
    const stranger = await liar(page(masterPage(9)));
    const elsewhere = await secondAddress();
    const own = await liar(page(masterPage(1)), { host: elsewhere, port: stranger.port });
    const ports = [publishedPort(8080, own.port, elsewhere)];
    const stack = follow([{ service: 'master', ports }]);
    await expect.poll(() => stack.of('master')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 1 });
    expect(stranger.taken()).toBe(0);
  }, 40_000);

  it('that another container took over tells nothing of the one that had it', async () => {
    const port = await liar(page(masterPage(2)));
    const ports = [publishedPort(8080, port.port)];
    const stack = follow([{ service: 'old', ports }]);
    await expect.poll(() => stack.of('old')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 2 });
    stack.becomes([
      { service: 'old', id: 'recreated' },
      { service: 'new', ports },
    ]);
    await expect.poll(() => stack.of('new')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 2 });
    await expect
      .poll(() => stack.of('old'), { timeout: 30_000 })
      .toMatchObject({ state: 'waiting', facts: {} });
  }, 70_000);

  it('is looked up anew when the engine says that it is another one now', async () => {
    const [before, after] = [await liar(page(masterPage(1))), await liar(page(masterPage(4)))];
    const stack = follow([{ service: 'master', ports: [publishedPort(8080, before.port)] }]);
    await expect.poll(() => stack.of('master')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 1 });
    stack.becomes([{ service: 'master', ports: [publishedPort(8080, after.port)] }]);
    await expect.poll(() => stack.of('master')?.facts, { timeout: 30_000 }).toMatchObject({ workers: 4 });
  }, 70_000);
});

/** An address of this computer beside 127.0.0.1; not every system has all of them. */
async function secondAddress(): Promise<string> {
  for (const host of ['127.0.0.2', '::1']) {
    const there = await listen(() => undefined, { host, port: 0 }).catch(() => null);
    there?.close();
    if (there) return host;
  }
  throw new Error('this computer has one address alone');
}
