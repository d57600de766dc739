import { messagesPerSecond } from './growing.ts';
import type { EndOffset, Said, SaidGroup } from './said.ts';
import type { FoundOffset } from './wire/list-offsets.ts';
import type { Metadata, Topic } from './wire/metadata.ts';

/** What all brokers of a cluster that could be asked say together. */
export interface Cluster {
  /** When the latest of them said something. */
  readonly at: number;
  readonly brokers: Metadata['brokers'];
  /** Null while nobody is the controller. */
  readonly controller: number | null;
  /** People's topics by name. */
  readonly topics: readonly ClusterTopic[];
  readonly groups: readonly ClusterGroup[] | null;
  readonly messagesPerSecond: number | null;
  /** Partitions, Kafka's own included, that nobody leads, and those of which a copy is behind or gone. */
  readonly leaderless: number;
  readonly underReplicated: number;
  /** Brokers that should keep copies and are not there. */
  readonly missingBrokers: readonly number[];
}

/** A topic of a cluster; null for what no broker that was asked knows. */
export type ClusterTopic = {
  readonly name: string;
  readonly partitions: number;
  readonly replicas: number;
  readonly underReplicated: number;
  readonly leaderless: number;
  /** Messages that are kept. */
  readonly messages: number | null;
  readonly bytes: number | null;
  readonly messagesPerSecond: number | null;
};

/** A consumer group of a cluster; `lag` is what it has still to read. */
export type ClusterGroup = {
  readonly id: string;
  readonly state: string | null;
  readonly members: number | null;
  readonly clients: readonly string[];
  readonly topics: readonly string[];
  readonly lag: number | null;
};

/** Puts together what brokers of one cluster said; at least one. */
export function clusterOf(said: readonly [Said, ...Said[]]): Cluster {
  const { metadata } = said[0];
  const ends = byPartition(said.flatMap(each => each.ends));
  const starts = byPartition(said.flatMap(each => each.starts));
  const all = metadata.topics.flatMap(topic => topic.partitions);
  const there = metadata.brokers.map(broker => broker.id);
  const wanted = new Set(all.flatMap(partition => partition.replicas));
  const groups = said.flatMap(each => each.groups ?? []);
  return {
    at: Math.max(...said.map(each => each.at)),
    brokers: metadata.brokers,
    controller: metadata.controller < 0 ? null : metadata.controller,
    topics: metadata.topics
      .filter(topic => !topic.internal)
      .map(topic => topicOf(topic, ends, starts, said))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    groups: said.every(each => each.groups === null) ? null : groups.map(group => groupOf(group, ends)),
    messagesPerSecond: messagesPerSecond(said.flatMap(each => each.ends)),
    leaderless: all.filter(isLeaderless).length,
    underReplicated: all.filter(isUnderReplicated).length,
    missingBrokers: [...wanted].filter(id => !there.includes(id)).sort((one, other) => one - other),
  };
}

function isLeaderless({ leader }: Topic['partitions'][number]): boolean {
  return leader < 0;
}

function isUnderReplicated({ replicas, inSync }: Topic['partitions'][number]): boolean {
  return inSync.length < replicas.length;
}

function topicOf(
  { name, partitions }: Topic,
  ends: ReadonlyMap<string, number>,
  starts: ReadonlyMap<string, number>,
  said: readonly Said[],
): ClusterTopic {
  const kept = partitions.map(({ id }) => {
    const [end, start] = [ends.get(keyOf(name, id)), starts.get(keyOf(name, id))];
    return end === undefined || start === undefined ? null : end - start;
  });
  const sizes = said.flatMap(each => each.sizes?.filter(({ topic }) => topic === name) ?? []);
  return {
    name,
    partitions: partitions.length,
    replicas: Math.max(0, ...partitions.map(({ replicas }) => replicas.length)),
    underReplicated: partitions.filter(isUnderReplicated).length,
    leaderless: partitions.filter(isLeaderless).length,
    messages: sumOfAll(kept),
    bytes: sizes.length === 0 ? null : sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    messagesPerSecond: messagesPerSecond(
      said.flatMap(each => each.ends).filter(({ topic }: EndOffset) => topic === name),
    ),
  };
}

function groupOf(
  { id, state, members, clients, committed }: SaidGroup,
  ends: ReadonlyMap<string, number>,
): ClusterGroup {
  const behind = (committed ?? []).map(({ topic, partition, offset }) => {
    const end = ends.get(keyOf(topic, partition));
    return end === undefined ? null : Math.max(0, end - offset);
  });
  const topics = [...new Set((committed ?? []).map(({ topic }) => topic))].sort();
  return { id, state, members, clients, topics, lag: behind.length === 0 ? null : sumOfAll(behind) };
}

/** Null where one of them is unknown. */
function sumOfAll(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function byPartition(offsets: readonly FoundOffset[]): ReadonlyMap<string, number> {
  return new Map(offsets.map(({ topic, partition, offset }) => [keyOf(topic, partition), offset]));
}

function keyOf(topic: string, partition: number): string {
  return `${topic} ${partition}`;
}
