import type { ComposeDocument, Inheritance, Path } from '../../../shared/document/document.ts';
import { lookup } from '../../../shared/document/lookup.ts';
import type { Service } from '../../../shared/stack/stack.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { refused } from '../edits.ts';

/** What each directive's fields work on. */
export interface DirectiveProps {
  readonly service: Service;
  readonly document: ComposeDocument;
}

/** From which anchor the value at a path comes, null where it is written there. */
export function inheritedAt(document: ComposeDocument, path: Path): Inheritance | null {
  return lookup(document, path)?.inherited ?? null;
}

/** The refusal of a change of what another service gives by `extends`; null where the service says it itself. */
export function givenByOther(service: Service, path: Path, { file }: Range): CommandOutcome | null {
  const owner = path[1];
  return owner === service.name ? null : refused('from-extends', { service: String(owner), file });
}
