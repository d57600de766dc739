import type { Reading } from '../../live/reading.ts';
import { sumKnown } from '../json.ts';
import { type KnownMember, type Membership, membersAtHome, notJoined } from '../members-at-home.ts';
import type { ServiceReading } from '../technology.ts';
import { isTaskManager, type TaskManagerItem } from './items.ts';
import { silent } from './read.ts';
import { flinkWords } from './say.ts';

const { say } = flinkWords;

const cluster: Membership<TaskManagerItem> = {
  leader: 'jobmanager',
  member: 'taskmanager',
  isMember: isTaskManager,
  hostOf: item => item.host,
  describe: describeTaskManager,
};

/** Each task manager on its own service's card. */
export function joinFlink(readings: readonly ServiceReading[], previous: unknown, at: number) {
  return membersAtHome(cluster, readings, previous, at);
}

function describeTaskManager({ items, missingFor }: KnownMember<TaskManagerItem>): Reading {
  const unknown = silent('taskmanager');
  if (items.length === 0) return notJoined(unknown, missingFor, say('hasNotJoined'));
  const total = (field: 'slots' | 'slotsFree' | 'heapUsedBytes' | 'heapMaxBytes') =>
    sumKnown(items.map(item => item[field]));
  const [slots, slotsFree] = [total('slots'), total('slotsFree')];
  const slotsUsed = slots === null || slotsFree === null ? null : slots - slotsFree;
  const jobs = [...new Set(items.flatMap(item => item.jobs))];
  return {
    ...unknown,
    state: 'ok',
    headline:
      jobs.length === 0
        ? say('slotsFree', { count: slotsFree ?? 0 })
        : say('worksFor', { name: jobs.join(', '), count: jobs.length }),
    facts: {
      slots,
      slotsUsed,
      heapUsedBytes: total('heapUsedBytes'),
      heapMaxBytes: total('heapMaxBytes'),
      jobs,
      troubles: [],
    },
    items,
    series: { slotsUsed, heapUsedBytes: total('heapUsedBytes') },
  };
}
