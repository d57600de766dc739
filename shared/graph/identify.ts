import type { Stack } from '../stack/stack.ts';
import { mapOffset, type TextEdit } from '../text/text-edit.ts';

/** Stable identities by node id: what was `service:db` when it was first seen keeps that identity through renames. */
export type Identities = Readonly<Record<string, string>>;

/** A node that got another name: its id before and after. */
export interface Renamed {
  readonly node: string;
  readonly to: string;
}

const sections = { services: 'service', networks: 'network', volumes: 'volume' } as const;

/**
 * Which services, networks and volumes an edit renamed, whoever made it (a command or typing): the key stands where the
 * edits move the old one to, the old name is gone and the new one was not there.
 */
export function renamesBetween(previous: Stack, next: Stack, edits: readonly TextEdit[]): Renamed[] {
  if (edits.length === 0) return [];
  const inFile = (file: string): readonly TextEdit[] => edits.filter(edit => edit.file === file);
  return (['services', 'networks', 'volumes'] as const).flatMap(section => {
    const before = new Set(previous[section].map(entry => entry.name));
    const after = new Set(next[section].map(entry => entry.name));
    const fresh = next[section].filter(entry => !before.has(entry.name));
    const byPlace = new Map(fresh.map(({ keyRange, name }) => [`${keyRange.file} ${keyRange.from}`, name]));
    return previous[section].flatMap(entry => {
      if (after.has(entry.name)) return [];
      const { file, from } = entry.keyRange;
      const own = inFile(file);
      const to = own.length === 0 ? undefined : byPlace.get(`${file} ${mapOffset(own, from, -1)}`);
      const kind = sections[section];
      return to === undefined ? [] : [{ node: `${kind}:${entry.name}`, to: `${kind}:${to}` }];
    });
  });
}

/** Identities of the nodes of a new graph: kept for those that stayed or were renamed, their own id for new ones. */
export function identify(
  previous: Identities,
  renamed: readonly Renamed[],
  nodes: readonly { readonly id: string }[],
): Identities {
  const from = new Map(renamed.map(({ node, to }) => [to, node]));
  const taken = new Set<string>();
  const identities: Record<string, string> = {};
  for (const { id } of nodes) {
    const kept = previous[from.get(id) ?? id];
    if (kept === undefined) continue;
    identities[id] = kept;
    taken.add(kept);
  }
  for (const { id } of nodes) {
    if (identities[id] !== undefined) continue;
    let identity = id;
    // The name of one that was renamed away may come back for another.
    for (let number = 2; taken.has(identity); number++) identity = `${id}#${number}`;
    identities[id] = identity;
    taken.add(identity);
  }
  return identities;
}
