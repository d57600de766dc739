import type { IncomingHttpHeaders } from 'node:http';

/** Names of this computer that the printed address and people use; everything else may be DNS rebinding. */
const loopbackNames = ['127.0.0.1', 'localhost'];

/** Whether a page's request may be answered: right Host, no foreign Origin, not loaded into a foreign page. */
export function mayRead(headers: IncomingHttpHeaders, port: number): boolean {
  if (!isOwnHost(headers.host, port)) return false;
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, headers.host)) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Whether a WebSocket may be opened: browsers always name the Origin, and it must be exactly ours. */
export function mayConnect(headers: IncomingHttpHeaders, port: number): boolean {
  return isOwnHost(headers.host, port) && isOwnOrigin(headers.origin, headers.host);
}

function isOwnHost(host: string | undefined, port: number): host is string {
  return loopbackNames.some(name => host === `${name}:${port}`);
}

function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && origin === `http://${host}`;
}
