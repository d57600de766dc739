import type { ComposeDocument, Path } from '../../../shared/document/document.ts';
import { lookup, scalarText } from '../../../shared/document/lookup.ts';

/** The scalar at a path as Docker sees it, null where there is none. */
export function factTextAt(document: ComposeDocument, path: Path): string | null {
  const located = lookup(document, path);
  return located ? scalarText(located) : null;
}
