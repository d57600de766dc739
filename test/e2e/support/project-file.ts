import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from './running-app.ts';

/** The Compose file of the one project that the app made from its gallery. */
export async function projectFile(app: RunningApp): Promise<string> {
  const projects = join(app.home, 'projects');
  const folders = await readdir(projects);
  if (folders.length !== 1 || !folders[0])
    throw new Error(`one project expected, found ${folders.join(', ')}`);
  return join(projects, folders[0], 'compose.yaml');
}
