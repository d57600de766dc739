import { expect, it } from 'vitest';
import { answered } from '../../../electron/probes/answer.ts';
import { createTechnologyProbe } from '../../../electron/probes/technology-probe.ts';
import type { Reading } from '../../../shared/live/reading.ts';
import { redis } from '../../../shared/technologies/redis/index.ts';
import type { Probe, ProbeTarget } from '../../../shared/technologies/technology.ts';

const target: ProbeTarget = {
  service: 'cache',
  container: 'c1',
  role: 'server',
  environment: {},
  command: null,
  addresses: {},
  hostname: null,
};
const details = { id: 'c1' } as never;
const reading: Reading = {
  technology: 'redis',
  role: 'server',
  state: 'ok',
  headline: { key: 'x' },
  facts: {},
  items: [],
  series: {},
};

it('A probe that remembers an answer does not ask for it a second time', async () => {
  const probe: Probe = {
    everySeconds: 1,
    ask: (_target, answers, previous) =>
      ['now', ...(previous === 'known' ? [] : ['once'])]
        .filter(id => !(id in answers))
        .map(id => ({ id, kind: 'http', port: 80, path: `/${id}` })),
    read: () => ({ reading, memory: 'known' }),
  };
  const asked: string[] = [];
  const technology = { ...redis, probe };
  const { targets } = createTechnologyProbe(technology, () => ({
    ask: async ({ id }) => answered(asked.push(id)),
    distrustPublished: () => false,
    dispose: () => undefined,
  }));
  const own = [{ technology, target, details, startedAt: null, followed: false }];
  for (let round = 0; round < 2; round += 1) await targets(own, [])[0]?.ask();
  expect(asked).toEqual(['now', 'once', 'now']);
});
