import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeTextFile } from './write-text-file.ts';

/** What the user agreed to, per project file: a list of words each, in a file of the app's own folder. */
export interface RememberedLists {
  readonly of: (projectFile: string) => readonly string[];
  /** Adds a word at the end; the oldest go when there are too many. */
  readonly add: (projectFile: string, word: string) => Promise<void>;
}

const shape = z.record(z.string(), z.array(z.string()).catch([]));

/** The lists in this file, `kept` words of each project at the most. A file that cannot be read means that there are none. */
export function rememberedLists(path: string, kept: number): RememberedLists {
  const read = (): Record<string, readonly string[]> => {
    try {
      return Object.assign(Object.create(null), shape.parse(JSON.parse(readFileSync(path, 'utf8'))));
    } catch {
      return Object.create(null);
    }
  };
  return {
    of: project => read()[project] ?? [],
    async add(project, word) {
      const all = read();
      all[project] = [...(all[project] ?? []).filter(other => other !== word), word].slice(-kept);
      await writeTextFile(path, `${JSON.stringify(all, null, 2)}\n`);
    },
  };
}
