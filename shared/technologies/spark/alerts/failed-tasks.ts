import type { AlertItem, StageItem } from '../detail-items.ts';
import { alert } from './alert.ts';

/** Tasks of a stage that failed, with the first error; an error when the stage failed with them. */
export function failedTasks(stage: StageItem): readonly AlertItem[] {
  const count = stage.failedTasks ?? 0;
  const isOver = stage.state === 'FAILED';
  if (count === 0 && (!isOver || stage.error === null)) return [];
  const severity = isOver ? 'error' : 'warning';
  const about = String(stage.stage);
  if (stage.error === null)
    return [alert(stage.application, about, 'tasksFailed', severity, { stage: stage.stage, count })];
  const values = { stage: stage.stage, count, error: stage.error };
  return [alert(stage.application, about, isOver ? 'stageFailed' : 'tasksFailedWith', severity, values)];
}
