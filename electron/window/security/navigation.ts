import type { WebContents } from 'electron';
import { appOrigin } from '../app-scheme.ts';

/** Whether a page of ours may go there (checklist 13): to our own page alone, which is what a reload is. */
export function mayNavigate(url: string): boolean {
  return (
    URL.canParse(url) && new URL(url).href.split('#', 1)[0]?.split('?', 1)[0] === `${appOrigin}/index.html`
  );
}

/** Stops every other navigation and redirect. */
export function limitNavigation(contents: WebContents): void {
  const stop = (event: { preventDefault: () => void; url: string }): void => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stop);
  contents.on('will-frame-navigate', stop);
  contents.on('will-redirect', stop);
}
