import type { Reading } from '../../shared/live/reading.ts';
import type {
  Answers,
  ProbeTarget,
  ServiceReading,
  Technology,
} from '../../shared/technologies/technology.ts';

/** A container of a recorded cluster, and what its pages answer by path. */
export interface RecordedContainer {
  readonly service: string;
  readonly role: string;
  readonly address: string;
  readonly command?: string;
  readonly pages?: Readonly<Record<string, unknown>>;
}

/** What a technology made of a recorded cluster. */
export interface ProbedCluster {
  readonly of: (service: string) => Reading;
  /** Paths asked, in order. */
  readonly asked: readonly string[];
  /** The same cluster asked again with what it remembered, `later` milliseconds after. */
  readonly again: (containers: readonly RecordedContainer[], later: number) => ProbedCluster;
}

const mostRounds = 4;
const start = 1_795_870_700_000;

/** Asks recorded pages as the engine asks containers: rounds of questions, a reading each, then all of them joined. */
export function probeCluster(
  technology: Technology,
  containers: readonly RecordedContainer[],
): ProbedCluster {
  return probe(technology, containers, start, {}, null);
}

function probe(
  technology: Technology,
  containers: readonly RecordedContainer[],
  at: number,
  memories: Readonly<Record<string, unknown>>,
  joinMemory: unknown,
): ProbedCluster {
  const { probe: asking } = technology;
  if (!asking) throw new Error(`${technology.id} has no probe`);
  const asked: string[] = [];
  const remembered: Record<string, unknown> = {};
  const said = containers.map((container): ServiceReading => {
    const target = targetOf(container);
    let answers: Answers = {};
    for (let round = 0; round < mostRounds; round += 1) {
      for (const ask of asking.ask(target, answers)) {
        if (ask.kind !== 'http') throw new Error(`${ask.id} is no page`);
        asked.push(ask.path);
        answers = { ...answers, [ask.id]: container.pages?.[ask.path] ?? null };
      }
    }
    const { reading, memory } = asking.read(target, answers, memories[container.service] ?? null, at);
    remembered[container.service] = memory;
    return { target, reading };
  });
  const joined = asking.join?.(said, joinMemory, at) ?? { readings: said, memory: null };
  return {
    asked,
    of: service => {
      const found = joined.readings.find(each => each.target.service === service);
      if (!found) throw new Error(`no reading of ${service}`);
      return found.reading;
    },
    again: (now, later) => probe(technology, now, at + later, remembered, joined.memory),
  };
}

function targetOf({ service, role, address, command }: RecordedContainer): ProbeTarget {
  return {
    service,
    role,
    container: `${service}-1`,
    environment: {},
    command: command ?? null,
    addresses: { net: address },
    hostname: null,
  };
}

/** What a page may say that is not what was asked for. */
export const nonsense: readonly unknown[] = [
  null,
  '',
  '<html><body>502 Bad Gateway</body></html>',
  0,
  true,
  [],
  [1, 'two', null, [[]]],
  {},
  { data: [], jobs: 'none', taskmanagers: [null, 1], workers: {}, result: true, vertices: 7, metrics: [] },
  {
    data: {
      result: { result: [{}, null] },
      clusterStatus: { loadMetricsReport: [] },
      summary: [{ raylet: 1 }],
    },
  },
  { taskmanagers: 'many', 'slots-total': '4', errors: ['no'] },
];
