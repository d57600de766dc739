import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether the system lets us write this file: it, where it is there, and its folder, since a save makes a new file and renames it. */
export async function isWritable(path: string): Promise<boolean> {
  const [file, folder] = await Promise.all([
    access(path, constants.W_OK).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    ),
    access(dirname(path), constants.W_OK).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    ),
  ]);
  return file && folder;
}
