import type { AlertItem, StageItem } from '../detail-items.ts';
import { alert, size } from './alert.ts';

const worthBytes = 1024 * 1024;

/** A stage whose data did not fit its memory and went to disk and back. */
export function spill(stage: StageItem): readonly AlertItem[] {
  const disk = stage.spilledDiskBytes;
  const memory = stage.spilledMemoryBytes;
  if (disk === null || Math.max(disk, memory ?? 0) < worthBytes) return [];
  const values = { stage: stage.stage, disk: size(disk), memory: size(memory ?? disk) };
  return [alert(stage.application, String(stage.stage), 'spill', 'warning', values)];
}
