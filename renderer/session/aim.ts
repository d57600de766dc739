import type { Path } from '../../shared/document/document.ts';
import { useSession } from './session.ts';

/** Where the next change of one fact goes, chosen at its field; forgotten once the change is made. */
export interface Aim {
  readonly fact: string;
  readonly file: string;
  /** The name that the service has there, where others extend it. */
  readonly base?: string;
}

/** Chooses the file that the next change of a fact goes to; null for the one whose value counts. */
export function aimAt(path: Path, file: string | null, base?: string): void {
  const aim = file === null ? null : { fact: nameOf(path), file };
  useSession.setState({ aim: aim && base !== undefined ? { ...aim, base } : aim });
}

/** Forgets the choice, of one fact alone where it is named. */
export function forgetAim(path?: Path): void {
  const { aim } = useSession.getState();
  if (aim && (!path || aim.fact === nameOf(path))) useSession.setState({ aim: null });
}

/** What is chosen for the next change of a fact, where something is. */
export function aimOf(path: Path): Aim | undefined {
  const { aim } = useSession.getState();
  return aim?.fact === nameOf(path) ? aim : undefined;
}

/** An entry of a list in one file, as a fact of its own: the lists of several files are numbered alike. */
export function entryIn(file: string, path: Path): Path {
  return [file, ...path];
}

/** The file chosen for the next change of a fact, kept fresh. */
export function useAim(path: Path): string | null {
  return useSession(({ aim }) => (aim?.fact === nameOf(path) ? aim.file : null));
}

function nameOf(path: Path): string {
  return path.join('\n');
}
