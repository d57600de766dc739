import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { appRoot } from '../app-root.ts';

/** How long `npm start` waits for Electron's binary to arrive, in milliseconds. */
const downloadLimit = 60_000;

/** After a download that failed, it is not tried again for a day, in milliseconds. */
const retryAfter = 24 * 60 * 60 * 1000;

/** Electron's binary where it is, by its package's own rules (`electron/index.js`), or null. */
export function findElectron(
  environment: NodeJS.ProcessEnv = process.env,
  packageFolder: string = join(appRoot, 'node_modules', 'electron'),
): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : platformBinary();
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
  const binary = join(folder, name);
  return existsSync(binary) ? binary : null;
}

/**
 * Fetches Electron's binary by the package's own install script, quietly and within a minute; null where it does not
 * come or the package is not installed. A failure is remembered in the configuration folder for a day.
 */
export async function fetchElectron(configFolder: string): Promise<string | null> {
  const script = join(appRoot, 'node_modules', 'electron', 'install.js');
  const failed = join(configFolder, 'electron-not-available');
  if (!existsSync(script) || process.env.ELECTRON_OVERRIDE_DIST_PATH || (await isFresh(failed))) return null;
  const result = await execa(process.execPath, [script], {
    stdio: 'ignore',
    timeout: downloadLimit,
    forceKillAfterDelay: 1000,
    reject: false,
  });
  const binary = result.exitCode === 0 ? findElectron() : null;
  if (binary === null) {
    await mkdir(configFolder, { recursive: true })
      .then(() => writeFile(failed, ''))
      .catch(() => undefined);
  }
  return binary;
}

async function isFresh(path: string): Promise<boolean> {
  return stat(path).then(
    found => Date.now() - found.mtimeMs < retryAfter,
    () => false,
  );
}

function platformBinary(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
