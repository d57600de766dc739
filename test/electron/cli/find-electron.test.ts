import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../../electron/cli/find-electron.ts';
import { hasDisplay } from '../../../electron/cli/has-display.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('Electron is where its package says', async () => {
  const folder = await temporaryFolder();
  expect(findElectron({}, folder)).toBeNull();
  await writeFile(join(folder, 'path.txt'), 'electron-here');
  expect(findElectron({}, folder)).toBeNull();
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'electron-here'), '');
  expect(findElectron({}, folder)).toBe(join(folder, 'dist', 'electron-here'));
});

test('ELECTRON_OVERRIDE_DIST_PATH wins', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'path.txt'), 'electron-here');
  await mkdir(join(folder, 'mine'));
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'mine') };
  expect(findElectron(environment, folder)).toBeNull();
  await writeFile(join(folder, 'mine', 'electron-here'), '');
  expect(findElectron(environment, folder)).toBe(join(folder, 'mine', 'electron-here'));
});

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('%s with %j has a display: %s', (platform, environment, expected) => {
  expect(hasDisplay(platform, environment)).toBe(expected);
});
