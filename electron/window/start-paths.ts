import { isAbsolute, resolve } from 'node:path';

/** The file or folder that an Electron command line names: its last argument that is no switch and not the app itself; null for none. */
export function pathOf(argv: readonly string[], folder: string, appFolder: string): string | null {
  const named = argv
    .slice(1)
    .filter(
      argument => !argument.startsWith('-') && argument !== '.' && resolve(folder, argument) !== appFolder,
    );
  const last = named.at(-1);
  if (last === undefined) return null;
  return isAbsolute(last) ? last : resolve(folder, last);
}
