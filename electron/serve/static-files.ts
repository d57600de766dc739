import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the shell: where it lies, what it is, whether its name carries a hash of its content. */
export interface StaticFile {
  readonly path: string;
  readonly type: string;
  readonly immutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * The files of the built window by their exact URL path, listed once: what is not in the list cannot be asked for,
 * however a path is written. Empty when the window is not built.
 */
export function listStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    const type = types[extname(name)];
    if (type) files.set(`/${name}`, { path, type, immutable: name.startsWith('assets/') });
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
