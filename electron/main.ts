import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createWords } from '../shared/words/words.ts';
import { appRoot } from './app-root.ts';
import { appFolders } from './files/app-folders.ts';
import { createAppEngine } from './rpc/app-engine.ts';
import { registerAppScheme, serveAppScheme } from './window/app-scheme.ts';
import { askBeforeClosing } from './window/ask-before-closing.ts';
import { openDroppedFiles } from './window/dropped-files.ts';
import { connectWindow } from './window/ipc.ts';
import { setMenu } from './window/menu.ts';
import { followOpenRequests, isOnlyInstance } from './window/open-requests.ts';
import { pickFile } from './window/pick-file.ts';
import { hardenPages, hardenSession } from './window/security/harden.ts';
import { createWindow } from './window/window.ts';

const folders = appFolders();
if (process.env.DRAWBRIDGE_HOME) app.setPath('userData', join(folders.config, 'window'));
if (!isOnlyInstance(app)) app.quit();
// Not awaited: Electron becomes ready only when this module is done.
else void start().catch(fail);

function fail(error: unknown): void {
  dialog.showErrorBox('Drawbridge', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

async function start(): Promise<void> {
  registerAppScheme();
  hardenPages(app);
  const requests = followOpenRequests(app, appRoot);
  await app.whenReady();
  hardenSession();
  serveAppScheme(join(appRoot, 'dist', 'renderer'));
  const { t } = createWords(app.getLocale().startsWith('es') ? 'es' : 'en');
  setMenu(t);
  const { window, loadPage } = createWindow();
  const engine = await createAppEngine({
    door: 'desktop',
    folders,
    openAtStart: requests.first(),
    roots: [],
    pick: pickFile(window, t),
  });
  const disconnect = connectWindow(window, engine);
  const stopDrops = openDroppedFiles(window, engine);
  askBeforeClosing(window, engine.projects, t);
  requests.onOpen(path => {
    if (path !== null) void engine.openPath(path);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let disposed = false;
  app.on('will-quit', event => {
    if (disposed) return;
    event.preventDefault();
    disconnect();
    stopDrops();
    void engine.dispose().finally(() => {
      disposed = true;
      app.quit();
    });
  });
  await loadPage();
}
