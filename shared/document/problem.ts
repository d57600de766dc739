import type { Range } from '../text/text-edit.ts';

/** How much a problem weighs: an error keeps the stack from working, a warning probably will, info is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** What can be wrong with a file as YAML and as Compose structure. The words are in the catalogue under `problems.<code>`. */
export type ProblemCode =
  | 'yaml-syntax'
  | 'yaml-tab-indent'
  | 'yaml-duplicate-key'
  | 'yaml-unknown-alias'
  | 'yaml-earlier-anchor'
  | 'yaml-document-start'
  | 'yaml-too-many-aliases'
  | 'yaml-too-large'
  | 'yaml-too-deep'
  | 'not-a-mapping'
  | 'services-not-a-mapping'
  | 'legacy-format'
  | 'service-not-a-mapping'
  | 'undefined-service'
  | 'undefined-network'
  | 'undefined-volume'
  | 'unknown-shape'
  | 'file-missing'
  | 'file-remote'
  | 'file-elsewhere'
  | 'env-file-elsewhere'
  | 'include-cycle'
  | 'include-conflict'
  | 'extends-missing'
  | 'extends-cycle';

/** Something wrong at a place in a file. `values` fill the message's placeholders. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly values: Readonly<Record<string, string | number>>;
}
