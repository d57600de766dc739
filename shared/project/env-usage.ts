import type { ComposeDocument, Value } from '../document/document.ts';
import { toValue } from '../document/to-value.ts';
import { type Reference, variableReferences } from './variable-references.ts';

/** How a project's Compose file uses one variable of its env files. */
export interface VariableUse {
  readonly name: string;
  /** Services whose settings take it, in the order of the file; empty where only other parts of the file do. */
  readonly services: readonly string[];
  /** What stands after `:-`, where every place has the same; null where there is none. */
  readonly fallback: string | null;
  /** Written somewhere without a default, so that Compose would put an empty text there. */
  readonly needed: boolean;
}

/** Which variables a Compose file takes from its environment, in the order they first appear. */
export function variableUses(document: ComposeDocument): readonly VariableUse[] {
  const found = new Map<string, { services: Set<string>; references: Reference[] }>();
  const note = (text: string, service: string | null): void => {
    for (const reference of variableReferences(text)) {
      const known = found.get(reference.name) ?? { services: new Set<string>(), references: [] };
      found.set(reference.name, known);
      if (service !== null) known.services.add(service);
      known.references.push(reference);
    }
  };
  const services = asMap(toValue(document, ['services']));
  for (const [name, settings] of Object.entries(services))
    for (const text of texts(settings)) note(text, name);
  for (const [key, value] of Object.entries(asMap(toValue(document, []))))
    if (key !== 'services' && !key.startsWith('x-')) for (const text of texts(value)) note(text, null);
  return [...found].map(([name, { services: users, references }]) => {
    const fallbacks = new Set(references.map(reference => reference.fallback));
    const [only] = fallbacks;
    return {
      name,
      services: [...users],
      fallback: fallbacks.size === 1 ? (only ?? null) : null,
      needed: references.some(reference => reference.needed),
    };
  });
}

/** Services that get every variable of an env file, by `env_file`. */
export function envFileUsers(document: ComposeDocument, file: string): readonly string[] {
  return Object.entries(asMap(toValue(document, ['services']))).flatMap(([service, settings]) => {
    const written = asMap(settings)['env_file'];
    const list = Array.isArray(written) ? written : [written];
    const paths = list.map(entry => (typeof entry === 'string' ? entry : asMap(entry)['path']));
    return paths.some(path => typeof path === 'string' && path.replace(/^\.\//, '') === file)
      ? [service]
      : [];
  });
}

/** Variables that Compose and Docker read for themselves; nobody has to name them in the file. */
export function isForCompose(name: string): boolean {
  return /^(?:COMPOSE|DOCKER|BUILDKIT)_/.test(name);
}

function texts(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

function asMap(value: Value | undefined): Readonly<Record<string, Value>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Value>>)
    : {};
}
