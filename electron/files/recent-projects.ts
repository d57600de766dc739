import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentProject } from '../../shared/rpc/messages.ts';
import { readTextFileIfThere } from './read-text-file.ts';
import { writeTextFile } from './write-text-file.ts';

const most = 20;
const schema = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }));

type Entry = z.infer<typeof schema>[number];

/** The projects opened lately, newest first, kept in the app's configuration folder. */
export interface RecentProjects {
  /** All of them; `missing` where the file is gone. */
  readonly list: () => Promise<RecentProject[]>;
  /** Puts a project first; `at` is ISO 8601. A list that cannot be written is no reason to fail. */
  readonly add: (path: string, at: string) => Promise<void>;
  /** Takes a project out of the list. */
  readonly forget: (path: string) => Promise<void>;
}

/** Opens the list in this configuration folder; a damaged list is an empty one. */
export function recentProjects(configFolder: string): RecentProjects {
  const file = join(configFolder, 'recent.json');
  const write = (entries: readonly Entry[]): Promise<void> =>
    writeTextFile(file, `${JSON.stringify(entries, null, 2)}\n`).catch(() => undefined);
  const read = async (): Promise<Entry[]> => {
    try {
      return schema.parse(JSON.parse((await readTextFileIfThere(file)) ?? '[]'));
    } catch {
      return [];
    }
  };
  let queue = Promise.resolve();
  return {
    async list() {
      await queue;
      const projects = await read();
      const there = await Promise.all(projects.map(project => exists(project.path)));
      return projects.map((project, at) => ({ ...project, missing: !there[at] }));
    },
    forget(path) {
      queue = queue.then(async () => {
        await write((await read()).filter(project => project.path !== path));
      });
      return queue;
    },
    add(path, at) {
      queue = queue.then(async () => {
        const others = (await read()).filter(project => project.path !== path);
        const first = { path, name: basename(dirname(path)), openedAt: at };
        await write([first, ...others].slice(0, most));
      });
      return queue;
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
