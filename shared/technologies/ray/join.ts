import type { Reading } from '../../live/reading.ts';
import { sumKnown } from '../json.ts';
import { type KnownMember, type Membership, membersAtHome, notJoined } from '../members-at-home.ts';
import type { ServiceReading } from '../technology.ts';
import { isWorkerNode, type NodeItem } from './items.ts';
import { silent } from './read.ts';
import { rayWords } from './say.ts';

const { say } = rayWords;

const cluster: Membership<NodeItem> = {
  leader: 'head',
  member: 'worker',
  isMember: isWorkerNode,
  hostOf: item => item.host,
  describe: describeWorker,
};

/** Each worker's node on its own service's card. */
export function joinRay(readings: readonly ServiceReading[], previous: unknown, at: number) {
  return membersAtHome(cluster, readings, previous, at);
}

function describeWorker({ items, missingFor }: KnownMember<NodeItem>): Reading {
  const unknown = silent('worker');
  if (items.length === 0) return notJoined(unknown, missingFor, say('hasNotJoined'));
  const total = (field: keyof NodeItem) => sumKnown(items.map(item => item[field]));
  const cpusUsed = total('cpusUsed');
  return {
    ...unknown,
    state: 'ok',
    headline: (cpusUsed ?? 0) > 0 ? say('busy', { count: cpusUsed ?? 0 }) : say('workerIdle'),
    facts: {
      cpus: total('cpus'),
      cpusUsed,
      objectStoreBytes: total('objectStoreBytes'),
      objectStoreUsedBytes: total('objectStoreUsedBytes'),
      memoryUsedBytes: total('memoryUsedBytes'),
      spilledBytes: total('spilledBytes'),
      troubles: [],
    },
    items,
    series: { cpusUsed, objectStoreUsedBytes: total('objectStoreUsedBytes') },
  };
}
