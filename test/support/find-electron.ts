import { findElectron } from '../../electron/cli/find-electron.ts';
import { hasDisplay } from '../../electron/cli/has-display.ts';

/** Why the desktop window cannot be tested here, or null. Never downloads Electron. */
export function desktopIsMissing(): string | null {
  if (findElectron() === null) return "Electron's binary is not installed";
  return hasDisplay() ? null : 'there is no display for a desktop window';
}
