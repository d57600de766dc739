import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';

const images = ['flink', 'apache/flink', 'bitnami/flink', 'bitnamilegacy/flink'];

/** What the official image's entry point takes, or the scripts it starts. */
const commands: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s/])taskmanager(?:\.sh)?(?:\s|$)/, 'taskmanager'],
  [/(?:^|[\s/])(?:jobmanager|standalone-job)(?:\.sh)?(?:\s|$)/, 'jobmanager'],
];
const scripts = /(?:^|[\s/])(?:taskmanager|jobmanager|standalone-job)\.sh(?:\s|$)/;

/** Flink's role by what the container runs; a Flink image that runs neither is where someone sends jobs from. */
export function recogniseFlink({ image, command, environment }: RecognisedService): string | null {
  const own = isImage(image, images);
  const said = command ?? '';
  if (!own && !scripts.test(said)) return null;
  const mode = environment['FLINK_MODE'];
  if (mode === 'jobmanager' || mode === 'taskmanager') return mode;
  return commands.find(([pattern]) => pattern.test(said))?.[1] ?? 'client';
}
