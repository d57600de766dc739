import { textDifference } from './text-difference.ts';
import { applyEdits, invertEdits, mapOffset, type TextEdit } from './text-edit.ts';

/** The edits that take others back from a text that may have changed since; null where the same place was changed again. */
export function takeBack(before: string, edits: readonly TextEdit[], now: string): TextEdit[] | null {
  const after = applyEdits(before, edits);
  const inverse = invertEdits(before, edits);
  const since = textDifference(inverse[0]?.file ?? '', after, now);
  if (since.from === since.to && since.insert === '') return inverse;
  if (inverse.some(edit => edit.from <= since.to && since.from <= edit.to)) return null;
  return inverse.map(edit => ({
    ...edit,
    from: mapOffset([since], edit.from),
    to: mapOffset([since], edit.to),
  }));
}
