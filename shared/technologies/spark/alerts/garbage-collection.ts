import type { AlertItem } from '../detail-items.ts';
import type { ExecutorItem } from '../items.ts';
import { share } from '../say.ts';
import { alert } from './alert.ts';

const much = 0.1;
/** Starting up collects garbage too; a share of little work says nothing. */
const worthMs = 20_000;

/** An executor that spends more than a tenth of its tasks' time on collecting garbage. */
export function garbageCollection(executor: ExecutorItem): readonly AlertItem[] {
  const part = share(executor.gcTimeMs, executor.taskTimeMs);
  if (part === null || part <= much || (executor.taskTimeMs ?? 0) < worthMs) return [];
  const values = { executor: executor.id, percent: Math.round(part * 100) };
  return [alert(executor.application, executor.id, 'garbage', 'warning', values)];
}
