import type { App } from 'electron';
import { pathOf } from './start-paths.ts';

/** Paths that the system, the command line or a second start asks to open. */
export interface OpenRequests {
  /** What to open at the start; null for nothing. */
  readonly first: () => string | null;
  /** Hears later requests; `null` is a second start without a path. */
  readonly onOpen: (listener: (path: string | null) => void) => void;
}

/** Whether this process is the app's only one; a second one hands its path over and must quit. */
export function isOnlyInstance(app: App): boolean {
  return app.requestSingleInstanceLock();
}

/** Collects requests from the first moment (macOS sends `open-file` before the app is ready). */
export function followOpenRequests(app: App, appFolder: string): OpenRequests {
  let first = pathOf(process.argv, process.cwd(), appFolder);
  let tell: ((path: string | null) => void) | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (tell) tell(path);
    else first = path;
  });
  app.on('second-instance', (_event, argv, folder) => tell?.(pathOf(argv, folder, appFolder)));
  return {
    first: () => first,
    onOpen(listener) {
      tell = listener;
    },
  };
}
