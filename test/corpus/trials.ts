import { attributeTrials } from './attribute-trials.ts';
import { fileTrials } from './file-trials.ts';
import { servicesOf } from './mentions.ts';
import type { Plain } from './plain.ts';
import { serviceTrials } from './service-trials.ts';
import type { Trial } from './trial.ts';

/** Every edit that applies to a file: each command on each service, each key, each list and map, and the file's own. */
export function trialsOf(flat: Plain): Trial[] {
  return [
    ...fileTrials(flat),
    ...servicesOf(flat).flatMap(([name, body]) => [
      ...serviceTrials(flat, name, body),
      ...attributeTrials(flat, name, body),
    ]),
  ];
}
