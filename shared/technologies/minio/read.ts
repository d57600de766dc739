import type { Reading, ReadingItem } from '../../live/reading.ts';
import { sumKnown } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { type Trouble, troubleFact, worstOf } from '../troubles.ts';
import { byDefault, credentialsOf } from './credentials.ts';
import { metricIn } from './metrics.ts';
import { bucketsIn, holdingIn, isListOfBuckets } from './s3-lists.ts';
import { say } from './say.ts';

/** Less free room than this share of the disk is named. */
const littleRoom = 0.05;

/** A reading of MinIO: its buckets with what they hold, its disk, its health. */
export function readMinio(target: ProbeTarget, answers: Answers): { reading: Reading; memory: null } {
  const reading = { technology: 'minio', role: target.role, facts: {}, items: [], series: {} };
  const metric = (name: string): number | null => metricIn(answers['metrics'], `minio_${name}`);
  const listed = isListOfBuckets(answers['buckets']);
  const drives = metric('cluster_drive_total');
  if (!listed && drives === null) return { reading: { ...reading, ...silent(answers) }, memory: null };
  const items = bucketsIn(answers['buckets']).map(name => bucketItem(name, answers));
  const known = listed && items.every(({ objects, more }) => objects !== null && more !== true);
  const facts = {
    buckets: listed ? items.length : null,
    // The lists are of this moment; the server's own scanner is minutes late, and silent before its first round.
    objects: known
      ? (sumKnown(items.map(({ objects }) => objects)) ?? 0)
      : metric('cluster_usage_object_total'),
    bytes: known ? (sumKnown(items.map(({ bytes }) => bytes)) ?? 0) : metric('cluster_usage_total_bytes'),
    diskBytes: metric('cluster_capacity_usable_total_bytes'),
    freeBytes: metric('cluster_capacity_usable_free_bytes'),
    drives,
    offlineDrives: metric('cluster_drive_offline_total'),
    receivedBytes: metric('s3_traffic_received_bytes'),
  };
  const troubles = troublesOf(target, facts);
  return {
    reading: {
      ...reading,
      ...worstOf(troubles, listed ? say('buckets', { count: items.length }) : say('noList')),
      facts: { ...facts, troubles: troubleFact(troubles) },
      items,
      series: { bytes: facts.bytes },
    },
    memory: null,
  };
}

function silent(answers: Answers): Pick<Reading, 'state' | 'headline'> {
  // An empty text is the health page's way to say yes.
  return { state: 'waiting', headline: say(answers['health'] === '' ? 'locked' : 'starting') };
}

function bucketItem(name: string, answers: Answers): ReadingItem {
  const holding = holdingIn(answers[`objects ${name}`]);
  return {
    kind: 'bucket',
    id: name,
    objects: holding?.objects ?? null,
    bytes: holding?.bytes ?? null,
    more: holding?.more ?? null,
  };
}

function troublesOf(
  { environment }: ProbeTarget,
  facts: Readonly<Record<string, number | null>>,
): readonly Trouble[] {
  const { offlineDrives, freeBytes, diskBytes } = facts;
  const credentials = credentialsOf(environment);
  const warning = (when: boolean, key: string): readonly Trouble[] =>
    when ? [{ state: 'warning', message: say(`trouble.${key}`) }] : [];
  const share = freeBytes == null || !diskBytes ? 1 : freeBytes / diskBytes;
  return [
    ...(offlineDrives ? [{ state: 'error' as const, message: say('trouble.offline') }] : []),
    ...warning(share < littleRoom, 'full'),
    ...warning(credentials?.secretKey === byDefault.secretKey, 'default'),
  ];
}
