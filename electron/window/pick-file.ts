import { type BrowserWindow, dialog } from 'electron';
import type { PickPurpose } from '../rpc/engine-services.ts';

/** The system's Open and Save dialogs for a window; null when the user cancels. */
export function pickFile(
  window: BrowserWindow,
  t: (key: string) => string,
): (purpose: PickPurpose, suggested: string | undefined) => Promise<string | null> {
  const filters = [{ name: t('projects.dialog.composeFiles'), extensions: ['yaml', 'yml'] }];
  return async (purpose, suggested) => {
    if (purpose === 'save') {
      const ending = /\.(zip|svg|png|mmd)$/i.exec(suggested ?? '')?.[1];
      const saved = await dialog.showSaveDialog(window, {
        filters: ending ? [{ name: ending.toUpperCase(), extensions: [ending] }] : filters,
        defaultPath: suggested,
      });
      return saved.canceled || !saved.filePath ? null : saved.filePath;
    }
    const opened = await dialog.showOpenDialog(window, {
      filters: purpose === 'open' ? filters : [],
      defaultPath: suggested,
      properties: [purpose === 'open' ? 'openFile' : 'openDirectory'],
    });
    return opened.canceled ? null : (opened.filePaths[0] ?? null);
  };
}
