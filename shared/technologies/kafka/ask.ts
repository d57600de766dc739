import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { growing } from './growing.ts';
import { brokerPort, controllerPort } from './ports.ts';
import type { Said, SaidGroup } from './said.ts';
import { apiVersionsRequest } from './wire/api-versions.ts';
import { describeGroupsRequest, type GroupDescription, listGroupsRequest } from './wire/groups.ts';
import { listOffsetsRequest, type Partitions } from './wire/list-offsets.ts';
import { logSizesRequest } from './wire/log-sizes.ts';
import { type Metadata, metadataRequest } from './wire/metadata.ts';
import { offsetFetchRequest } from './wire/offset-fetch.ts';

const mostGroups = 40;
const mostPartitions = 2_000;

const hello = apiVersionsRequest(1);
const cluster = metadataRequest(1);
const groupNames = listGroupsRequest(2);
const sizes = logSizesRequest(3);
const first = [cluster, groupNames, sizes].map(({ frame }) => frame);

/** A sign of life of a controller, or of a broker that wants a login; of any other broker what it knows, then its offsets. */
export function askKafka(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (target.role !== 'broker' && target.role !== 'controller') return [];
  const isBroker = target.role === 'broker';
  const { port, plain } = isBroker ? brokerPort(target.environment) : controllerPort(target.environment);
  if (!isBroker || !plain)
    return 'hello' in answers ? [] : [{ id: 'hello', kind: 'frames', port, send: [hello.frame] }];
  if (!('cluster' in answers)) return [{ id: 'cluster', kind: 'frames', port, send: first }];
  if ('offsets' in answers) return [];
  const known = clusterOf(answers);
  const send = known === null ? [] : offsetRequests(known).frames;
  return send.length === 0 ? [] : [{ id: 'offsets', kind: 'frames', port, send }];
}

/** True when the one question of `hello` was answered. */
export function saidHello(answers: Answers): boolean {
  return (hello.read(frameOf(answers['hello'], 0))?.apis ?? 0) > 0;
}

/** What a broker answered, or null when it did not say what it knows of its cluster. */
export function saidBy(answers: Answers, previous: Said | null, at: number): Said | null {
  const known = clusterOf(answers);
  if (known === null) return null;
  const { ends, starts, describe, committed } = offsetRequests(known);
  const reply = (at: number): unknown => frameOf(answers['offsets'], at);
  const described = describe.read(reply(2)) ?? [];
  return {
    at,
    metadata: known.metadata,
    ends: growing(ends.read(reply(0)) ?? [], previous, at),
    starts: starts.read(reply(1)) ?? [],
    groups:
      known.groups?.map((id, at) => saidGroup(id, described, committed[at]?.read(reply(at + 3)) ?? null)) ??
      null,
    sizes: sizes.read(frameOf(answers['cluster'], 2)),
  };
}

interface Known {
  readonly metadata: Metadata;
  readonly groups: readonly string[] | null;
}

function clusterOf(answers: Answers): Known | null {
  const metadata = cluster.read(frameOf(answers['cluster'], 0));
  const names = groupNames.read(frameOf(answers['cluster'], 1));
  // Who answers is one of the brokers itself.
  if (metadata === null || metadata.brokers.length === 0) return null;
  return { metadata, groups: names?.toSorted().slice(0, mostGroups) ?? null };
}

/** The second round's requests: always the same for the same answers to the first, so that the replies can be read. */
function offsetRequests({ metadata, groups }: Known) {
  const partitions = askedPartitions(metadata);
  const names = groups ?? [];
  const ends = listOffsetsRequest(4, 'latest', partitions);
  const starts = listOffsetsRequest(5, 'earliest', partitions);
  const describe = describeGroupsRequest(6, names);
  const committed = names.map((group, at) => offsetFetchRequest(7 + at, group));
  const frames =
    partitions.length + names.length === 0
      ? []
      : [ends, starts, describe, ...committed].map(({ frame }) => frame);
  return { ends, starts, describe, committed, frames };
}

/** Those of people's topics, whoever leads them: a broker answers for its own alone. */
function askedPartitions({ topics }: Metadata): Partitions {
  let left = mostPartitions;
  return topics.flatMap(({ name, internal, partitions }) => {
    if (internal || partitions.length > left) return [];
    left -= partitions.length;
    return [{ topic: name, partitions: partitions.map(({ id }) => id) }];
  });
}

function saidGroup(
  id: string,
  described: readonly GroupDescription[],
  committed: SaidGroup['committed'],
): SaidGroup {
  const found = described.find(each => each.id === id);
  // A group that is listed and yet "dead" is one of the newer protocol (KIP-848).
  if (!found || found.state === 'Dead') return { id, state: null, members: null, clients: [], committed };
  const clients = [...new Set(found.members.map(({ client }) => client))];
  return { id, state: found.state, members: found.members.length, clients, committed };
}

function frameOf(answer: unknown, at: number): unknown {
  return Array.isArray(answer) ? answer[at] : null;
}
