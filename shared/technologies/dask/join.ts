import type { Reading } from '../../live/reading.ts';
import { sumKnown } from '../json.ts';
import { type KnownMember, type Membership, membersAtHome, notJoined } from '../members-at-home.ts';
import type { ServiceReading } from '../technology.ts';
import { troubleFact, worstOf } from '../troubles.ts';
import { isWorker, type WorkerItem } from './items.ts';
import { memoryTroubles } from './memory-troubles.ts';
import { silent } from './read.ts';
import { daskWords } from './say.ts';

const { say } = daskWords;

const cluster: Membership<WorkerItem> = {
  leader: 'scheduler',
  member: 'worker',
  isMember: isWorker,
  hostOf: item => item.host,
  describe: describeWorker,
};

/** Each worker on its own service's card. */
export function joinDask(readings: readonly ServiceReading[], previous: unknown, at: number) {
  return membersAtHome(cluster, readings, previous, at);
}

function describeWorker({ items, missingFor }: KnownMember<WorkerItem>): Reading {
  const unknown = silent('worker');
  if (items.length === 0) return notJoined(unknown, missingFor, say('hasNotJoined'));
  const total = (field: 'threads' | 'memoryUsedBytes' | 'memoryLimitBytes' | 'processing' | 'inMemory') =>
    sumKnown(items.map(item => item[field]));
  const processing = total('processing');
  const troubles = memoryTroubles(items);
  return {
    ...unknown,
    ...worstOf(
      troubles,
      processing === 0 ? say('workerIdle') : say('processing', { count: processing ?? 0 }),
    ),
    facts: {
      threads: total('threads'),
      processing,
      inMemory: total('inMemory'),
      memoryUsedBytes: total('memoryUsedBytes'),
      memoryLimitBytes: total('memoryLimitBytes'),
      troubles: troubleFact(troubles),
    },
    items,
    series: { processing, memoryUsedBytes: total('memoryUsedBytes') },
  };
}
