import { extendedPlace } from '../../../shared/commands/base-service.ts';
import type { ComposeDocument, Inheritance, Path } from '../../../shared/document/document.ts';
import { lookup } from '../../../shared/document/lookup.ts';
import type { Service } from '../../../shared/stack/stack.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import { aimOf, entryIn } from '../../session/aim.ts';
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

/**
 * Where a service says `build` or `command`. Null where another one gives it in more than one line: the field for one line
 * must not take the place of that.
 */
export function saidInOneLine(service: Service, key: 'build' | 'command'): Range | null {
  const fact = service[key];
  const shape = service.keys.find(one => one.key === key)?.shape;
  return !fact || (fact.inherited?.extends && shape !== 'scalar') ? null : fact.range;
}

/**
 * The refusal of a change of an entry that another service gives by `extends`; null where the service says it itself, and
 * where the user has chosen that it changes there.
 */
export function givenByOther(service: Service, path: Path, said: Range): CommandOutcome | null {
  const { file } = said;
  const given = extendedPlace(service, said);
  if (!given || aimOf(entryIn(file, path))?.base !== undefined) return null;
  return refused('from-extends', { service: String(given.extends), file });
}
