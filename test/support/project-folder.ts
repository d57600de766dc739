import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for a test, with links and removal. */
export interface ProjectFolder {
  readonly folder: string;
  readonly write: (name: string, text: string) => string;
  readonly link: (name: string, target: string) => void;
  readonly remove: () => void;
}

/** Makes `<temporary>/<name>-…/project` with these files; what is beside `project/` is outside of the project. */
export function projectFolder(name: string, files: Readonly<Record<string, string>> = {}): ProjectFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  const folder = join(root, 'project');
  const write = (path: string, text: string): string => {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    return absolute;
  };
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    folder,
    write,
    link: (path, target) => symlinkSync(target, join(folder, path)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
