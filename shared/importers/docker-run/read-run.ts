import {
  append,
  type ImportDraft,
  note,
  numberOr,
  plainName,
  put,
  type ServiceDraft,
  splitPair,
} from './draft.ts';
import { runFlags, runShortFlags, takesValue } from './flags.ts';
import { leave } from './mounts.ts';
import { writeOwnFlag } from './own-flags.ts';
import { type GivenFlag, type ReadFlags, readFlags } from './read-flags.ts';

/** Reads what stands behind `docker run` into a service of the draft; without an image there is none, and a note. */
export function readRun(draft: ImportDraft, words: readonly string[]): void {
  const read = readFlags(words, { takesValue: flagTakesValue, short: runShortFlags }, true);
  const [image, ...command] = read.rest;
  if (image === undefined) {
    note(draft, 'no-image', { command: `docker run ${words.join(' ')}`.slice(0, 200) });
    return;
  }
  const service = newService(draft, read, image);
  service.fields['image'] = image;
  const build = draft.builds[image] ?? draft.builds[image.replace(/:latest$/, '')];
  if (build !== undefined) service.fields['build'] = build;
  if (command.length > 0) service.fields['command'] = command;
  // A network comes before the address and the aliases in it.
  const isNetwork = (flag: GivenFlag): boolean => flag.name === 'network' || flag.name === 'net';
  for (const flag of read.flags.filter(isNetwork)) writeFlag(draft, service, flag);
  for (const flag of read.flags.filter(flag => !isNetwork(flag))) writeFlag(draft, service, flag);
  if (service.fields['stdin_open'] === true && service.fields['tty'] === true)
    note(draft, 'interactive', { service: service.name });
  for (const flag of read.unknown) {
    service.left.push(flag);
    note(draft, 'unknown-flag', { flag, service: service.name });
  }
  draft.services.push(service);
}

function flagTakesValue(name: string): boolean | null {
  const meaning = Object.hasOwn(runFlags, name) ? runFlags[name] : undefined;
  return meaning ? takesValue(meaning) : null;
}

function newService(draft: ImportDraft, { flags }: ReadFlags, image: string): ServiceDraft {
  const last = (name: string): string | undefined => flags.findLast(flag => flag.name === name)?.value;
  const wanted = last('name');
  const taken = new Set([...draft.taken, ...draft.services.map(service => service.name)]);
  const base = plainName(wanted ?? imageName(image));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  if (wanted !== undefined && name !== wanted) note(draft, 'name-changed', { from: wanted, to: name });
  else if (wanted !== undefined) note(draft, 'container-name', { service: name });
  return { name, fields: {}, networks: {}, left: [], volumeDriver: last('volume-driver') ?? null };
}

/** `docker.io/dpage/pgadmin4:8` → `pgadmin4`. */
function imageName(image: string): string {
  const plain = image.replace(/\$\{[^}]*\}/g, '').replace(/@.*$/, '');
  return (plain.split('/').at(-1) ?? '').replace(/:.*$/, '') || 'service';
}

function writeFlag(draft: ImportDraft, service: ServiceDraft, flag: GivenFlag): void {
  const meaning = runFlags[flag.name];
  const { fields } = service;
  switch (meaning?.kind) {
    case 'text':
      fields[meaning.key] = flag.value;
      return;
    case 'number':
      fields[meaning.key] = numberOr(flag.value);
      return;
    case 'seconds':
      fields[meaning.key] = `${flag.value}s`;
      return;
    case 'switch':
      fields[meaning.key] = flag.value !== 'false' && flag.value !== '0';
      return;
    case 'list':
      append(fields, meaning.key, flag.value);
      return;
    case 'map': {
      const [name, said] = splitPair(flag.value);
      put(fields, meaning.key, name, said ?? '');
      return;
    }
    case 'left':
      leave(draft, service, flag.value === 'true' ? `--${flag.name}` : `--${flag.name} ${flag.value}`);
      return;
    case 'own':
      writeOwnFlag(draft, service, flag);
      return;
    case 'silent':
    case undefined:
  }
}
