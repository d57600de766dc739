import { join } from 'node:path';
import { rememberedLists } from './remembered-lists.ts';

/** More files than this of one project are not remembered; the oldest are asked about again. */
const kept = 200;

/** The files outside the folder of a project that the user allowed, by their real paths (links resolved). */
export interface AllowedFiles {
  readonly has: (realPath: string) => boolean;
  /** Remembers it for this project, on this machine. */
  readonly allow: (realPath: string) => Promise<void>;
}

/** What a project may read outside its folder when nobody was asked. */
export const noneAllowed: AllowedFiles = { has: () => false, allow: async () => undefined };

/** The allowed files of each project, in `<config folder>/allowed-files.json`; by the path of its Compose file. */
export function rememberedAllowedFiles(configFolder: string): (projectFile: string) => AllowedFiles {
  const lists = rememberedLists(join(configFolder, 'allowed-files.json'), kept);
  return project => ({
    has: realPath => lists.of(project).includes(realPath),
    allow: realPath => lists.add(project, realPath),
  });
}
