import { lineSplitter } from './line-splitter.ts';

/** Bytes of a frame's head: stream, three zeros, length (Engine API, "Stream format" of attach). */
const headLength = 8;

/** Lines of a log as the Engine API gives it whole: frames of two streams, or plain text when the container has a terminal. */
export function splitLog(log: Buffer): readonly string[] {
  const lines: string[] = [];
  const splitters = [0, 1, 2].map(() => lineSplitter(line => lines.push(line)));
  if (!isFramed(log)) {
    splitters[0]?.push(log);
  } else {
    for (let at = 0; at + headLength <= log.length; ) {
      const end = at + headLength + log.readUInt32BE(at + 4);
      splitters[log[at] ?? 0]?.push(log.subarray(at + headLength, end));
      at = end;
    }
  }
  for (const splitter of splitters) splitter.end();
  return lines;
}

function isFramed(log: Buffer): boolean {
  return log.length >= headLength && (log[0] ?? 9) <= 2 && log[1] === 0 && log[2] === 0 && log[3] === 0;
}
