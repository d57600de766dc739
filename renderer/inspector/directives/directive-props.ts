import type { ComposeDocument, Inheritance, Path } from '../../../shared/document/document.ts';
import { lookup } from '../../../shared/document/lookup.ts';
import type { Service } from '../../../shared/stack/stack.ts';

/** What each directive's fields work on. */
export interface DirectiveProps {
  readonly service: Service;
  readonly document: ComposeDocument;
}

/** From which anchor the value at a path comes, null where it is written there. */
export function inheritedAt(document: ComposeDocument, path: Path): Inheritance | null {
  return lookup(document, path)?.inherited ?? null;
}
