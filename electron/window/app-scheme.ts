import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentPolicy } from '../serve/security-headers.ts';
import { listStaticFiles } from '../serve/static-files.ts';

/** Origin of the window's pages: a scheme of our own, because `file:` pages have more rights than they need. */
export const appOrigin = 'app://drawbridge';

/** Makes the scheme a standard, secure one; must come before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window under `app://drawbridge/`: only listed files, under the strict content policy. */
export function serveAppScheme(pagesFolder: string): void {
  const files = listStaticFiles(pagesFolder);
  protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'drawbridge' ? files.get(pathname) : undefined;
    if (!file || request.method !== 'GET') return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': contentPolicy("'self'"),
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
