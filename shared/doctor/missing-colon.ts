import { lookup } from '../document/lookup.ts';
import type { Problem } from '../document/problem.ts';
import { serviceShape } from '../schema/compose-shape.ts';
import { knownKeys } from '../schema/shape.ts';
import type { Range } from '../text/text-edit.ts';
import type { Examination } from './rule.ts';

/** A key of a service whose `:` is forgotten (`image postgres:16`). */
export interface MissingColon {
  readonly key: string;
  /** The line, or lines, that were read as one text. */
  readonly range: Range;
  readonly isOneLine: boolean;
  /** The key takes a text as its value: with the colon it is mended. */
  readonly takesText: boolean;
}

/** What was read as a text instead of a service because the colon after its first key is missing; else null. */
export function missingColon({ documents }: Examination, problem: Problem): MissingColon | null {
  if (problem.code !== 'service-not-a-mapping') return null;
  const document = documents.get(problem.range.file);
  const located = document && lookup(document, ['services', String(problem.values['service'])]);
  if (!document || located?.shape !== 'scalar') return null;
  const source = document.text.slice(located.range.from, located.range.to);
  const key = /^([a-z_]+)[ \t]+\S/.exec(source)?.[1];
  const shape = key === undefined ? undefined : knownKeys(serviceShape)[key];
  if (key === undefined || !shape) return null;
  return { key, range: located.range, isOneLine: !source.includes('\n'), takesText: shape.scalar !== null };
}
