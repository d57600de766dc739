import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';

/** Images that are Spark. */
export const sparkImageNames: readonly string[] = [
  'apache/spark',
  'apache/spark-py',
  'spark',
  'bitnami/spark',
  'bitnamilegacy/spark',
];

const commands: readonly (readonly [RegExp, string])[] = [
  [/deploy\.master\.Master|start-master\.sh/, 'master'],
  [/deploy\.worker\.Worker|start-(?:worker|slave)\.sh/, 'worker'],
  [/deploy\.history\.HistoryServer|start-history-server\.sh/, 'history'],
  [/spark-submit|deploy\.SparkSubmit|\bpyspark\b|spark-shell|spark-sql/, 'driver'],
];

/** Spark's role by what the container runs; a Spark image that says nothing is where someone will start a job. */
export function recogniseSpark(service: RecognisedService): string | null {
  const command = service.command ?? '';
  for (const [pattern, role] of commands) if (pattern.test(command)) return role;
  if (!isImage(service.image, sparkImageNames)) return null;
  const mode = service.environment['SPARK_MODE'];
  return mode === 'master' || mode === 'worker' ? mode : 'driver';
}
