import type { Reading } from '../../live/reading.ts';
import type { ServiceReading } from '../technology.ts';
import { type Cluster, clusterOf } from './cluster.ts';
import { type History, remember } from './history.ts';
import { saidIn } from './read.ts';
import type { Said } from './said.ts';
import { say } from './say.ts';
import { troublesOf } from './troubles.ts';

type Histories = ReadonlyMap<string, History>;

/** Brings together what the brokers of each cluster said: each knows the offsets of what it leads and the groups it coordinates. */
export function joinKafka(
  readings: readonly ServiceReading[],
  previous: unknown,
): { readonly readings: readonly ServiceReading[]; readonly memory: unknown } {
  const before: Histories = previous instanceof Map ? previous : new Map();
  const clusters = new Map<string, [Said, ...Said[]]>();
  for (const { target, reading } of readings) {
    const said = saidIn(reading);
    if (said === null) continue;
    const id = said.metadata.clusterId ?? target.container;
    clusters.set(id, [...(clusters.get(id) ?? []), said] as [Said, ...Said[]]);
  }
  const memory = new Map<string, History>();
  const told = new Map<string, Partial<Reading>>();
  for (const [id, said] of clusters) {
    const cluster = clusterOf(said);
    const history = remember(cluster, before.get(id) ?? new Map());
    memory.set(id, history);
    told.set(id, tell(cluster, history));
  }
  return {
    readings: readings.map(({ target, reading }) => {
      const id = saidIn(reading)?.metadata.clusterId ?? target.container;
      return { target, reading: { ...reading, ...told.get(id) } };
    }),
    memory,
  };
}

function tell(cluster: Cluster, history: History): Partial<Reading> {
  const troubles = troublesOf(cluster, history);
  const rate = cluster.messagesPerSecond;
  const lags = (cluster.groups ?? []).flatMap(({ lag }) => lag ?? []);
  const lag = lags.length === 0 ? null : lags.reduce((sum, each) => sum + each, 0);
  const count = cluster.topics.length;
  return {
    state: troubles.some(({ state }) => state === 'error') ? 'error' : (troubles[0]?.state ?? 'ok'),
    headline: troubles[0]?.message ?? say('topics', { count }),
    facts: {
      brokers: cluster.brokers.length,
      controller: cluster.controller,
      topics: count,
      partitions: cluster.topics.reduce((sum, topic) => sum + topic.partitions, 0),
      underReplicated: cluster.underReplicated,
      leaderless: cluster.leaderless,
      messagesPerSecond: rate,
      groups: cluster.groups?.length ?? null,
      lag,
    },
    items: [
      ...troubles.map(({ message }, index) => ({
        kind: 'trouble',
        id: String(index),
        message: { ...message },
      })),
      ...cluster.brokers.map(({ id, host, port }) => ({
        kind: 'broker',
        id: String(id),
        address: `${host}:${port}`,
      })),
      ...cluster.topics.map(topic => ({ kind: 'topic', id: topic.name, ...topic })),
      ...(cluster.groups ?? []).map(group => ({ kind: 'group', ...group })),
    ],
    series: { messagesPerSecond: rate, lag },
  };
}
