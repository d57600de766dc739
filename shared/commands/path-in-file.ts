import { filesOf } from '../project/compose-project.ts';
import { isAbsolute, isRemote, resolvePath } from '../project/resolve-path.ts';
import type { ProjectContext } from './project-context.ts';

/**
 * A path counted from the project folder, as a file has to say it that counts its paths from another folder; null where
 * that cannot be told: a variable may hold anything, and the way back from outside the project names folders unknown.
 */
export function pathInFile({ project }: ProjectContext, file: string, written: string): string | null {
  const folder = project ? filesOf(project).find(({ name }) => name === file)?.folder : '';
  if (!folder || isAbsolute(written) || isRemote(written)) return written;
  if (written.includes('$')) return null;
  const from = resolvePath('', folder).split('/');
  const to = resolvePath('', written).split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const up = from.slice(same);
  if (up.includes('..') || isAbsolute(folder)) return null;
  const steps = [...up.map(() => '..'), ...to.slice(same)].filter(step => step !== '');
  return up.length > 0 ? steps.join('/') : ['.', ...steps].join('/');
}
