import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with only these programs, to stand for an image that has nothing else; null where one is not here. */
export function imageWith(programs: readonly string[]): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  for (const program of programs) {
    const where =
      program === 'python3' ? "python3 -c 'import sys; print(sys.executable)'" : `command -v ${program}`;
    const found = spawnSync('sh', ['-c', where], { encoding: 'utf8' }).stdout.trim();
    if (found === '') return null;
    symlinkSync(found, join(folder, program));
  }
  return folder;
}
