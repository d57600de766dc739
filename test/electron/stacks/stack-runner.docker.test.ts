import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { matchServices } from '../../../shared/live/match-services.ts';
import type { LiveSnapshot } from '../../../shared/live/snapshot.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { type TestStack, testStack } from '../../support/run-stack.ts';

const stacks: TestStack[] = [];
const stack = (yaml: string, options?: Parameters<typeof testStack>[1]): TestStack => {
  const made = testStack(yaml, options);
  stacks.push(made);
  return made;
};
afterEach(async () => {
  for (const made of stacks.splice(0)) await made.dispose();
});

const healthy = 'healthcheck: {test: ["CMD", "redis-cli", "ping"], interval: 1s, retries: 20}';
const stays = 'stop_grace_period: 1s';
/** The image has a volume; `docker compose down` would leave an anonymous one behind. */
const nothingKept = 'tmpfs: ["/data"]';

describeWithDocker('A stack on the real engine', () => {
  it('starts with progress, becomes healthy, stops and goes without a trace', async () => {
    const shop = stack(`services:
  db: {image: "redis:7", ${stays}, ${healthy}, volumes: ["data:/data"]}
  web: {image: "redis:7", ${stays}, ${nothingKept}, depends_on: {db: {condition: service_healthy}}, container_name: ${'shop-front'}-${process.pid}}
volumes: {data: {}}
`);
    const up = await shop.run(shop.runner.up);
    expect(up).toMatchObject({ kind: 'up', ok: true, failure: null, command: 'docker compose up -d' });
    const steps = shop.events('action.progress').at(-1)?.steps ?? [];
    const last = (id: string) => steps.filter(step => step.id === id && step.kind === 'service').at(-1);
    expect(last('web')).toMatchObject({ status: 'Started', state: 'done' });
    expect(last('db')).toMatchObject({ status: 'Healthy', state: 'done' });
    expect(
      steps.filter(({ kind }) => kind === 'volume' || kind === 'network').map(({ state }) => state),
    ).toEqual(['done', 'done']);

    const stopped = await shop.run(shop.runner.stop);
    expect(stopped).toMatchObject({ ok: true, command: 'docker compose stop' });
    const [db] = matchServices(shop.name, ['db'], await shop.access.engine.snapshot(shop.name));
    expect(db).toMatchObject({ state: 'exited' });

    expect(await shop.run(shop.runner.restart)).toMatchObject({
      ok: true,
      command: 'docker compose restart',
    });
    expect(await shop.run(shop.runner.down)).toMatchObject({ ok: true, command: 'docker compose down' });
    expect(shop.leftovers().map(entry => entry.split(' ')[0])).toEqual(['volume']);
  });

  it('names the port and the service when a port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>(resolve => {
      server.listen(0, '0.0.0.0', () => {
        const address = server.address();
        resolve(address && typeof address === 'object' ? address.port : 0);
      });
    });
    const shop = stack(`services:\n  db: {image: "redis:7", ports: ["${port}:6379"]}\n`);
    expect((await shop.runner.preflight(shop.project)).busyPorts).toEqual([
      { service: 'db', port, protocol: 'tcp' },
    ]);
    const { ok, failure } = await shop.run(shop.runner.up);
    server.close();
    expect(ok).toBe(false);
    expect(failure).toMatchObject({
      code: 'port-busy',
      message: { values: { port: String(port), service: 'db' } },
    });
  });

  it('does not call its own port taken', async () => {
    const shop = stack(
      'services:\n  db: {image: "redis:7", ports: ["127.0.0.1:0:6379"], stop_grace_period: 0s}\n',
    );
    await shop.run(shop.runner.up);
    const [found] = await shop.access.engine.snapshot(shop.name);
    const published = found?.container.ports[0]?.published;
    shop.write(`services:\n  db: {image: "redis:7", ports: ["127.0.0.1:${published}:6379"]}\n`);
    expect(published).toBeGreaterThan(0);
    expect((await shop.runner.preflight(shop.project)).busyPorts).toEqual([]);
  });

  it.each([
    [
      'an image that cannot be fetched',
      'services: {db: {image: "localhost:1/nowhere:1"}}',
      /^(no-network|image-not-found)$/,
    ],
    ['a file Compose refuses', 'services: {db: {image: "redis:7", imagee: x}}', /^compose-invalid$/],
    [
      'a service that ends at once',
      'services: {a: {image: "redis:7", command: ["sh", "-c", "exit 3"]}, b: {image: "redis:7", depends_on: {a: {condition: service_completed_successfully}}}}',
      /^dependency-failed$/,
    ],
    [
      'a command that does not exist',
      'services: {a: {image: "redis:7", entrypoint: ["spark-clas"]}}',
      /^no-such-command$/,
    ],
    [
      'a network that should be there',
      'services: {a: {image: "redis:7"}}\nnetworks: {default: {external: true, name: db-nowhere}}',
      /^external-missing$/,
    ],
  ])('says what is wrong with %s', async (_name, yaml, code) => {
    const shop = stack(`${yaml}\n`);
    const failure = await shop.run(shop.runner.up).then(
      end => end.failure,
      (error: { failure: unknown }) => error.failure,
    );
    expect(failure).toMatchObject({ code: expect.stringMatching(code) });
  });

  it('names the container that has the wanted name already', async () => {
    const name = `db-taken-${process.pid}`;
    const one = stack(`services: {a: {image: "redis:7", container_name: ${name}}}\n`);
    const two = stack(`services: {a: {image: "redis:7", container_name: ${name}}}\n`);
    await one.run(one.runner.up);
    expect((await two.run(two.runner.up)).failure).toMatchObject({
      code: 'name-conflict',
      message: { values: { name } },
    });
  });

  it('can be interrupted while it waits; what has started stays', async () => {
    const shop = stack(`services:
  db: {image: "redis:7", ${stays}, healthcheck: {test: ["CMD", "false"], interval: 60s, start_period: 60s}}
  web: {image: "redis:7", depends_on: {db: {condition: service_healthy}}}
`);
    const { action } = await shop.runner.up(shop.project);
    await expect
      .poll(
        () =>
          shop
            .events('action.progress')
            .at(-1)
            ?.steps.some(step => step.status === 'Waiting'),
        {
          timeout: 15_000,
        },
      )
      .toBe(true);
    await expect(shop.runner.up(shop.project)).rejects.toMatchObject({ failure: { code: 'action-running' } });
    await shop.runner.cancel(action);
    await expect
      .poll(() => shop.events('action.ended').at(-1))
      .toMatchObject({ cancelled: true, ok: false, failure: null });
    const services = matchServices(shop.name, ['db', 'web'], await shop.access.engine.snapshot(shop.name));
    expect(services.map(({ state }) => state)).toEqual(['starting', 'created']);
  });

  it('stops a stack whose file was broken meanwhile', async () => {
    const shop = stack(`services: {a: {image: "redis:7", ${stays}, ${nothingKept}}}\n`);
    await shop.run(shop.runner.up);
    shop.write('services: {a: [}\n');
    expect(await shop.run(shop.runner.stop)).toMatchObject({
      ok: true,
      command: `docker compose -p ${shop.name} stop`,
    });
    expect(await shop.run(shop.runner.down)).toMatchObject({ ok: true });
    expect(shop.leftovers()).toEqual([]);
    await expect(shop.runner.stop(shop.project)).rejects.toMatchObject({
      failure: { code: 'compose-invalid' },
    });
  });

  it('passes no option on as a name', async () => {
    const shop = stack('services: {a: {image: "redis:7"}}\n');
    await expect(shop.runner.restart(shop.project, { service: '--help' })).rejects.toMatchObject({
      failure: { code: 'no-such-service' },
    });
    await expect(shop.runner.exec(shop.project, '--help', 'true')).rejects.toMatchObject({
      failure: { code: 'no-such-service' },
    });
  });

  it('asks before it starts what reaches out of its containers', async () => {
    const shop = stack('services: {a: {image: "redis:7", pid: host, stop_grace_period: 0s}}\n');
    await expect(shop.runner.up(shop.project)).rejects.toMatchObject({ failure: { code: 'trust-needed' } });
    await expect(shop.runner.up(shop.project, { trust: 'f'.repeat(64) })).rejects.toMatchObject({
      failure: { code: 'trust-needed' },
    });
    expect(shop.leftovers()).toEqual([]);
    const { hash, risks } = await shop.runner.preflight(shop.project);
    expect(risks).toEqual([{ code: 'host-namespace', subject: 'a', detail: 'pid: host' }]);
    expect(await shop.run(project => shop.runner.up(project, { trust: hash }))).toMatchObject({ ok: true });
    expect((await shop.runner.preflight(shop.project)).agreed).toBe(true);
  });

  it('shows after a storm of restarts what a fresh list shows', async () => {
    const shop = stack(`services:
  a: {image: "redis:7", restart: always, ${stays}}
  b: {image: "redis:7", ${stays}}
`);
    await shop.run(shop.runner.up);
    let last: LiveSnapshot | null = null;
    let told = 0;
    const stop = shop.runner.watchProject(
      shop.name,
      () => ['a', 'b'],
      snapshot => {
        last = snapshot;
        told++;
      },
    );
    await expect.poll(() => last?.services.map(({ state }) => state)).toEqual(['running', 'running']);
    const storm = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 2
        ? `docker restart -t 0 ${shop.name}-b-1`
        : `docker kill ${shop.name}-a-1; docker start ${shop.name}-a-1`,
    );
    spawnSync('sh', ['-c', storm.join('; ')], { timeout: 120_000 });
    const fresh = async () => {
      const services = matchServices(shop.name, ['a', 'b'], await shop.access.engine.snapshot(shop.name));
      return JSON.stringify(services.map(withoutFigures));
    };
    await expect
      .poll(async () => JSON.stringify(last?.services.map(withoutFigures)) === (await fresh()), {
        timeout: 15_000,
        interval: 200,
      })
      .toBe(true);
    stop();
    const after = told;
    docker('restart', '-t', '0', `${shop.name}-b-1`);
    expect(told).toBe(after);
  }, 120_000);

  it('measures what runs: memory at once, CPU from the second sample', async () => {
    const shop = stack(
      `services: {busy: {image: "redis:7", command: ["sh", "-c", "while :; do :; done"], ${stays}}}\n`,
    );
    await shop.run(shop.runner.up);
    let last: LiveSnapshot | null = null;
    const stop = shop.runner.watchProject(
      shop.name,
      () => ['busy'],
      snapshot => {
        last = snapshot;
      },
    );
    await expect
      .poll(() => last?.services[0]?.containers[0]?.cpuPercent ?? 0, { timeout: 15_000 })
      .toBeGreaterThan(1);
    expect(last!.services[0]?.containers[0]?.memoryBytes).toBeGreaterThan(0);
    expect(last!.engine?.version).toMatch(/^\d+\./);
    stop();
  });
});

/** What a list says too: no figures, and nothing that is read from logs. */
function withoutFigures({ symptoms: _symptoms, ...service }: LiveSnapshot['services'][number]) {
  return {
    ...service,
    containers: service.containers.map(container => ({
      ...container,
      cpuPercent: null,
      memoryBytes: null,
      memoryLimitBytes: null,
    })),
  };
}
