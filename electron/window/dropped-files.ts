import { isAbsolute } from 'node:path';
import { type BrowserWindow, ipcMain } from 'electron';
import type { AppEngine } from '../rpc/app-engine.ts';
import { droppedChannel } from './channel-name.ts';
import { isOwnSender } from './security/sender.ts';

/** Opens the files that the user drops onto the window, as if the system had asked to open them. Returns the end. */
export function openDroppedFiles(window: BrowserWindow, engine: Pick<AppEngine, 'openPath'>): () => void {
  const receive = (event: Electron.IpcMainEvent, path: unknown): void => {
    if (!isOwnSender(event, window.webContents)) return;
    if (typeof path === 'string' && isAbsolute(path)) void engine.openPath(path);
  };
  ipcMain.on(droppedChannel, receive);
  return () => ipcMain.off(droppedChannel, receive);
}
