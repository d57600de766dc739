import { useMemo } from 'react';
import { extendedPlace, type Saying, sayingsOf } from '../../../shared/commands/base-service.ts';
import type { ComposeDocument, Inheritance, Path } from '../../../shared/document/document.ts';
import { type Located, lookup } from '../../../shared/document/lookup.ts';
import type { Service } from '../../../shared/stack/stack.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import { aimOf, entryIn } from '../../session/aim.ts';
import { commandContext } from '../../session/derive.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { useSession } from '../../session/session.ts';
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

/** What the files of the project say of an attribute of a service, the one that counts first. */
export function useSayings(service: Service, key: string): readonly Saying[] {
  const derived = useSession(state => state.derived);
  return useMemo(
    () => (derived ? sayingsOf(commandContext(derived), service, key) : []),
    [derived, service, key],
  );
}

/** A place that a file says, by the name that the service has in the form. */
export function ownPath(service: Service, { path }: Located, ...rest: Path): Path {
  return ['services', service.name, ...path.slice(2), ...rest];
}

/**
 * The refusal of a change of an entry that another service gives by `extends`; null where the service says it itself, and
 * where the user has chosen that it changes there.
 */
export function givenByOther(service: Service, path: Path, said: Range): CommandOutcome | null {
  const { file } = said;
  const given = extendedPlace(service, said);
  if (!given || isSentThere(file, path)) return null;
  return refused('from-extends', { service: String(given.extends), file });
}

/** Whether the user has chosen that a fact, or the entry of a list in this file, changes in the file of its base. */
function isSentThere(file: string, path: Path): boolean {
  return [path, entryIn(file, path)].some(fact => aimOf(fact)?.base !== undefined);
}
