import type { Message } from '../../live/reading.ts';
import type { Figure, ViewRow } from '../technology.ts';
import { type ApplicationItem, hasEnded } from './items.ts';
import { say, share } from './say.ts';

/** An application as a row: its stage and tasks while it runs, how it ended afterwards. */
export function applicationRow(application: ApplicationItem, inPanel: boolean): ViewRow {
  const { completedTasks, totalTasks, durationMs } = application;
  const ended = hasEnded(application.state);
  const tasks: Figure = {
    label: say(ended ? 'label.tasksLastSeen' : 'label.tasks'),
    value: completedTasks,
    of: totalTasks,
    format: 'number',
  };
  const duration: Figure = { label: say('label.duration'), value: durationMs, format: 'milliseconds' };
  const hasTasks = totalTasks !== null && totalTasks > 0;
  return {
    kind: 'item',
    id: application.id,
    title: say('label.application', { name: application.name ?? application.id }),
    detail: ended ? endWords(application.state) : progressWords(application),
    busy: null,
    progress: ended ? null : share(completedTasks, totalTasks),
    faded: ended,
    figures: [
      ...(hasTasks ? [tasks] : []),
      ...(inPanel && durationMs !== null ? [duration] : []),
      ...(inPanel ? panelFigures(application) : []),
    ],
  };
}

function panelFigures({
  failedTasks,
  driver,
  cores,
  memoryPerExecutorBytes,
}: ApplicationItem): readonly Figure[] {
  const all: readonly Figure[] = [
    { label: say('label.failed'), value: failedTasks, format: 'number' },
    { label: say('label.cores'), value: cores, format: 'number' },
    { label: say('label.memoryEach'), value: memoryPerExecutorBytes, format: 'bytes' },
    { label: say('label.drivenBy'), value: driver, format: 'text' },
  ];
  return all.filter(({ value }) => value !== null);
}

function endWords(state: string | null): Message {
  return say(state === 'FINISHED' ? 'finished' : 'endedBadly', { state: state ?? '' });
}

function progressWords(application: ApplicationItem): Message | null {
  if (application.state === 'WAITING') return say((application.cores ?? 0) > 0 ? 'starting' : 'waiting');
  if (application.outsideHost !== null) return say('outside', { host: application.outsideHost });
  const { completedStages: done, totalStages: total } = application;
  if (done === null || total === null || total === 0) return null;
  return say('stage', { stage: Math.min(done + 1, total), total });
}
