import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { createProber } from '../../../electron/probes/prober.ts';
import type { Readings } from '../../../electron/probes/project-probe.ts';
import { matchServices } from '../../../shared/live/match-services.ts';
import { composeContainer } from '../../support/compose-leftovers.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { type RunningStack, startStack } from '../../support/running-stack.ts';

/** What each liar does with a connection, and what its card says then. */
const lies = {
  garbage: [`peer.sendall(b"\\x00\\x01\\xff\\xfe" * 20)`, 'not-http'],
  endless: [`peer.sendall(b"HTTP/1.0 200 OK\\r\\n\\r\\n" + b"x" * 10_000_000)`, 'too-large'],
  silent: ['time.sleep(60)', 'no-answer'],
  half: [`peer.sendall(b'HTTP/1.0 200 OK\\r\\nContent-Length: 900\\r\\n\\r\\n{"workers": [')`, 'cut-off'],
  other: [`peer.sendall(b"HTTP/1.0 200 OK\\r\\n\\r\\n<html>It works!</html>")`, 'strange'],
} as const;

const names = Object.keys(lies) as (keyof typeof lies)[];

/** Python that claims by its command to be the master of a Spark cluster; every second one publishes its port. */
function liar(name: keyof typeof lies, index: number): string {
  return `  ${name}:
    image: python:3.11-slim
    init: true
    command:
      - python3
      - -c
      - |
        import socket, threading, time
        def lie(peer):
            try:
                peer.recv(4096)
                ${lies[name][0]}
            except OSError:
                pass
            peer.close()
        listener = socket.create_server(("0.0.0.0", 8080))
        while True:
            threading.Thread(target=lie, args=(listener.accept()[0],), daemon=True).start()
      - org.apache.spark.deploy.master.Master
${index % 2 === 0 ? '    ports: ["127.0.0.1::8080"]\n' : ''}`;
}

const yaml = `services:
  honest:
    image: postgres:16
    environment: { POSTGRES_PASSWORD: secret }
    healthcheck: { test: ["CMD-SHELL", "pg_isready -U postgres"], interval: 1s, retries: 60 }
${names.map(liar).join('')}`;

describeWithDocker('Containers that lie beside an honest one', () => {
  let stack: RunningStack;
  beforeAll(() => {
    stack = startStack('db-probes-liar', yaml);
  });
  afterAll(() => stack?.remove());

  it('say on their cards that they cannot be read, while the honest one is read on', async () => {
    const access = createEngineAccess();
    const prober = createProber({ engine: access.engine });
    let readings: Readings = new Map();
    const honestAt = new Set<number>();
    const watch = prober.watch(told => {
      readings = told;
      const honest = told.get('honest')?.[0];
      if (honest?.state === 'ok') honestAt.add(honest.at ?? 0);
    });
    const ours = (service: string): number =>
      docker('top', composeContainer(stack.project, service))
        .split('\n')
        .filter(line => line.includes('drawbridge')).length;
    try {
      watch.update(matchServices(stack.project, [], await access.engine.snapshot(stack.project)));
      await expect
        .poll(() => names.map(name => readings.get(name)?.[0]?.headline.key), { timeout: 120_000 })
        .toEqual(names.map(name => `live.cannotRead.${lies[name][1]}`));
      for (const name of names)
        expect(readings.get(name)).toMatchObject([{ state: 'warning', facts: {}, items: [], series: {} }]);

      const before = honestAt.size;
      await expect.poll(() => honestAt.size, { timeout: 30_000 }).toBeGreaterThan(before + 1);
      const times = [...honestAt].sort((a, b) => a - b);
      const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      const usual = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
      expect(usual).toBeGreaterThan(1_500);
      expect(usual).toBeLessThan(2_500);
      // One process of ours in each, however often it was asked.
      for (const name of names) expect(ours(name)).toBeLessThanOrEqual(1);
    } finally {
      watch.dispose();
      prober.dispose();
      access.dispose();
    }
    await expect
      .poll(() => ['honest', ...names].map(ours), { timeout: 60_000 })
      .toEqual(['honest', ...names].map(() => 0));
  });
});
