import type { Message } from '../../live/reading.ts';
import type { Figure, ViewRow } from '../technology.ts';
import { isLost } from './alerts/executor-lost.ts';
import type { ExecutorItem } from './items.ts';
import { clock, say, share } from './say.ts';

/** An executor as a row: busy cores, its part of the job's tasks, and what it uses. */
export function executorRow(
  executor: ExecutorItem,
  inPanel: boolean,
  /** Named on the card of somebody else than its worker. */
  away = false,
): ViewRow {
  const { cores, completedTasks, activeTasks } = executor;
  const known = completedTasks !== null;
  return {
    kind: 'item',
    id: `${executor.application}/${executor.id}`,
    title: titleOf(executor, away),
    detail: taskWords(executor),
    busy: cores === null ? null : { filled: Math.min(activeTasks ?? 0, cores), total: cores },
    progress: share(completedTasks, executor.applicationTasks),
    faded: executor.state === 'EXITED',
    figures: [...(inPanel ? [jobFigure(executor)] : []), ...(known ? taskFigures(executor, inPanel) : [])],
  };
}

function titleOf({ id, worker, host }: ExecutorItem, away: boolean): Message {
  const where = worker ?? host;
  return away && where !== null ? say('label.executorAt', { id, where }) : say('label.executor', { id });
}

function taskWords(executor: ExecutorItem): Message {
  if (isLost(executor)) return say('lost', { reason: executor.removeReason ?? '' });
  const { completedTasks: done, activeTasks, applicationTasks: total, cores, state } = executor;
  // Spark hears of a task's end after the next one's start; no more than its cores really run.
  const running = Math.min(activeTasks ?? 0, cores ?? Number.POSITIVE_INFINITY);
  if (done === null) return say(state === 'EXITED' ? 'executorEnded' : 'noFigures');
  if (state === 'EXITED') return say('tasksAtEnd', { done });
  return total === null ? say('tasks', { done, running }) : say('tasksOf', { done, total, running });
}

function cardFigures(executor: ExecutorItem): readonly Figure[] {
  return [
    {
      label: say('label.storage'),
      value: executor.memoryUsedBytes,
      of: executor.memoryMaxBytes,
      format: 'bytes',
    },
    { label: say('label.gc'), value: share(executor.gcTimeMs, executor.taskTimeMs), format: 'percent' },
  ];
}

function jobFigure({ applicationName, application }: ExecutorItem): Figure {
  return { label: say('label.job'), value: applicationName ?? application, format: 'text' };
}

/** What its driver's page says of it. */
function taskFigures(executor: ExecutorItem, inPanel: boolean): readonly Figure[] {
  if (!inPanel) return cardFigures(executor);
  const heap: Figure = {
    label: say('label.heap'),
    value: executor.heapPeakBytes,
    of: executor.heapMaxBytes,
    format: 'bytes',
  };
  const ran =
    executor.addedAt === null || executor.removedAt === null ? null : executor.removedAt - executor.addedAt;
  return [
    ...cardFigures(executor),
    ...(executor.heapPeakBytes === null ? [] : [heap]),
    { label: say('label.gcTime'), value: executor.gcTimeMs, format: 'milliseconds' },
    { label: say('label.input'), value: executor.inputBytes, format: 'bytes' },
    { label: say('label.shuffleRead'), value: executor.shuffleReadBytes, format: 'bytes' },
    { label: say('label.shuffleWritten'), value: executor.shuffleWriteBytes, format: 'bytes' },
    { label: say('label.failed'), value: executor.failedTasks, format: 'number' },
    ...clockFigure('label.added', executor.addedAt),
    ...clockFigure('label.removed', executor.removedAt),
    ...(ran === null ? [] : [{ label: say('label.duration'), value: ran, format: 'milliseconds' } as const]),
  ];
}

/** A time of day in UTC, as Spark's own pages write it. */
function clockFigure(label: string, at: number | null): readonly Figure[] {
  if (at === null) return [];
  return [{ label: say(label), value: clock(at), format: 'text' }];
}
