import { filesOfPart } from '../../shared/commands/add-service.ts';
import { changeStore, type Position, type ProjectStore, textOf } from '../../shared/project/store.ts';
import { findPart } from '../../shared/technologies/index.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import type { PartId } from './part-drag.ts';
import { commandOrigin } from './run-command.ts';
import { type CommandCall, runCommands } from './run-commands.ts';
import { selectNodes } from './selection.ts';
import { useSession } from './session.ts';

/** Where a new part goes: a place on the canvas, a network it joins, a service that mounts it (a volume, at a path). */
export interface PartPlace {
  readonly at?: Position;
  readonly network?: string;
  readonly mount?: { readonly service: string; readonly target: string };
}

/** Adds a part of the catalogue to the stack as one step and selects it. Gives its node's id, or null when it was refused. */
export function addPart(part: PartId, place: PartPlace = {}): string | null {
  const { derived, store } = useSession.getState();
  if (!derived || !store) return null;
  const calls: CommandCall[] = [];
  let id: string;
  let files: Readonly<Record<string, string>> = {};
  if (part === 'network') {
    const name = freeName('network', derived.stack.networks);
    id = `network:${name}`;
    calls.push({ name: 'add-network', args: { name } });
  } else if (part === 'volume') {
    const name = freeName('data', derived.stack.volumes);
    id = `volume:${name}`;
    calls.push({ name: 'add-volume', args: { name } });
    if (place.mount) {
      const { service, target } = place.mount;
      calls.push({ name: 'mount', args: { service, source: name, target } });
    }
  } else {
    const name = freeName(findPart(part)?.serviceName ?? part, derived.stack.services);
    id = `service:${name}`;
    calls.push({ name: 'add-service', args: { name, technology: part } });
    files = filesOfPart(derived.stack, part, name);
    if (place.network) {
      // A part may have joined its partner's network by itself.
      const args = { service: name, network: place.network };
      calls.push({ name: 'join-network', args, passOver: 'exists-already' });
    }
  }
  const done = store.doc.transact(() => {
    const outcome = runCommands(calls, place.at ? { positions: { [id]: place.at } } : {});
    if (outcome.kind === 'done') changeStore(store, { edits: newFiles(store, files) }, commandOrigin);
    return outcome.kind === 'done';
  }, commandOrigin);
  if (!done) return null;
  selectNodes([id]);
  return id;
}

/** Insertions that make the files; one that is there stays as it is. */
function newFiles(store: ProjectStore, files: Readonly<Record<string, string>>): TextEdit[] {
  return Object.entries(files).flatMap(([file, insert]) =>
    textOf(store, file) === null ? [{ file, from: 0, to: 0, insert }] : [],
  );
}

/** The first of `name`, `name-2`, `name-3`… that nobody has. */
export function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map(entry => entry.name));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!names.has(candidate)) return candidate;
  }
}
