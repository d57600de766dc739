import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startedElsewhere } from '../../../electron/stacks/started-elsewhere.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['this file', '/p/a', ['/p/a/compose.yaml'], []],
  ['this file with an override', '/p/a', ['/p/a/compose.yaml', '/p/a/compose.override.yaml'], []],
  ['another folder', '/p/b', ['/p/b/compose.yaml'], ['/p/b']],
  ['another file of this folder', '/p/a', ['/p/a/spark.yaml'], ['/p/a/spark.yaml']],
  ['a folder without files', '/p/a', [], []],
])('containers from %s', (_name, folder, files, places) => {
  const containers = [{ startedFrom: { folder, files } }, { startedFrom: { folder, files } }, {}];
  expect(startedElsewhere('/p/a/compose.yaml', containers)).toEqual(places);
});

test('a link to the folder is the folder', async () => {
  const home = await temporaryFolder();
  mkdirSync(join(home, 'real'));
  symlinkSync(join(home, 'real'), join(home, 'link'));
  const startedFrom = { folder: join(home, 'link'), files: [join(home, 'link', 'compose.yaml')] };
  expect(startedElsewhere(join(home, 'real', 'compose.yaml'), [{ startedFrom }])).toEqual([]);
});
