import type { Path } from '../../shared/document/document.ts';
import { useSession } from './session.ts';

/** Where the next change of one fact goes, chosen at its field; forgotten once the change is made. */
export interface Aim {
  readonly fact: string;
  readonly file: string;
}

/** Chooses the file that the next change of a fact goes to; null for the one whose value counts. */
export function aimAt(path: Path, file: string | null): void {
  useSession.setState({ aim: file === null ? null : { fact: nameOf(path), file } });
}

/** Forgets the choice, of one fact alone where it is named. */
export function forgetAim(path?: Path): void {
  const { aim } = useSession.getState();
  if (aim && (!path || aim.fact === nameOf(path))) useSession.setState({ aim: null });
}

/** The file chosen for the next change of a fact, where one is. */
export function aimedFile(path: Path): string | undefined {
  const { aim } = useSession.getState();
  return aim?.fact === nameOf(path) ? aim.file : undefined;
}

/** The same, kept fresh. */
export function useAim(path: Path): string | null {
  return useSession(({ aim }) => (aim?.fact === nameOf(path) ? aim.file : null));
}

function nameOf(path: Path): string {
  return path.join('\n');
}
