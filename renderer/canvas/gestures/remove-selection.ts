import { runCommands } from '../../session/run-commands.ts';
import { selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { removalCommands } from './removal-commands.ts';

/** Removes what is selected, as one step. Tells whether there was anything to remove. */
export function removeSelection(): boolean {
  const { derived, selection } = useSession.getState();
  if (!derived || derived.stale) return false;
  const calls = removalCommands(derived.graph, selection);
  if (!calls) return false;
  if (runCommands(calls).kind === 'done') selectNodes([]);
  return true;
}
