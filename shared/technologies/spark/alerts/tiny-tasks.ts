import type { AlertItem, StageItem } from '../detail-items.ts';
import { alert, size } from './alert.ts';

const many = 100;
const shortMs = 50;
const pieces = 20;
const smallBytes = 1024 * 1024;

/** Many tasks that end before it was worth starting them. */
export function tinyTasks(stage: StageItem): readonly AlertItem[] {
  const { tasks, medianTaskMs } = stage;
  if (tasks === null || tasks < many || medianTaskMs === null || medianTaskMs >= shortMs) return [];
  const values = { stage: stage.stage, tasks, median: Math.round(medianTaskMs) };
  return [alert(stage.application, String(stage.stage), 'tinyTasks', 'advice', values)];
}

/** Input in many small pieces: small files, or small partitions of cached data. */
export function smallFiles(stage: StageItem): readonly AlertItem[] {
  const { tasks, medianInputBytes } = stage;
  if (tasks === null || tasks < pieces || medianInputBytes === null) return [];
  if (medianInputBytes === 0 || medianInputBytes >= smallBytes) return [];
  const values = { stage: stage.stage, tasks, size: size(medianInputBytes) };
  return [alert(stage.application, String(stage.stage), 'smallFiles', 'advice', values)];
}
