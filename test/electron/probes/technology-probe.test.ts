import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, answered, silence, useless } from '../../../electron/probes/answer.ts';
import type { ServiceContainer, Target } from '../../../electron/probes/find-targets.ts';
import { targetIn } from '../../../electron/probes/find-targets.ts';
import type { TargetProbe } from '../../../electron/probes/target-probe.ts';
import { createTechnologyProbe } from '../../../electron/probes/technology-probe.ts';
import type { Reading } from '../../../shared/live/reading.ts';
import type { Probe, ServiceReading, Technology } from '../../../shared/technologies/technology.ts';
import { yourOwn } from '../../../shared/technologies/your-own/index.ts';

/** A technology that counts how often it was read, and says how many services know a number. */
const countingProbe: Probe = {
  everySeconds: 2,
  ask: (_target, answers) => ('count' in answers ? [] : [{ id: 'count', kind: 'http', port: 80, path: '/' }]),
  read: (target, answers, previous) => {
    const { count } = answers;
    if (count === 'a trap') throw new Error('this should not happen');
    const times = Number(previous ?? 0) + 1;
    const facts: Reading['facts'] = typeof count === 'number' ? { count, times } : {};
    return {
      reading: {
        technology: 'counting',
        role: target.role,
        state: typeof count === 'number' ? 'ok' : 'waiting',
        headline: { key: 'counting.headline' },
        facts,
        items: [],
        series: {},
      },
      memory: times,
    };
  },
  join: (readings, previous) => ({
    readings: readings.map(
      (each): ServiceReading => ({
        ...each,
        reading: {
          ...each.reading,
          facts: { ...each.reading.facts, present: readings.length, joins: Number(previous ?? 0) },
        },
      }),
    ),
    memory: Number(previous ?? 0) + 1,
  }),
};

const counting: Technology = { ...yourOwn, id: 'counting', name: 'Counting', probe: countingProbe };

const hour = 3_600_000;
let clock = hour;
const now = (): number => clock;
beforeEach(() => {
  clock = hour;
});

function container(service: string, startedAt = 0): ServiceContainer {
  const details = {
    id: `c-${service}`,
    project: 'test',
    service,
    running: true,
    image: 'counting',
    hostname: null,
    command: [],
    environment: {},
    addresses: {},
    ports: [],
    labels: {},
  };
  return { service, details, startedAt };
}

/** Containers that answer when the test says so. */
function questions(technology: Technology = counting) {
  const open = new Map<string, ((answer: Answer) => void)[]>();
  const closed: string[] = [];
  let distrusted = 0;
  const probe = createTechnologyProbe(
    technology,
    ({ target: { service } }) => ({
      ask: () => new Promise<Answer>(resolve => open.set(service, [...(open.get(service) ?? []), resolve])),
      distrustPublished: () => {
        distrusted += 1;
        return false;
      },
      dispose: () => closed.push(service),
    }),
    now,
  );
  const targetsOf = (containers: readonly ServiceContainer[]): readonly TargetProbe[] => {
    const own: readonly Target[] = containers.map(each => targetIn(each, technology, 'server'));
    return probe.targets(own, containers);
  };
  const facts = () =>
    Object.fromEntries(
      probe
        .readings()
        .map(({ target, reading }) => [
          target.service,
          reading.cannotRead ? reading.headline.key : reading.facts,
        ]),
    );
  return {
    probe,
    targetsOf,
    facts,
    closed,
    distrusted: () => distrusted,
    asked: (service: string) => open.get(service)?.length ?? 0,
    /** Answers all that the service was asked so far, and lets it be read. */
    async answer(service: string, answer: Answer): Promise<void> {
      for (const resolve of open.get(service) ?? []) resolve(answer);
      open.delete(service);
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

describe('Targets of one technology', () => {
  it('do not wait for one that hangs', async () => {
    const { targetsOf, facts, answer } = questions();
    for (const target of targetsOf([container('slow'), container('quick')])) void target.ask();
    await answer('quick', answered(7));
    expect(facts()).toEqual({ quick: { count: 7, times: 1, present: 2, joins: 0 } });
    await answer('slow', silence);
    expect(facts()).toMatchObject({ quick: { count: 7 }, slow: { present: 2, joins: 1 } });
  });

  it('are never asked while they are being asked', async () => {
    const { targetsOf, answer, asked } = questions();
    const [target] = targetsOf([container('a')]);
    const rounds = [target?.ask(), target?.ask(), target?.ask()];
    expect(asked('a')).toBe(1);
    await answer('a', answered(1));
    await Promise.all(rounds);
    void target?.ask();
    expect(asked('a')).toBe(1);
  });

  it('keep what they said last while they are asked again, and say so when they answer no more', async () => {
    const { targetsOf, facts, answer } = questions();
    const [target] = targetsOf([container('a')]);
    void target?.ask();
    await answer('a', answered(1));
    void target?.ask();
    expect(facts()).toMatchObject({ a: { count: 1 } });
    await answer('a', silence);
    expect(facts()).toEqual({ a: { present: 1, joins: 1 } });
  });

  it('keep their memory while they run, and lose it with a new start', async () => {
    const { targetsOf, facts, answer, closed } = questions();
    const before = container('a');
    void targetsOf([before])[0]?.ask();
    await answer('a', answered(1));
    void targetsOf([before])[0]?.ask();
    await answer('a', answered(1));
    expect(facts()).toMatchObject({ a: { times: 2 } });
    void targetsOf([container('a')])[0]?.ask();
    expect(closed).toEqual(['a']);
    expect(facts()).toEqual({});
    await answer('a', answered(1));
    expect(facts()).toMatchObject({ a: { times: 1 } });
  });

  it('are let go when they are gone', async () => {
    const { targetsOf, facts, answer, closed } = questions();
    const [a, b] = [container('a'), container('b')];
    for (const target of targetsOf([a, b])) void target.ask();
    await answer('a', answered(1));
    await answer('b', answered(2));
    targetsOf([b]);
    expect(closed).toEqual(['a']);
    expect(facts()).toMatchObject({ b: { count: 2, present: 1 } });
    expect(facts()).not.toHaveProperty('a');
  });

  it('that another one speaks for are there without being asked', async () => {
    const spoken = { ...counting, probe: { ...countingProbe, ask: () => [], spokenFor: ['server'] } };
    const { targetsOf, facts, asked } = questions(spoken);
    await targetsOf([container('a')])[0]?.ask();
    expect(asked('a')).toBe(0);
    expect(facts()).toEqual({ a: { present: 1, joins: 0 } });
  });

  it('are asked less and less while they say nothing, and as before once they speak', async () => {
    const { targetsOf, answer } = questions();
    const [target] = targetsOf([container('a')]);
    void target?.ask();
    await answer('a', silence);
    expect(target?.beatMs()).toBe(2_000);
    clock += 130_000;
    expect(target?.beatMs()).toBe(8_000);
    void target?.ask();
    await answer('a', answered(1));
    expect(target?.beatMs()).toBe(2_000);
  });
});

describe('A target whose answers make no sense', () => {
  it.each([
    ['nonsense', answered('what?'), 'live.cannotRead.strange'],
    ['too much', useless({ kind: 'too-large' }), 'live.cannotRead.too-large'],
    ['half', useless({ kind: 'cut-off' }), 'live.cannotRead.cut-off'],
  ])('is named when it says %s for longer than a moment', async (_what, said, key) => {
    const { targetsOf, facts, answer, distrusted } = questions();
    const [target] = targetsOf([container('liar'), container('honest')]);
    void target?.ask();
    await answer('liar', said);
    expect(facts()).toMatchObject({ liar: { present: 2 } });
    clock += 2_000;
    void target?.ask();
    await answer('liar', said);
    expect(facts()).toEqual({ liar: key });
    expect(distrusted()).toBe(1);
  });

  it('may be starting', async () => {
    const { targetsOf, facts, answer } = questions();
    const [target] = targetsOf([container('a', hour - 20_000)]);
    for (const pause of [0, 2_000]) {
      clock += pause;
      void target?.ask();
      await answer('a', answered('not yet'));
    }
    expect(facts()).toMatchObject({ a: { present: 1 } });
    clock += 10_000;
    void target?.ask();
    await answer('a', answered('not yet'));
    expect(facts()).toEqual({ a: 'live.cannotRead.strange' });
  });

  it('is only silent when nobody answers at all', async () => {
    const { targetsOf, facts, answer } = questions();
    const [target] = targetsOf([container('a')]);
    for (const pause of [0, 60_000, 60_000]) {
      clock += pause;
      void target?.ask();
      await answer('a', silence);
    }
    expect(facts()).toMatchObject({ a: { present: 1 } });
  });

  it('breaks nothing when its technology fails over it', async () => {
    const { targetsOf, facts, answer } = questions();
    for (const target of targetsOf([container('liar'), container('honest')])) void target.ask();
    await answer('honest', answered(3));
    await answer('liar', answered('a trap'));
    expect(facts()).toMatchObject({ liar: 'live.cannotRead.nonsense', honest: { count: 3, present: 1 } });
  });

  it('breaks nothing when its technology cannot bring all together', async () => {
    const join = (): never => {
      throw new Error('this should not happen');
    };
    const { targetsOf, facts, answer } = questions({ ...counting, probe: { ...countingProbe, join } });
    void targetsOf([container('a')])[0]?.ask();
    await answer('a', answered(3));
    expect(facts()).toEqual({ a: { count: 3, times: 1 } });
  });
});

describe('A container that a reading points to', () => {
  const following: Technology = {
    ...counting,
    probe: {
      ...countingProbe,
      follow: () => [
        { host: 'other', role: 'first', given: { name: 'one' } },
        { host: 'other', role: 'first', given: { name: 'two' } },
      ],
    },
  };

  it('is asked for each that points to it, and never called a liar', async () => {
    const { probe, targetsOf, answer } = questions(following);
    const own = container('a');
    const all = [own, container('other')];
    const targets = () => probe.targets([targetIn(own, following, 'server')], all);
    void targetsOf([own])[0]?.ask();
    await answer('a', answered(1));
    probe.readings();
    const followed = targets().slice(1);
    expect(followed.map(({ target }) => target.target.given)).toEqual([{ name: 'one' }, { name: 'two' }]);
    for (const pause of [0, 60_000]) {
      clock += pause;
      for (const target of followed) void target.ask();
      await answer('other', answered('what?'));
    }
    const readings = probe.readings().filter(({ target }) => target.service === 'other');
    expect(readings.map(({ reading }) => reading.state)).toEqual(['waiting', 'waiting']);
  });
});
