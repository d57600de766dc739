import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ComposeDocument } from '../../shared/document/document.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import {
  buildPlaces,
  companionFiles,
  largestCompanion,
  mayBeAllowed,
  mentionedFiles,
  pathInProject,
} from '../../shared/project/companion-files.ts';
import { composeFileNames, overrideFileNames } from '../../shared/project/compose-files.ts';
import { readProject } from '../../shared/project/compose-project.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { isOutside } from '../../shared/project/resolve-path.ts';
import { failing } from '../failure.ts';
import { type AllowedFiles, noneAllowed } from '../files/allowed-files.ts';
import { isWritable } from '../files/is-writable.ts';
import { largestFile, readTextFile, readTextFileIfThere } from '../files/read-text-file.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import { mergeTexts } from './merge-texts.ts';
import type { EngineStore } from './project-store.ts';
import { type FoundCompanion, readCompanion } from './read-companion.ts';

/** A file that another program changed in the same places as we did; `text` is the disk's. */
export interface DiskConflict {
  readonly file: string;
  readonly text: string;
}

/** The text files of a project as they lie on the disk, against a store. */
export interface ProjectFiles {
  /** Texts by name, as they were read at first. */
  readonly texts: Readonly<Record<string, string>>;
  /** Names of everything that may belong to the project, whether it is there or not; of what lies outside its folder, what is allowed. */
  readonly names: () => readonly string[];
  /** Whether a file of this name belongs to the project, by what its Compose files say now. */
  readonly mayHold: (name: string, textOf: TextOf) => boolean;
  /** Names of the Compose files that make up the project, and of the env files of what it includes. */
  readonly composeNames: () => readonly string[];
  /** Files outside the project folder that it reads and the user has not allowed, by name and real path; whether they are there is not looked at. */
  readonly elsewhere: () => readonly { readonly name: string; readonly path: string }[];
  /** Looks at the disk: what changed there is merged into the store, or becomes a conflict. */
  readonly notice: (store: EngineStore, variables: Variables) => Promise<void>;
  /** Writes each file whose text differs. Fails with `disk-conflict`, `file-not-written` or `file-too-large` before anything is written. */
  readonly save: (store: EngineStore) => Promise<void>;
  readonly saved: (store: EngineStore) => boolean;
  readonly conflicts: () => readonly DiskConflict[];
  /** Names of files that another program has deleted; the store still holds them. */
  readonly missing: () => readonly string[];
  /** The user has chosen for one file, or for all in conflict. */
  readonly resolve: (store: EngineStore, take: 'ours' | 'disk', name?: string) => void;
  /** Texts on the disk by name as we last knew them; null where the store holds a file that is not there. */
  readonly base: (store: EngineStore) => Readonly<Record<string, string | null>>;
  /** Takes these for what the disk held, so that the next `notice` finds what changed since; names that are none of a project are left out. */
  readonly rebase: (base: Readonly<Record<string, string | null>>) => void;
  /** What the store would be if all of the disk counted. */
  readonly onDisk: () => Readonly<Record<string, string>>;
  /** Writes the companions into another folder, where none of the same name is there. */
  readonly copyTo: (store: EngineStore, folder: string) => Promise<void>;
}

/** The text of a file of the project by name; null when there is none. */
export type TextOf = (name: string) => string | null;

interface DiskFile {
  /** The disk's text as we last knew it; null when there is no file. */
  text: string | null;
  gone: boolean;
  conflict: string | null;
  /** Made by a save of this project: it goes again when its making is undone. */
  made: boolean;
  /** False for what is there but is no text of ours. */
  usable: boolean;
  /** Its real path where it lies outside the project folder and is not allowed. */
  elsewhere: string | null;
}

/** A text without any of these names no other file by a key of its own. */
const namingKeys = /build|include|extends|env_file/;

/** Whether a Compose file's text may name other files. */
export function namesFiles(text: string): boolean {
  return namingKeys.test(text) || mentionedFiles(text).length > 0;
}

const emptyDocument = { trees: [], problems: [], parses: true } as const;

/** Reads the Compose file at this path (fails as `readTextFile`) and what belongs to it; outside its folder only what is allowed. */
export async function readProjectFiles(
  path: string,
  variables: Variables,
  allowed: AllowedFiles = noneAllowed,
): Promise<ProjectFiles> {
  const file = basename(path);
  const folder = dirname(path);
  const files = new Map<string, DiskFile>();
  let using = variables;
  let compose: readonly string[] = [file];
  let wanted: ReadonlySet<string> = new Set();
  let learnedFrom: readonly (string | null)[] = [];
  let learnedUsing: Variables | null = null;
  /** What Compose looks for beside a file of a default name: an override, and a file that it would take instead. */
  const preferred = (composeFileNames as readonly string[]).indexOf(file);
  const besideByDefault =
    preferred < 0 ? [] : [...overrideFileNames, ...composeFileNames.slice(0, preferred)];
  const parsed = new Map<string, ComposeDocument>();

  const know = (name: string, text: string | null): DiskFile => {
    // What lies outside is of no use before it was looked whether it is allowed.
    const known = files.get(name) ?? {
      text,
      gone: false,
      conflict: null,
      made: false,
      usable: !isOutside(name),
      elsewhere: null,
    };
    files.set(name, known);
    return known;
  };
  const parse = (name: string, text: string): ComposeDocument => {
    const before = parsed.get(name);
    if (before?.text === text) return before;
    // A file without such a key need not be read as YAML.
    const names = namingKeys.test(text);
    const document = names ? parseDocument(name, text) : { ...emptyDocument, file: name, text };
    parsed.set(name, document);
    return document;
  };
  /** Names only come: one that the text names no more may still be held, and be brought back by undo. */
  const learn = (textOf: TextOf): void => {
    const seen = [...compose, ...composeFileNames, ...overrideFileNames].map(textOf);
    const isKnown = using === learnedUsing && seen.every((text, at) => text === learnedFrom[at]);
    if (isKnown && seen.length === learnedFrom.length) return;
    const document = (name: string): ComposeDocument | null => {
      const text = textOf(name);
      return text === null ? null : parse(name, text);
    };
    const main = document(file);
    if (!main) return;
    const project = readProject(file, { document, text: textOf }, using);
    compose = [...new Set([...project.names, ...project.envFiles, ...project.outside])];
    learnedFrom = [...compose, ...composeFileNames, ...overrideFileNames].map(textOf);
    learnedUsing = using;
    const mentioned = compose.flatMap(name => mentionedFiles(textOf(name) ?? ''));
    const more = [...compose, ...project.serviceEnvFiles, ...besideByDefault, ...mentioned];
    const inside = more.filter(name => pathInProject(name) === name);
    const outside = project.outside.filter(mayBeAllowed);
    wanted = new Set([...companionFiles(file, buildPlaces(main, using), inside), ...outside]);
    for (const name of wanted) know(name, null);
  };
  const companion = async (name: string): Promise<FoundCompanion> => {
    if (name !== file) return readCompanion(folder, name, allowed);
    const text = await readTextFileIfThere(path);
    return text === null ? { kind: 'absent' } : { kind: 'text', text };
  };
  const judge = (disk: DiskFile, found: FoundCompanion): void => {
    disk.usable = found.kind === 'text' || found.kind === 'absent';
    disk.elsewhere = found.kind === 'elsewhere' ? found.path : null;
  };
  const noticeFile = async (name: string, disk: DiskFile, store: EngineStore): Promise<void> => {
    const found = await companion(name);
    judge(disk, found);
    if (found.kind !== 'text') {
      disk.gone = found.kind === 'absent' && disk.text !== null;
      disk.conflict = null;
      return;
    }
    const ours = store.fileText(name);
    disk.gone = false;
    if (ours === null) {
      const undone = disk.made && disk.text === found.text;
      disk.text = found.text;
      if (!undone) {
        disk.made = false;
        store.adopt(name, found.text);
      }
      return;
    }
    const base = disk.text ?? '';
    if (found.text === disk.text) {
      disk.conflict = null;
      return;
    }
    const merged = ours === base || ours === found.text ? found.text : mergeTexts(ours, base, found.text);
    disk.conflict = merged === null ? found.text : null;
    if (merged === null) return;
    disk.text = found.text;
    store.replaceText(name, merged);
  };
  const differs = (name: string, disk: DiskFile, store: EngineStore): boolean => {
    const ours = store.fileText(name);
    if (ours === null) return disk.made && disk.text !== null;
    return disk.gone || ours !== disk.text;
  };
  const mustBeWritable = async (name: string, disk: DiskFile, text: string | null): Promise<void> => {
    if (!disk.usable) throw failing('projects', 'file-not-ours', { file: name });
    // A rename would replace a read-only file without asking.
    if (!(await isWritable(resolve(folder, name))))
      throw failing('projects', 'file-not-written', { path: name });
    const limit = name === file ? largestFile : largestCompanion;
    const size = Buffer.byteLength(text ?? '');
    const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);
    if (size > limit) {
      const values = { path: name, size: megabytes(size), limit: megabytes(limit) };
      throw failing('projects', 'file-too-large', values);
    }
  };
  const write = async (name: string, disk: DiskFile, text: string | null): Promise<void> => {
    if (text === null) {
      await rm(resolve(folder, name), { force: true });
      disk.text = null;
      return;
    }
    await writeTextFile(name === file ? path : resolve(folder, name), text);
    if (disk.text === null) disk.made = true;
    disk.text = text;
    disk.gone = false;
  };
  const conflicts = (): readonly DiskConflict[] =>
    [...files].flatMap(([name, { conflict }]) => (conflict === null ? [] : [{ file: name, text: conflict }]));

  const text = await readTextFile(path);
  know(file, text);
  const texts: Record<string, string> = { [file]: text };
  const textOnDisk: TextOf = name => (Object.hasOwn(texts, name) ? (texts[name] ?? null) : null);
  learn(textOnDisk);
  // What a file names comes behind it in the map, and is read in its turn.
  for (const [name, disk] of files) {
    const found = name === file ? null : await readCompanion(folder, name, allowed);
    if (found) judge(disk, found);
    if (found?.kind === 'text') {
      disk.text = found.text;
      texts[name] = found.text;
      learn(textOnDisk);
    }
  }

  return {
    texts,
    names: () => [...files].flatMap(([name, { usable }]) => (usable || !isOutside(name) ? [name] : [])),
    mayHold(name, textOf) {
      if (!files.has(name)) learn(textOf);
      return files.get(name)?.usable ?? false;
    },
    composeNames: () => compose,
    elsewhere: () =>
      [...files]
        .flatMap(([name, { elsewhere }]) =>
          elsewhere !== null && wanted.has(name) ? [{ name, path: elsewhere }] : [],
        )
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    async notice(store, now) {
      using = now;
      learn(store.fileText);
      // The Compose file comes first in the map; what a file names comes behind it.
      for (const [name, disk] of files) {
        await noticeFile(name, disk, store);
        learn(store.fileText);
      }
    },
    async save(store) {
      const [conflict] = conflicts();
      if (conflict) throw failing('projects', 'disk-conflict', { file: conflict.file });
      const changed = [...files].filter(([name, disk]) => differs(name, disk, store));
      for (const [name, disk] of changed) await mustBeWritable(name, disk, store.fileText(name));
      for (const [name, disk] of changed) await write(name, disk, store.fileText(name));
    },
    saved: store => [...files].every(([name, disk]) => !differs(name, disk, store)),
    conflicts,
    missing: () => [...files].flatMap(([name, disk]) => (disk.gone ? [name] : [])),
    resolve(store, take, name) {
      for (const [each, disk] of files) {
        if (disk.conflict === null || (name !== undefined && name !== each)) continue;
        disk.text = disk.conflict;
        disk.conflict = null;
        if (take === 'disk') store.replaceText(each, disk.text);
      }
    },
    base: store =>
      Object.fromEntries(
        [...files].flatMap(([name, disk]) =>
          disk.text === null && store.fileText(name) === null ? [] : [[name, disk.text]],
        ),
      ),
    rebase(base) {
      for (const [name, before] of Object.entries(base)) {
        const isOurs = pathInProject(name) === name || files.get(name)?.usable;
        if (name !== '' && isOurs) know(name, before).text = before;
      }
    },
    onDisk: () =>
      Object.fromEntries(
        [...files].flatMap(([name, disk]) => (disk.text === null ? [] : [[name, disk.text]])),
      ),
    async copyTo(store, target) {
      if (target === folder) return;
      for (const name of files.keys()) {
        const ours = name === file || isOutside(name) ? null : store.fileText(name);
        if (ours === null || (await readCompanion(target, name, noneAllowed)).kind !== 'absent') continue;
        await writeTextFile(join(target, name), ours);
      }
    },
  };
}
