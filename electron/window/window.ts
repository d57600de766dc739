import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { appRoot } from '../app-root.ts';
import { appOrigin } from './app-scheme.ts';
import { webPreferences } from './security/web-preferences.ts';

/** How the app's window is made; sizes in device-independent pixels. */
export function windowOptions(dark: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Drawbridge',
    width: 1360,
    height: 860,
    minWidth: 880,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: dark ? '#14161a' : '#f7f7f5',
    webPreferences: webPreferences(join(appRoot, 'dist', 'preload.cjs')),
  };
}

/** Makes the app's window, which shows itself once its page is painted. `loadPage` starts the page. */
export function createWindow(): { readonly window: BrowserWindow; readonly loadPage: () => Promise<void> } {
  const window = new BrowserWindow(windowOptions(nativeTheme.shouldUseDarkColors));
  window.once('ready-to-show', () => window.show());
  return { window, loadPage: () => window.loadURL(`${appOrigin}/index.html`) };
}
