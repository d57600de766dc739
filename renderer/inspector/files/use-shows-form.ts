import { fileKind, useFileText } from '../../session/files.ts';
import { useSession } from '../../session/session.ts';

/** The file that is to be shown as a form now, or null when its text is shown. A file that is not there is always a form. */
export function useShowsForm(): string | null {
  const file = useSession(state => state.file);
  const look = useSession(state => state.look);
  const isMissing = useFileText(file ?? '') === null;
  if (file === null) return null;
  return isMissing || (look === 'form' && fileKind(file) !== 'other') ? file : null;
}
