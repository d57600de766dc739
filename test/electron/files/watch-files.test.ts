import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { watchFiles } from '../../../electron/files/watch-files.ts';
import { writeBytes } from '../../../electron/files/write-bytes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([0, 5, 20, 40])(
  'what another program writes %i ms after our own save is seen as it ended',
  async pause => {
    const folder = await temporaryFolder();
    const path = join(folder, 'compose.yaml');
    await writeFile(path, 'services: {}\n');
    let seen = '';
    let ready = false;
    const watch = watchFiles(folder, ['compose.yaml'], () => {
      ready = true;
      seen = readFileSync(path, 'utf8');
    });
    try {
      await vi.waitFor(() => expect(ready).toBe(true), { timeout: 10_000 });
      await writeBytes(path, Buffer.from('services: {ours: {}}\n'));
      await wait(pause);
      await writeFile(path, 'services: {theirs: {}}\n');
      await vi.waitFor(() => expect(seen).toBe('services: {theirs: {}}\n'), { timeout: 10_000 });
    } finally {
      await watch.close();
    }
  },
);
