import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One real Compose file of the corpus. `name` is `set/file name`. */
export interface CorpusFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const root = join(import.meta.dirname, '../../../shared/corpus');

/** All files of `corpus/open` and `corpus/traps`, or null where the corpus is not there (its tests are then skipped). */
export function corpusFiles(): CorpusFile[] | null {
  if (!existsSync(root)) return null;
  return ['open', 'traps'].flatMap(set =>
    readdirSync(join(root, set))
      .sort()
      .map(file => {
        const path = join(root, set, file);
        const bytes = readFileSync(path);
        return {
          name: `${set}/${file}`,
          path,
          bytes,
          text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        };
      }),
  );
}

/** Said where the corpus tests are skipped. */
export const corpusMissing = 'left out: the corpus of real Compose files is not beside the project';
