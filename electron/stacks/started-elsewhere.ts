import { dirname } from 'node:path';
import type { LiveContainer } from '../../shared/live/snapshot.ts';
import { realPath } from './real-path.ts';

/**
 * The folders (or files of this file's folder) that containers were started from, when it was not this file: to Docker two
 * stacks of one project name are one. Sorted, each once.
 */
export function startedElsewhere(
  file: string,
  containers: readonly Pick<LiveContainer, 'startedFrom'>[],
): readonly string[] {
  const folder = realPath(dirname(file));
  const places = containers.flatMap(({ startedFrom }) => {
    if (!startedFrom) return [];
    if (realPath(startedFrom.folder) !== folder) return [startedFrom.folder];
    const files = startedFrom.files.map(realPath);
    return files.length === 0 || files.includes(realPath(file)) ? [] : startedFrom.files;
  });
  return [...new Set(places)].sort();
}
