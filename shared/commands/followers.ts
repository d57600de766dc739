import type { ComposeDocument } from '../document/document.ts';
import { filesOf } from '../project/compose-project.ts';
import { contextOf, extendingIn, type ProjectContext } from './project-context.ts';
import { type Reference, referencesTo } from './references.ts';

/** A file with services of its own names, some of which extend the service that a command is about. */
export interface Follower {
  readonly document: ComposeDocument;
  readonly places: readonly Reference[];
  readonly owners: readonly string[];
}

/**
 * The files beside those in which a service bears its name that extend it by the name of one of these: with a rename they
 * follow, and while they are there the service is not taken away.
 */
export function followersOf(
  project: ProjectContext,
  command: string,
  args: Readonly<Record<string, unknown>>,
  files: readonly string[],
): readonly Follower[] {
  if (command !== 'rename-service' && command !== 'remove-service') return [];
  const service = String(args['service']);
  const names = new Set(project.project ? filesOf(project.project).map(({ name }) => name) : []);
  return [...names].flatMap((file): Follower[] => {
    if (files.includes(file)) return [];
    const extending = extendingIn(project, file, files).filter(one => one.service === service);
    const context = extending.length > 0 ? contextOf(project, file) : null;
    if (!context) return [];
    const owners = new Set(extending.map(({ owner }) => owner));
    const { document } = context;
    const places = referencesTo({ document, extending }, service).filter(
      ({ attribute, path, owner }) =>
        attribute === 'extends' && path.at(-1) === 'service' && owners.has(owner),
    );
    return places.length > 0 ? [{ document, places, owners: [...owners] }] : [];
  });
}
