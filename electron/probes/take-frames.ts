/** The whole frames at the beginning of some bytes. */
export interface TakenFrames {
  /** Without the four bytes of length before each. */
  readonly frames: readonly Buffer[];
  /** A frame says that it goes beyond what is kept. */
  readonly isTooLarge: boolean;
}

/** Takes the whole frames at the beginning of these bytes, of which at most `limit` are kept. */
export function takeFrames(received: Buffer, limit: number): TakenFrames {
  const frames: Buffer[] = [];
  for (let at = 0; at + 4 <= received.length; ) {
    const end = at + 4 + received.readUInt32BE(at);
    if (end > limit) return { frames, isTooLarge: true };
    if (end > received.length) break;
    frames.push(received.subarray(at + 4, end));
    at = end;
  }
  return { frames, isTooLarge: false };
}
