import type { AlertItem, StageItem } from '../detail-items.ts';
import { alert, seconds } from './alert.ts';

const ratio = 3;
/** Below this the waiting does not matter to anybody. */
const worthMs = 3_000;
/** Without rows to compare, the first tasks of an executor are slow for another reason: they start Python. */
const steadyMs = 500;
const longerThanAnyStartMs = 10_000;

/** A stage that waits for one task with more rows (or work) than the others. */
export function skew(stage: StageItem): readonly AlertItem[] {
  const { medianTaskMs: median, longestTaskMs: longest, medianRecords, mostRecords, tasks } = stage;
  if (median === null || longest === null || (tasks ?? 0) < 4) return [];
  if (longest < ratio * median || longest - median < worthMs) return [];
  const values = { stage: stage.stage, longest: seconds(longest), median: seconds(median) };
  if (medianRecords === null || mostRecords === null || mostRecords === 0) {
    const isStart = median < steadyMs || longest - median < longerThanAnyStartMs;
    return isStart ? [] : [alert(stage.application, String(stage.stage), 'skew', 'warning', values)];
  }
  if (mostRecords < 2 * Math.max(1, medianRecords)) return [];
  const rows = { most: mostRecords, usual: medianRecords };
  return [alert(stage.application, String(stage.stage), 'skewOfRows', 'warning', { ...values, ...rows })];
}
