import type { WebContents } from 'electron';

/** No page embeds another one (checklist 12). */
export function forbidWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', event => event.preventDefault());
}
