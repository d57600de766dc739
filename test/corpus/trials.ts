import { attributeTrials } from './attribute-trials.ts';
import { fileTrials } from './file-trials.ts';
import { servicesOf } from './mentions.ts';
import type { Plain } from './plain.ts';
import { serviceTrials } from './service-trials.ts';
import type { Trial } from './trial.ts';

/** In larger files every second, third… service has its keys tried one by one; the commands are tried on all of them. */
const servicesInFull = 4;

/** Every edit that applies to a file: each command on each service, each key, each list and map, and the file's own. */
export function trialsOf(flat: Plain): Trial[] {
  const services = servicesOf(flat);
  const step = Math.ceil(services.length / servicesInFull);
  return [
    ...fileTrials(flat),
    ...services.flatMap(([name, body], at) => [
      ...serviceTrials(flat, name, body),
      ...(at % step === 0 ? attributeTrials(flat, name, body) : []),
    ]),
  ];
}
