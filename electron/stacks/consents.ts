import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseObject } from '../engine/parse-object.ts';
import { writeTextFile } from '../files/write-text-file.ts';

/** How many agreed hashes of one project are kept; going back to an older version does not ask again. */
const kept = 20;

/** What the user agreed to, per project file: hashes of risky facts, in a file of the app's own folder. */
export interface Consents {
  readonly agreed: (projectFile: string, hash: string) => boolean;
  readonly agree: (projectFile: string, hash: string) => Promise<void>;
}

/** Consents in `<config folder>/consents.json`. A file that cannot be read means that nothing was agreed to. */
export function createConsents(configFolder: string): Consents {
  const path = join(configFolder, 'consents.json');

  const read = (): Record<string, readonly string[]> => {
    const all: Record<string, readonly string[]> = Object.create(null);
    for (const [project, hashes] of Object.entries(parseObject(readText(path)) ?? {})) {
      if (Array.isArray(hashes)) all[project] = hashes.filter(hash => typeof hash === 'string');
    }
    return all;
  };

  return {
    agreed: (project, hash) => read()[project]?.includes(hash) ?? false,
    async agree(project, hash) {
      const all = read();
      all[project] = [...(all[project] ?? []).filter(other => other !== hash), hash].slice(-kept);
      await writeTextFile(path, `${JSON.stringify(all, null, 2)}\n`);
    },
  };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
