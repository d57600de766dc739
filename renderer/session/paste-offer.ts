import type { RebuildNote } from '../../shared/doctor/rebuild/rebuild-flattened.ts';

/** Pasted text that waits for the user's word, with what it would become. */
export interface PasteOffer {
  /** `rebuilt`: it had lost its indentation. `add`: it would come to services that are there. */
  readonly kind: 'rebuilt' | 'add';
  readonly pasted: string;
  /** The Compose text that would be used. */
  readonly text: string;
  /** What people should know of the rebuilt text. */
  readonly notes: readonly RebuildNote[];
  /** Its services that are in the stack already and would be left out. */
  readonly taken: readonly string[];
  /** It would be added to services that are there, not become the whole file. */
  readonly adds: boolean;
  /** The file before and after, where one is open. */
  readonly change: { readonly file: string; readonly before: string; readonly after: string } | null;
  readonly use: () => void;
  /** Leaves the text as it was pasted; null where that makes no sense. */
  readonly keep: (() => void) | null;
}
