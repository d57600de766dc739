import type { Session } from 'electron';
import { appOrigin } from '../app-scheme.ts';

const granted = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Whether a page gets a permission (checklist 5): only ours, and only to copy text and to fill the screen. */
export function mayUse(permission: string, requestingUrl: string): boolean {
  return granted.has(permission) && URL.canParse(requestingUrl) && requestingUrl.startsWith(`${appOrigin}/`);
}

/** Answers every permission request and check by that rule; devices are never given. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    mayUse(permission, `${origin.replace(/\/$/, '')}/`),
  );
  session.setDevicePermissionHandler(() => false);
}
