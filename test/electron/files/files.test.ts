import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appFolders } from '../../../electron/files/app-folders.ts';
import { listFolder } from '../../../electron/files/list-folder.ts';
import { recentProjects } from '../../../electron/files/recent-projects.ts';
import { createRoots } from '../../../electron/files/roots.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the folders the user chose', () => {
  test('hold what lies in them, also what is not there yet, and nothing beside them', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'mine', 'week 3'), { recursive: true });
    await mkdir(join(folder, 'mine-too'));
    const roots = createRoots([join(folder, 'mine')]);
    const inside = ['mine', 'mine/week 3', 'mine/new/compose.yaml', 'mine/..week', 'mine/a/../b.yaml'];
    for (const path of inside) await expect(roots.check(`${folder}/${path}`)).resolves.toContain(folder);
    const outside = ['', 'mine-too', 'mine/../mine-too/compose.yaml', 'mine/../..'];
    for (const path of outside)
      await expect(roots.check(`${folder}/${path}`), path).rejects.toThrow('outside-roots');
    await expect(roots.check('mine/compose.yaml')).rejects.toThrow('outside-roots');
    roots.grant(join(folder, 'mine-too'));
    await expect(roots.check(join(folder, 'mine-too', 'x.yaml'))).resolves.toBeTruthy();
  });

  test('are not left by a link', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'mine'));
    await mkdir(join(folder, 'theirs'));
    await writeFile(join(folder, 'theirs', 'compose.yaml'), '');
    await symlink(join(folder, 'theirs'), join(folder, 'mine', 'link'));
    const roots = createRoots([join(folder, 'mine')]);
    await expect(roots.check(join(folder, 'mine', 'link', 'compose.yaml'))).rejects.toThrow('outside-roots');
    await expect(roots.check(join(folder, 'mine', 'link', 'new', 'compose.yaml'))).rejects.toThrow(
      'outside-roots',
    );
  });

  test('are listed with their folders first, then their YAML files; hidden ones are left out', async () => {
    const folder = await temporaryFolder();
    for (const name of ['b', 'a', '.git', 'node_modules']) await mkdir(join(folder, name));
    for (const name of ['lab10.yml', 'lab2.yml', 'notes.txt', '.env'])
      await writeFile(join(folder, name), '');
    const roots = createRoots([folder]);
    const listing = await listFolder(roots, folder);
    expect(listing).toMatchObject({ folder, parent: null });
    expect(listing.entries.map(entry => entry.name)).toEqual(['a', 'b', 'lab2.yml', 'lab10.yml']);
    expect((await listFolder(roots, join(folder, 'a'))).parent).toBe(folder);
    expect((await listFolder(roots, undefined)).entries.map(entry => entry.path)).toEqual([folder]);
  });
});

describe('recent projects', () => {
  test('are remembered newest first, once each; one that is gone is marked, and can be forgotten', async () => {
    const folder = await temporaryFolder();
    const paths = ['a', 'b', 'c'].map(name => join(folder, name, 'compose.yaml'));
    for (const path of paths) {
      await mkdir(join(path, '..'));
      await writeFile(path, '');
    }
    const recents = recentProjects(join(folder, 'config'));
    for (const path of [...paths, paths[0] ?? '']) void recents.add(path, '2026-01-01T00:00:00Z');
    expect((await recents.list()).map(project => project.name)).toEqual(['a', 'c', 'b']);
    await rm(join(folder, 'c'), { recursive: true });
    const later = recentProjects(join(folder, 'config'));
    expect((await later.list()).map(({ name, missing }) => [name, missing])).toEqual([
      ['a', false],
      ['c', true],
      ['b', false],
    ]);
    await later.forget(paths[2] ?? '');
    expect((await later.list()).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('a damaged list is an empty one', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'recent.json'), '{"x');
    expect(await recentProjects(folder).list()).toEqual([]);
  });
});

test('DRAWBRIDGE_HOME holds everything the app keeps', () => {
  expect(appFolders({ DRAWBRIDGE_HOME: '/tmp/x' })).toEqual({
    config: '/tmp/x/config',
    projects: '/tmp/x/projects',
  });
  expect(appFolders({}).projects).toMatch(/Drawbridge$/);
});
