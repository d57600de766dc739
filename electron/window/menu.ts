import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The application menu. Undo and redo are left out on purpose: the page has one history for drawing and text, and the
 * system's own would undo only in a text field.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  t: (key: string) => string,
): MenuItemConstructorOptions[] {
  const appMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...appMenu,
    { label: t('projects.menu.file'), submenu: [{ role: platform === 'darwin' ? 'close' : 'quit' }] },
    {
      label: t('projects.menu.edit'),
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: t('projects.menu.view'),
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
}

/** Sets the application menu. */
export function setMenu(t: (key: string) => string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, t)));
}
