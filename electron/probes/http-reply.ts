/** The body of a raw HTTP reply with a 2xx status, as parsed JSON or else text; null for anything else. */
export function readHttpReply(raw: Buffer): unknown {
  const end = raw.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = raw.toString('latin1', 0, end);
  if (!/^HTTP\/1\.[01] 2\d\d/.test(head)) return null;
  const body = raw.subarray(end + 4);
  const isChunked = /^transfer-encoding:\s*chunked/im.test(head);
  return readBody((isChunked ? joinChunks(body) : body).toString('utf8'));
}

/** Text as parsed JSON where it is JSON. */
export function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trimEnd();
  }
}

function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
