import type { Value } from '../../document/document.ts';
import type { ImportNote, NoteCode } from './note.ts';

/** A map that is still being filled. */
export type Draft = Record<string, Value>;

/** A service that is being put together from one command line. */
export interface ServiceDraft {
  readonly name: string;
  readonly fields: Draft;
  /** What each network it joins says of it. */
  readonly networks: Record<string, Draft>;
  /** Flags without a counterpart, for the comment in the file. */
  readonly left: string[];
  /** Driver of the volumes that `-v` makes. */
  volumeDriver: string | null;
}

/** Everything an import gathers over its lines. */
export interface ImportDraft {
  readonly services: ServiceDraft[];
  readonly networks: Record<string, Draft>;
  readonly volumes: Record<string, Draft>;
  /** Image → what builds it, from `docker build` lines. */
  readonly builds: Record<string, Value>;
  /** Networks and volumes that a line of the text makes. */
  readonly created: Set<string>;
  /** Names of services in the stack that the import goes into. */
  readonly taken: ReadonlySet<string>;
  readonly notes: ImportNote[];
}

/** An import before its first line. */
export function emptyDraft(taken: readonly string[]): ImportDraft {
  const bare = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
  return {
    services: [],
    networks: bare(),
    volumes: bare(),
    builds: bare(),
    created: new Set(),
    taken: new Set(taken),
    notes: [],
  };
}

/** Adds a note once. */
export function note(draft: ImportDraft, code: NoteCode, values: Record<string, string> = {}): void {
  const same = draft.notes.some(
    other => other.code === code && JSON.stringify(other.values) === JSON.stringify(values),
  );
  if (!same) draft.notes.push({ code, values });
}

/** Adds to a list of the draft. */
export function append(fields: Draft, key: string, value: Value): void {
  const before = fields[key];
  fields[key] = [...(Array.isArray(before) ? before : []), value];
}

/** Sets a key of a map of the draft. */
export function put(fields: Draft, key: string, name: string, value: Value): void {
  const before = fields[key];
  const known = before !== null && typeof before === 'object' && !Array.isArray(before) ? before : {};
  fields[key] = { ...known, [name]: value };
}

/** A number where the text is one in every spelling, else the text. */
export function numberOr(text: string): Value {
  return String(Number(text)) === text ? Number(text) : text;
}

/** `NAME=value` in two; the value is null without `=`. */
export function splitPair(text: string): readonly [string, string | null] {
  const at = text.indexOf('=');
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** A name that Compose takes for a service, volume or network. */
export function plainName(wish: string): string {
  const name = wish.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');
  return name || 'service';
}
