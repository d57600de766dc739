import type { Message, Reading } from '../../live/reading.ts';
import { asNumber, asObject, asText, type JsonObject, sumKnown } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { type Trouble, troubleFact, worstOf } from '../troubles.ts';
import { type FailedTask, firstFailedTask } from './errors-page.ts';
import type { WorkerItem } from './items.ts';
import { memoryTroubles } from './memory-troubles.ts';
import { daskWords } from './say.ts';
import { readWorkersPage } from './workers-page.ts';

const { say } = daskWords;

/** What the scheduler says of its cluster. A worker says nothing: `join` brings what is known of it. */
export function readDask(
  target: ProbeTarget,
  answers: Answers,
): { readonly reading: Reading; readonly memory: null } {
  const counts = asObject(answers['counts']);
  if (target.role !== 'scheduler' || counts === null || asNumber(counts['workers']) === null)
    return { reading: silent(target.role), memory: null };
  const workers = readWorkersPage(asText(answers['workers']));
  const failed = firstFailedTask(asText(answers['errors']));
  return { reading: describeScheduler(target.role, counts, workers ?? [], failed), memory: null };
}

/** A reading of a container that has not said anything, and of which nobody has. */
export function silent(role: string): Reading {
  const headline = say(role === 'worker' ? 'workerUnknown' : 'starting');
  return { technology: 'dask', role, state: 'waiting', headline, facts: {}, items: [], series: {} };
}

function describeScheduler(
  role: string,
  counts: JsonObject,
  items: readonly WorkerItem[],
  failed: FailedTask | null,
): Reading {
  const count = (name: string): number | null => asNumber(counts[name]);
  const [workers, tasks, processing] = [count('workers'), count('tasks'), count('processing')];
  const [waiting, erred, resultBytes] = [count('waiting'), count('erred'), count('bytes')];
  const memoryUsedBytes = sumKnown(items.map(each => each.memoryUsedBytes));
  const spilled = leastSpilled(resultBytes, memoryUsedBytes);
  const troubles = [
    ...countTroubles({ workers, tasks, erred, unrunnable: count('unrunnable') }, failed),
    ...memoryTroubles(items),
    ...spillTroubles(spilled),
  ];
  const { state, headline } = worstOf(troubles, usual(workers, processing));
  return {
    technology: 'dask',
    role,
    state: workers === 0 && troubles.length === 0 ? 'waiting' : state,
    headline,
    facts: {
      workers,
      threads: count('cores'),
      clients: count('clients'),
      tasks,
      processing,
      waiting,
      erred,
      inMemory: count('memory'),
      resultBytes,
      memoryUsedBytes,
      memoryLimitBytes: sumKnown(items.map(each => each.memoryLimitBytes)),
      spilledAtLeastBytes: spilled,
      troubles: troubleFact(troubles),
    },
    items,
    series: { processing, memoryUsedBytes },
  };
}

function usual(workers: number | null, processing: number | null): Message {
  if (workers === 0) return say('noWorker');
  return (processing ?? 0) > 0
    ? say('processing', { count: processing ?? 0 })
    : say('idle', { count: workers ?? 0 });
}

function countTroubles(
  counts: Readonly<Record<'workers' | 'tasks' | 'erred' | 'unrunnable', number | null>>,
  failed: FailedTask | null,
): readonly Trouble[] {
  const { workers, tasks, erred, unrunnable } = counts;
  const warning = (key: string, values: Message['values']): Trouble => ({
    state: 'warning',
    message: say(key, values),
  });
  const lost = workers === 0 && (tasks ?? 0) > (erred ?? 0);
  return [
    ...((erred ?? 0) > 0
      ? [warning(failed === null ? 'erred' : 'erredBecause', { count: erred ?? 0, ...failed })]
      : []),
    ...(lost ? [warning('waitsForWorker', { count: (tasks ?? 0) - (erred ?? 0) })] : []),
    ...(!lost && (unrunnable ?? 0) > 0 ? [warning('unrunnable', { count: unrunnable ?? 0 })] : []),
  ];
}

/**
 * Results take this many bytes more than all workers have in use, so at least these lie on disk. Null when nothing
 * follows: that the results could fit does not mean that they do.
 */
function leastSpilled(resultBytes: number | null, usedBytes: number | null): number | null {
  return resultBytes !== null && usedBytes !== null && resultBytes > usedBytes
    ? resultBytes - usedBytes
    : null;
}

function spillTroubles(bytes: number | null): readonly Trouble[] {
  if (bytes === null) return [];
  return [{ state: 'warning', message: say('spills', { megabytes: Math.ceil(bytes / 1_000_000) }) }];
}
