import { isScalar } from 'yaml';
import type { Located } from './lookup.ts';
import { readScalar } from './read-scalar.ts';
import { textOfScalar } from './tree-index.ts';

/** A plain value as it is written and as Docker's YAML reader reads it. */
export interface ReadValue {
  readonly text: string;
  readonly value: string | number | boolean | null;
  /** Written without quotes. */
  readonly plain: boolean;
}

/** Reads a located scalar, its alias followed; null for anything else. */
export function readLocated({ target }: Located): ReadValue | null {
  if (!isScalar(target)) return null;
  return { text: textOfScalar(target), value: readScalar(target), plain: target.type === 'PLAIN' };
}
