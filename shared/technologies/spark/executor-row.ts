import type { Message } from '../../live/reading.ts';
import type { Figure, ViewRow } from '../technology.ts';
import type { ExecutorItem } from './items.ts';
import { say, share } from './say.ts';

/** An executor as a row: busy cores, its part of the job's tasks, and what it uses. */
export function executorRow(executor: ExecutorItem, inPanel: boolean): ViewRow {
  const { cores, completedTasks, activeTasks } = executor;
  const known = completedTasks !== null;
  return {
    kind: 'item',
    id: `${executor.application}/${executor.id}`,
    title: say('label.executor', { id: executor.id }),
    detail: taskWords(executor),
    busy: cores === null ? null : { filled: Math.min(activeTasks ?? 0, cores), total: cores },
    progress: share(completedTasks, executor.applicationTasks),
    faded: executor.state === 'EXITED',
    figures: [...(inPanel ? [jobFigure(executor)] : []), ...(known ? taskFigures(executor, inPanel) : [])],
  };
}

function taskWords(executor: ExecutorItem): Message {
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
  return [
    ...cardFigures(executor),
    { label: say('label.gcTime'), value: executor.gcTimeMs, format: 'milliseconds' },
    { label: say('label.shuffleRead'), value: executor.shuffleReadBytes, format: 'bytes' },
    { label: say('label.shuffleWritten'), value: executor.shuffleWriteBytes, format: 'bytes' },
    { label: say('label.failed'), value: executor.failedTasks, format: 'number' },
  ];
}
