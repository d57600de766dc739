import { asText } from '../json.ts';
import type { Probe, ProbeTarget } from '../technology.ts';
import { readInfo } from './read-info.ts';

/** Redis asked with its own INFO; a server whose password stands nowhere says so and is left alone. */
export const redisProbe: Probe = {
  everySeconds: 5,
  ask: (target, answers) =>
    'info' in answers
      ? []
      : [{ id: 'info', kind: 'tcp', port: portOf(target), send: `${login(target)}INFO\r\nQUIT\r\n` }],
  read: (target, answers) => ({ reading: readInfo(target.role, asText(answers['info'])), memory: null }),
};

function portOf({ command }: ProbeTarget): number {
  return Number(/--port\s+(\d+)/.exec(command ?? '')?.[1] ?? 6379);
}

/** The password as the command or Bitnami's variable gives it to the server itself. */
function login({ command, environment }: ProbeTarget): string {
  const password = /--requirepass\s+(\S+)/.exec(command ?? '')?.[1] ?? environment['REDIS_PASSWORD'] ?? null;
  return password ? `AUTH "${password.replace(/["\\]/g, '\\$&')}"\r\n` : '';
}
