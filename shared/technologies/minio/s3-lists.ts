import { asText } from '../json.ts';

/** The names in S3's list of buckets; none when it is not one. */
export function bucketsIn(answer: unknown): readonly string[] {
  const text = asText(answer) ?? '';
  if (!text.includes('<ListAllMyBucketsResult')) return [];
  return [...text.matchAll(/<Bucket>\s*<Name>([a-z0-9][a-z0-9.-]{1,62})<\/Name>/g)].map(
    match => match[1] ?? '',
  );
}

/** True for S3's list of buckets, even an empty one. */
export function isListOfBuckets(answer: unknown): boolean {
  return asText(answer)?.includes('<ListAllMyBucketsResult') ?? false;
}

/** What a bucket holds, as far as the first page of its list goes. */
export interface Holding {
  readonly objects: number;
  readonly bytes: number;
  /** There are more than the list says. */
  readonly more: boolean;
}

/** The objects in a list of one bucket; null when it is not one. */
export function holdingIn(answer: unknown): Holding | null {
  const text = asText(answer) ?? '';
  if (!text.includes('<ListBucketResult')) return null;
  const sizes = [...text.matchAll(/<Size>(\d{1,15})<\/Size>/g)].map(match => Number(match[1]));
  return {
    objects: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    more: text.includes('<IsTruncated>true</IsTruncated>'),
  };
}
