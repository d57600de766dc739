import type { EndOffset, Said } from './said.ts';
import type { FoundOffset } from './wire/list-offsets.ts';

/** How fast each partition grows since the broker was asked before; null for one that is new, or was made anew. */
export function growing(
  ends: readonly FoundOffset[],
  previous: Said | null,
  at: number,
): readonly EndOffset[] {
  const seconds = previous === null ? 0 : (at - previous.at) / 1000;
  const before = new Map(previous?.ends.map(end => [`${end.topic} ${end.partition}`, end.offset]));
  return ends.map(end => {
    const earlier = before.get(`${end.topic} ${end.partition}`);
    const isKnown = seconds > 0 && earlier !== undefined && end.offset >= earlier;
    return { ...end, perSecond: isKnown ? (end.offset - earlier) / seconds : null };
  });
}

/** Messages per second of all these partitions together; null where none is known. */
export function messagesPerSecond(ends: readonly EndOffset[]): number | null {
  const known = ends.flatMap(({ perSecond }) => perSecond ?? []);
  if (known.length === 0) return null;
  return Math.round(known.reduce((sum, each) => sum + each, 0) * 10) / 10;
}
