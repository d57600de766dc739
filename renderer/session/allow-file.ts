import type { Finding } from '../../shared/doctor/finding.ts';
import type { ProjectInfo } from '../../shared/rpc/messages.ts';
import { ask } from './engine.ts';
import { useSession } from './session.ts';

/** A file outside the project's folder, by its name in the project and its real path. */
export type OutsideFile = ProjectInfo['outsideFiles'][number];

/** Allows a file outside the project's folder: from now on it is read, drawn and saved with the project. */
export async function allowFile({ name, path }: OutsideFile): Promise<void> {
  const { info } = useSession.getState();
  const next = info && (await ask('project.allowFile', { project: info.project, name, path }));
  if (next) useSession.setState({ info: next });
}

/** The file that a finding asks to allow; null for other findings, and where it is not there. */
export function useOutsideFile({ rule, values }: Finding): OutsideFile | null {
  const files = useSession(state => state.info?.outsideFiles);
  const isAbout = rule === 'file-elsewhere' || rule === 'env-file-elsewhere';
  return (isAbout && files?.find(({ name }) => name === values.name)) || null;
}
