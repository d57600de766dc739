import { type Answer, answered, useless } from './answer.ts';
import { largestReply } from './framed-session.ts';

/** What a port said until it hung up, or (`late`) until the time was over. */
export interface Reply {
  readonly bytes: Buffer;
  readonly late: boolean;
}

/** The body of a raw HTTP reply with a 2xx status, as parsed JSON or else text; for anything else, what is wrong with it. */
export function readHttpReply({ bytes, late }: Reply): Answer {
  if (bytes.length === 0) return useless({ kind: late ? 'no-answer' : 'cut-off' });
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(bytes.toString('latin1', 0, 16))?.[1];
  if (status === undefined) return useless({ kind: 'not-http' });
  if (bytes.length >= largestReply) return useless({ kind: 'too-large' });
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return useless({ kind: 'cut-off' });
  if (!status.startsWith('2')) return useless({ kind: 'status', status: Number(status) });
  const body = wholeBody(bytes.toString('latin1', 0, end), bytes.subarray(end + 4), late);
  return body === null ? useless({ kind: 'cut-off' }) : answered(readBody(body.toString('utf8')));
}

/** Text as parsed JSON where it is JSON. */
export function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trimEnd();
  }
}

/** Null when it ends before its end. */
function wholeBody(head: string, body: Buffer, late: boolean): Buffer | null {
  if (/^transfer-encoding:\s*chunked/im.test(head)) return joinChunks(body);
  const length = /^content-length:\s*(\d+)/im.exec(head)?.[1];
  if (length === undefined) return late ? null : body;
  return body.length < Number(length) ? null : body.subarray(0, Number(length));
}

function joinChunks(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (size === 0) return Buffer.concat(chunks);
    const chunk = body.subarray(lineEnd + 2, lineEnd + 2 + size);
    if (!(size > 0) || chunk.length < size) return null;
    chunks.push(chunk);
    at = lineEnd + 2 + size + 2;
  }
}
