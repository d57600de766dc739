import { shell, type WebContents } from 'electron';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the system's browser may be asked to open this (checklist 15): https anywhere, http on this computer only. */
export function mayOpenOutside(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
}

/** No page opens a window of the app (checklist 14): links go to the system's browser, or nowhere. */
export function limitWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
