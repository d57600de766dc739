import { isReadInParts } from '../../shared/document/reparse.ts';
import { askLook, hasWorker } from './ask-look.ts';
import type { Derived } from './derive.ts';
import { saidOf } from './second-look.ts';

/** True when a full reading of a file that was read in parts says something else. */
export async function isMisread({ parts, variables }: Derived): Promise<boolean> {
  if (!hasWorker()) return false;
  for (const { document, stack } of parts.values()) {
    if (!isReadInParts(document)) continue;
    const { file, text } = document;
    const answer = await askLook({ kind: 'text', file, text, variables });
    if (!answer) return false;
    if (JSON.stringify(answer.problems) !== JSON.stringify(document.problems)) return true;
    if (answer.said !== saidOf(stack)) return true;
  }
  return false;
}
