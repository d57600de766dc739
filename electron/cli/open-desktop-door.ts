import { execa } from 'execa';
import { appRoot } from '../app-root.ts';
import { appFolders } from '../files/app-folders.ts';
import { fetchElectron, findElectron } from './find-electron.ts';
import { hasDisplay } from './has-display.ts';

/** A window that ends with an error sooner than this never opened, in milliseconds. */
const startsWithin = 10_000;

/**
 * Opens the app in Electron and waits until it is closed. Gives false where that cannot be: no display, no binary, or
 * one that does not start here (a superuser's, a missing system library).
 */
export async function openDesktopDoor(openAtStart: string | null): Promise<boolean> {
  if (!hasDisplay() || process.getuid?.() === 0) return false;
  const electron = findElectron() ?? (await fetchElectron(appFolders().config));
  if (electron === null) return false;
  const started = Date.now();
  const window = execa(electron, [appRoot, ...(openAtStart === null ? [] : [openAtStart])], {
    stdio: ['ignore', 'ignore', 'ignore'],
    reject: false,
    env: { ELECTRON_RUN_AS_NODE: undefined },
  });
  const forward = (signal: NodeJS.Signals): void => void window.kill(signal);
  process.once('SIGINT', forward);
  process.once('SIGTERM', forward);
  const { exitCode } = await window;
  process.off('SIGINT', forward);
  process.off('SIGTERM', forward);
  return exitCode === 0 || Date.now() - started > startsWithin;
}
