import type { TextEdit } from '../text/text-edit.ts';

/** Why an edit is refused. The words are in the catalogue under `refusals.<code>`. */
export type RefusalCode =
  | 'does-not-parse'
  | 'not-found'
  | 'exists-already'
  | 'invalid-name'
  | 'invalid-value'
  | 'duplicate-key'
  | 'explicit-key'
  | 'anchor-in-use'
  | 'shared-value'
  | 'tagged-value'
  | 'wrong-shape'
  | 'in-use'
  | 'would-cycle'
  | 'check-failed'
  | 'needs-long-form'
  | 'needs-scope'
  | 'has-network-mode'
  | 'not-an-absolute-path'
  | 'invalid-arguments'
  | 'unknown-command'
  | 'unknown-part'
  | 'unsupported'
  | 'from-extends'
  | 'path-from-other-folder'
  | 'only-extended'
  | 'several-documents';

/** A refusal: a code with the values its message names. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * What a command wants to do. `choices` comes up where the fact is shared through an anchor: either every service that
 * shares it changes, or only this one; the user chooses.
 * `sharedBy` names those whose values really change: one that overrides the fact is not among them.
 */
export type Plan =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'choices';
      readonly anchor: string;
      readonly sharedBy: readonly string[];
      readonly shared: readonly TextEdit[];
      readonly here: readonly TextEdit[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Where a shared fact is to be changed: for everybody that shares it, or only here. */
export type Scope = 'shared' | 'here';

/** Short form of a refusal plan. */
export function refuse(code: RefusalCode, values: Refusal['values'] = {}): Plan {
  return { kind: 'refused', refusal: { code, values } };
}
