import type { Path } from '../document/document.ts';
import { type Located, lookup } from '../document/lookup.ts';
import { type Plan, refuse } from '../document/plan.ts';
import type { Expectation } from '../document/verify.ts';
import type { Service } from '../stack/stack.ts';
import { isKey } from './arguments.ts';
import type { CommandContext } from './command.ts';

/** Kinds of top-level entries that commands make and rename. */
export type Section = 'services' | 'networks' | 'volumes';

/** The service of that name, or null. */
export function findService(context: CommandContext, name: string): Service | null {
  return context.stack.services.find(service => service.name === name) ?? null;
}

/** A refusal when a name cannot be given to something new in a section; null when it can. */
export function refuseNewName(context: CommandContext, section: Section, name: string): Plan | null {
  if (!isKey(name)) return refuse('invalid-name', { name });
  const taken = context.stack[section].some(entry => entry.name === name);
  return taken ? existsAlready(section, name) : null;
}

/** Refuses: nothing of that name in a section or attribute. */
export function notFound(where: string, name: string): Plan {
  return refuse('not-found', { name, path: `${where}.${name}`, section: where });
}

/** Refuses: a section or attribute has that name already. */
export function existsAlready(where: string, name: string): Plan {
  return refuse('exists-already', { name, path: `${where}.${name}`, section: where });
}

/** What refuses a command about something that is not in the file. */
export function refuseMissing(section: Section, name: string): Plan {
  return notFound(section, name);
}

/** The path of a service's attribute. */
export function servicePath(service: string, ...rest: Path): Path {
  return ['services', service, ...rest];
}

/** What the check expects of an edit that takes one entry away: that it goes, and nothing else. */
export function removalOf(entry: { readonly path: Path } | undefined): readonly Expectation[] {
  return entry ? [{ removed: [entry.path] }] : [];
}

/** Whether this file says something at the path: of a project of several files each says only its own part. */
export function isSaid(context: CommandContext, path: Path): boolean {
  return lookup(context.document, path) !== null;
}

/** A service's attribute, or null where it is absent or empty. */
export function attribute(context: CommandContext, service: string, key: string): Located | null {
  const located = lookup(context.document, servicePath(service, key));
  return located && located.targetShape !== 'null' ? located : null;
}

/** How a neighbour writes an attribute: the shape that most other services use, or null when nobody has it. */
export function usualShape(context: CommandContext, key: string): 'list' | 'map' | null {
  let [lists, maps] = [0, 0];
  for (const service of context.stack.services) {
    const shape = service.keys.some(entry => entry.key === key)
      ? lookup(context.document, servicePath(service.name, key))?.targetShape
      : null;
    if (shape === 'list') lists++;
    if (shape === 'map') maps++;
  }
  if (lists + maps === 0) return null;
  return lists >= maps ? 'list' : 'map';
}
