import type { Change } from './change.ts';
import type { PlainPath } from './plain.ts';

/** One edit to try on one file. */
export interface Trial {
  /** The row of the table. */
  readonly kind: string;
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What it is meant to do to the data; several possibilities where the neighbours decide the form. */
  readonly changes: readonly Change[];
  /** The keys of this map in the order they must have afterwards. */
  readonly order?: { readonly path: PlainPath; readonly keys: readonly string[] };
  /** References follow for everybody that shares them: what `x-` fragments say then changes too. */
  readonly fragments?: boolean;
  /** Each line that changes must read like this afterwards. */
  readonly renames?: { readonly from: string; readonly to: string };
  /** Whole lines move and none changes. */
  readonly moves?: boolean;
  /** The edit may take away what Docker asks for: it may then refuse the result. */
  readonly mayBreak?: boolean;
}
