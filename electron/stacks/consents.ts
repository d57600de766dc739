import { join } from 'node:path';
import { rememberedLists } from '../files/remembered-lists.ts';

/** How many agreed hashes of one project are kept; going back to an older version does not ask again. */
const kept = 20;

/** What the user agreed to, per project file: hashes of risky facts, in a file of the app's own folder. */
export interface Consents {
  readonly agreed: (projectFile: string, hash: string) => boolean;
  readonly agree: (projectFile: string, hash: string) => Promise<void>;
}

/** Consents in `<config folder>/consents.json`. A file that cannot be read means that nothing was agreed to. */
export function createConsents(configFolder: string): Consents {
  const lists = rememberedLists(join(configFolder, 'consents.json'), kept);
  return {
    agreed: (project, hash) => lists.of(project).includes(hash),
    agree: lists.add,
  };
}
