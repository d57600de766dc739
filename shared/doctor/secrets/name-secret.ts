import type { Examination, KnownService } from '../rule.ts';
import type { WrittenSecret } from './find-secrets.ts';

/**
 * The variable that a secret moves to. What belongs together stays together: a client's copy of a database's password
 * takes the database's variable. Otherwise it is called like its key, and like service and key where that name already
 * stands for something else.
 */
export function nameSecret(
  examination: Examination,
  secret: WrittenSecret,
  all: readonly WrittenSecret[],
): string {
  const shared = sharedName(examination, secret, all);
  if (shared !== null) return shared;
  const own = inCapitals(secret.inUrl ? `${secret.key}_PASSWORD` : secret.key);
  const service = inCapitals(`${secret.known.service.name}_${own}`);
  const free = [own, service].find(name => isFree(examination, name, secret, all));
  if (free !== undefined) return free;
  let number = 2;
  while (!isFree(examination, `${service}_${number}`, secret, all)) number++;
  return `${service}_${number}`;
}

/** The variable of the same secret at a service this one talks to: moved already, or still written there. */
function sharedName(
  examination: Examination,
  secret: WrittenSecret,
  all: readonly WrittenSecret[],
): string | null {
  const { known, key, value } = secret;
  if (!secret.inUrl && isOwn(known, key)) return null;
  for (const other of partners(examination, known)) {
    for (const { name, value: written } of other.service.environment) {
      const variable = /^\$\{(\w+)\}$/.exec(written ?? '')?.[1];
      if (variable && isOwn(other, name) && examination.variables[variable] === value) return variable;
      const same = all.find(
        one => one.known === other && one.key === name && one.value === value && isOwn(other, name),
      );
      if (same && !same.inUrl) return nameSecret(examination, same, all);
    }
  }
  return null;
}

/** A password that the service itself asks for, not one it needs for another. */
function isOwn({ role }: KnownService, key: string): boolean {
  return role?.required.some(({ names, secret }) => secret && names.includes(key)) ?? false;
}

function partners({ graph, services }: Examination, { service }: KnownService): KnownService[] {
  const id = `service:${service.name}`;
  const reached = graph.edges
    .filter(edge => (edge.kind === 'talks-to' || edge.kind === 'depends_on') && edge.from === id)
    .map(edge => edge.to);
  return services.filter(other => reached.includes(`service:${other.service.name}`));
}

/** Nobody uses the name for another value: not the environment, not `.env`, not the file, not an earlier secret of this key. */
function isFree(
  { variables, text }: Examination,
  name: string,
  secret: WrittenSecret,
  all: readonly WrittenSecret[],
): boolean {
  const known = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (known !== undefined && known !== '') return known === secret.value;
  if (new RegExp(`(?<!\\$)\\$(?:\\{${name}(?!\\w)|${name}(?!\\w))`).test(text)) return false;
  const first = all.find(one => !one.inUrl && inCapitals(one.key) === name);
  return first === undefined || first.value === secret.value;
}

function inCapitals(text: string): string {
  const name = text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^\d/.test(name) ? `_${name}` : name;
}
