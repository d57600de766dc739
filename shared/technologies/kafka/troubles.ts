import type { Message, ReadingState } from '../../live/reading.ts';
import type { Cluster } from './cluster.ts';
import { type History, isGrowing } from './history.ts';
import { say } from './say.ts';

/** Something somebody should act on. */
export interface Trouble {
  readonly state: Extract<ReadingState, 'warning' | 'error'>;
  readonly message: Message;
}

/** What is wrong with a cluster, the worst first. */
export function troublesOf(cluster: Cluster, history: History): readonly Trouble[] {
  const { controller, leaderless, underReplicated, missingBrokers, groups } = cluster;
  const troubles: (Trouble | false)[] = [
    controller === null && { state: 'error', message: say('trouble.noController') },
    leaderless > 0 && { state: 'error', message: say('trouble.noLeader', { count: leaderless }) },
    underReplicated > 0 && {
      state: 'warning',
      message: say(missingBrokers.length > 0 ? 'trouble.brokerGone' : 'trouble.underReplicated', {
        count: underReplicated,
        brokers: missingBrokers.join(', '),
      }),
    },
    ...(groups ?? []).map((group): Trouble | false => {
      const values = { group: group.id, count: group.lag ?? 0 };
      if ((group.lag ?? 0) <= 0) return false;
      if (group.state === 'Empty') return { state: 'warning', message: say('trouble.nobodyReads', values) };
      return isGrowing(history, group.id) && { state: 'warning', message: say('trouble.growing', values) };
    }),
  ];
  return troubles.filter(trouble => trouble !== false);
}
