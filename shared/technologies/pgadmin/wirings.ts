import type { ServiceInStack, StackAround } from '../technology-rule.ts';
import type { Wiring, WiringPlan } from '../wiring.ts';
import {
  ourServersPath,
  serversFile,
  serversPathVariable,
  serversText,
  usualServersPath,
} from './servers-file.ts';

/** pgAdmin beside a database that it does not know: a file that it reads on its first start registers it (rule 81). */
export const serverRegistered: Wiring = {
  id: 'pgadmin-server-not-registered',
  severity: 'info',
  roles: ['server'],
  to: { technology: 'postgres', roles: ['server'] },
  plan,
};

function plan(from: ServiceInStack, to: ServiceInStack, stack: StackAround): WiringPlan | null {
  const named = from.environment[serversPathVariable] || null;
  const looksAt = named ?? usualServersPath;
  // A config, a secret or an image of one's own may bring the file: who cannot know is silent.
  const { mounts, configs, secrets, build } = from.service;
  if (build !== null || configs.length > 0 || secrets.length > 0) return null;
  if (mounts.some(({ target }) => looksAt === target || looksAt.startsWith(`${target}/`))) return null;
  const databases = stack.services.filter(
    ({ name, technology, role }) =>
      technology === 'postgres' && role === 'server' && (name === to.name || stack.joined(from.name, name)),
  );
  // One file names all of them, so that one finding is enough.
  if (databases[0]?.name !== to.name) return null;
  const service = from.name;
  const target = named ?? ourServersPath;
  const variable = { service, name: serversPathVariable, value: target };
  const mount = { service, source: `./${serversFile}`, target, readOnly: true };
  return {
    range: null,
    safe: true,
    steps: [
      { kind: 'file', file: serversFile, text: serversText(databases) },
      ...(named === null ? [{ kind: 'command', command: 'set-variable', args: variable } as const] : []),
      { kind: 'command', command: 'mount', args: mount },
    ],
  };
}
