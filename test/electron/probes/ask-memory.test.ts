import { expect, it } from 'vitest';
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
  const rounds = createTechnologyProbe(technology, async (_target, { id }) => asked.push(id));
  for (let round = 0; round < 2; round += 1)
    await rounds.round([{ technology, target, details }], [], () => 0);
  expect(asked).toEqual(['now', 'once', 'now']);
});
