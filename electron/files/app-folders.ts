import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Folders the app keeps its own things in. */
export interface AppFolders {
  /** Recent projects, consents. */
  readonly config: string;
  /** Where new projects go. */
  readonly projects: string;
}

/** The app's folders by the system's custom; `DRAWBRIDGE_HOME` puts both below one folder. */
export function appFolders(environment: NodeJS.ProcessEnv = process.env): AppFolders {
  const home = environment.DRAWBRIDGE_HOME;
  if (home) return { config: resolve(home, 'config'), projects: resolve(home, 'projects') };
  return { config: envPaths('drawbridge', { suffix: '' }).config, projects: join(homedir(), 'Drawbridge') };
}
