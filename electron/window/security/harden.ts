import { type App, session } from 'electron';
import { limitNavigation } from './navigation.ts';
import { limitPermissions } from './permissions.ts';
import { forbidWebviews } from './webview.ts';
import { limitWindows } from './window-open.ts';

/** Puts every page of the app under the rules before it loads anything. */
export function hardenPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    limitNavigation(contents);
    limitWindows(contents);
    forbidWebviews(contents);
  });
}

/** Puts the session under the rules; the app must be ready. */
export function hardenSession(): void {
  limitPermissions(session.defaultSession);
}
