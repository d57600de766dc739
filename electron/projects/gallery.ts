import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseBoard } from '../../shared/board/parse-board.ts';
import type { TemplateInfo } from '../../shared/rpc/messages.ts';
import { appRoot } from '../app-root.ts';
import { type EngineError, failing } from '../failure.ts';
import { findComposeFile } from '../files/find-compose-file.ts';
import { readTextFile } from '../files/read-text-file.ts';

const descriptionName = 'example.json';
const inEveryLanguage = z.object({ en: z.string(), es: z.string() });
const description = z.object({
  title: inEveryLanguage,
  summary: inEveryLanguage,
  /** Place in the gallery, from 1. */
  order: z.number().default(1000),
  /** Folder name for the copy; the example's id when left out. */
  name: z.string().optional(),
  /** A stack of the course, one of the field's other systems at work, or a demonstration of one thing that goes wrong. */
  kind: z.enum(['stack', 'system', 'demo']).default('stack'),
  services: z.array(z.object({ name: z.string(), technology: z.string().nullable() })).default([]),
});

/** The examples that come with the app, and copies of them. */
export interface Gallery {
  readonly list: () => Promise<TemplateInfo[]>;
  /** Copies an example into a new folder below the projects folder and gives that folder. Fails with `no-such-template`, `file-not-written`. */
  readonly create: (template: string, name: string | undefined) => Promise<string>;
  /** Copies an example into this folder, which must be there and empty. Fails as `create`. */
  readonly copyTo: (template: string, folder: string) => Promise<void>;
}

/** Folders of the app with what the gallery shows: the stacks of the course, and the demos of what goes wrong. */
export const galleryFolders: readonly string[] = ['examples', 'demos'].map(name =>
  join(appRoot, 'resources', name),
);

/** Opens the gallery in these folders (one folder per example: its files and `example.json`). */
export function createGallery(folders: readonly string[], projectsFolder: string): Gallery {
  const find = async (template: string): Promise<Example> => {
    for (const folder of folders) {
      const example = await readExample(folder, template);
      if (example) return example;
    }
    throw failing('projects', 'no-such-template', { template });
  };
  const listIn = async (folder: string) => {
    const ids = await readdir(folder).catch(() => []);
    return Promise.all(ids.map(id => readExample(folder, id)));
  };
  return {
    async list() {
      return (await Promise.all(folders.map(listIn)))
        .flat()
        .filter(example => example !== null)
        .sort((a, b) => a.order - b.order)
        .map(example => example.info);
    },
    async create(template, name) {
      const example = await find(template);
      try {
        await mkdir(projectsFolder, { recursive: true });
        const folder = await makeFreeFolder(projectsFolder, folderName(name ?? '') || example.name);
        await copyFiles(example.folder, folder);
        return folder;
      } catch (error) {
        throw notWritten(projectsFolder, error);
      }
    },
    async copyTo(template, folder) {
      await copyFiles((await find(template)).folder, folder).catch(error => {
        throw notWritten(folder, error);
      });
    },
  };
}

function notWritten(path: string, error: unknown): EngineError {
  const raw = error instanceof Error ? error.message : String(error);
  return failing('projects', 'file-not-written', { path }, raw, error);
}

/** A name for a folder that is also a Compose project name; empty when nothing of the wish can be kept. */
export function folderName(wish: string): string {
  return wish
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** An example of the gallery with its folder. */
interface Example {
  readonly info: TemplateInfo;
  readonly order: number;
  readonly name: string;
  readonly folder: string;
}

async function readExample(folder: string, id: string): Promise<Example | null> {
  try {
    const own = description.parse(JSON.parse(await readFile(join(folder, id, descriptionName), 'utf8')));
    const compose = await readTextFile(await findComposeFile(join(folder, id)));
    const board = parseBoard(await readFile(join(folder, id, 'compose.board.json'), 'utf8').catch(() => ''));
    const info: TemplateInfo = {
      id,
      title: own.title,
      summary: own.summary,
      kind: own.kind,
      services: own.services,
      compose,
      positions: board.kind === 'board' ? board.board.positions : {},
    };
    return { info, order: own.order, name: own.name ?? id, folder: join(folder, id) };
  } catch {
    return null;
  }
}

/** `wanted`, or `wanted-2`, `wanted-3`… : the first that is not there; made in one step, so that two never share it. */
export async function makeFreeFolder(parent: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? wanted : `${wanted}-${number}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** File by file, because the packaged app's archive knows no recursive copy. */
async function copyFiles(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === descriptionName) continue;
    if (entry.isDirectory()) {
      await mkdir(join(to, entry.name));
      await copyFiles(join(from, entry.name), join(to, entry.name));
    } else {
      await writeFile(join(to, entry.name), await readFile(join(from, entry.name)), { flag: 'wx' });
    }
  }
}
