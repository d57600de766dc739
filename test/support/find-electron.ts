import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const installed = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));
const programs: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Electron's program where it is on this machine (`ELECTRON_OVERRIDE_DIST_PATH` first), else null; never downloads it. */
export function findElectron(): string | null {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = join(installed, 'path.txt');
  const program = existsSync(named)
    ? readFileSync(named, 'utf8').trim()
    : (programs[process.platform] ?? 'electron');
  const path = join(chosen || join(installed, 'dist'), program);
  return existsSync(path) ? path : null;
}

/** Why the desktop window cannot be tested here, or null. */
export function desktopIsMissing(): string | null {
  if (findElectron() === null) return "Electron's binary is not installed";
  const needsDisplay = process.platform === 'linux';
  const hasDisplay = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  return needsDisplay && !hasDisplay ? 'there is no display for a desktop window' : null;
}
