import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type AllowedFiles, noneAllowed, rememberedAllowedFiles } from '../files/allowed-files.ts';
import { appFolders } from '../files/app-folders.ts';
import { isInside, realPathOf } from '../files/roots.ts';
import type { Terminal } from './terminal.ts';

/** What `--allow` names, as often as it is given. */
export interface AllowOptions {
  readonly allow: readonly string[];
}

/** Adds `--allow PATH`: a file or folder outside the project's folder that may be read, this time. */
export function addAllowOption(command: Command, { t }: Terminal): Command {
  const collect = (path: string, before: readonly string[]): readonly string[] => [...before, path];
  return command.option('--allow <path>', t('cli.allow'), collect, []);
}

/** What a project of the command line may read outside its folder: what `--allow` names, and what was allowed in the app. */
export async function allowedFor(
  terminal: Terminal,
  composeFile: string | null,
  { allow }: AllowOptions,
): Promise<AllowedFiles> {
  const named = await Promise.all(allow.map(path => realPathOf(resolve(terminal.folder, path))));
  const remembered =
    composeFile === null ? noneAllowed : rememberedAllowedFiles(appFolders().config)(composeFile);
  return {
    has: realPath => named.some(path => isInside(realPath, path)) || remembered.has(realPath),
    allow: remembered.allow,
  };
}
