import type { Severity } from '../document/problem.ts';
import type { Range } from '../text/text-edit.ts';
import type { Fix } from './fix.ts';

/**
 * Something the Doctor has to say: about the text, about the folder, or about what runs. Words are in the catalogue:
 * `doctor.rules.<rule>.title`, `.message` (with `values`; `values.context` chooses a variant) and `.explanation`.
 */
export interface Finding {
  /** Id of the rule (`host-port-duplicate`), the same on every door. */
  readonly rule: string;
  readonly severity: Severity;
  /** Graph ids of what it is about, the one to mend first (`service:pgadmin`). */
  readonly subjects: readonly string[];
  /** Where to look, in any file of the project. */
  readonly range: Range;
  readonly values: Readonly<Record<string, string | number>>;
  /** What would mend it, the best first. */
  readonly fixes: readonly Fix[];
  /** What shows it while the stack runs: a line of a service's log, Docker's own words. */
  readonly evidence?: { readonly service: string; readonly line: string };
}
