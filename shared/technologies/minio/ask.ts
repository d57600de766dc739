import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { credentialsOf } from './credentials.ts';
import { bucketsIn } from './s3-lists.ts';

const port = 9000;
/** Buckets whose objects are counted, and how many of each at most. */
const mostBuckets = 5;
const mostObjects = 1000;

/** Health, the buckets, the server's own figures; then the objects of the first buckets. */
export function askMinio(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (target.role !== 'server') return [];
  const sign = credentialsOf(target.environment);
  const page = (id: string, path: string, as?: 's3' | 'metrics'): Ask => ({
    id,
    kind: 'http',
    port,
    path,
    ...(sign !== null && as !== undefined && { sign: { as, ...sign } }),
  });
  const first = [
    page('health', '/minio/health/cluster'),
    page('buckets', '/', 's3'),
    page('metrics', '/minio/v2/metrics/cluster', 'metrics'),
  ];
  const objects = bucketsIn(answers['buckets'])
    .slice(0, mostBuckets)
    .map(name => page(`objects ${name}`, `/${name}?list-type=2&max-keys=${mostObjects}`, 's3'));
  return [...first, ...objects].filter(({ id }) => !(id in answers));
}
