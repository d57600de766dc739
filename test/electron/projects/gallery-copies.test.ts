import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGallery, folderName } from '../../../electron/projects/gallery.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a copy has the example’s files in a free folder, without the description', async () => {
  const { gallery, projects } = await examples();
  const first = await gallery.create('two', undefined);
  const second = await gallery.create('two', undefined);
  expect([first, second]).toEqual([join(projects, 'two'), join(projects, 'two-2')]);
  expect((await readdir(first, { recursive: true })).sort()).toEqual([
    'compose.yaml',
    'jobs',
    join('jobs', 'a.py'),
  ]);
  await writeFile(join(first, 'compose.yaml'), 'changed');
  expect(await readFile(join(second, 'compose.yaml'), 'utf8')).toBe('services: {}\n');
});

test('the list is in order; what is no example is left out', async () => {
  const { gallery } = await examples();
  expect((await gallery.list()).map(example => example.id)).toEqual(['two', 'one']);
});

test('an example that is not there is refused', async () => {
  const { gallery, projects } = await examples();
  await expect(gallery.create('three', undefined)).rejects.toMatchObject({
    failure: { code: 'no-such-template' },
  });
  await expect(readdir(projects)).rejects.toThrow();
});

test.each([
  ['Semana 3: Ñandú & Café', 'semana-3-nandu-cafe'],
  ['../../etc', 'etc'],
  ['   ', ''],
  ['日本', ''],
])('“%s” becomes a folder name', (wish, name) => expect(folderName(wish)).toBe(name));

async function examples() {
  const folder = await temporaryFolder();
  const describe = (order: number) =>
    JSON.stringify({ title: { en: 'a.b', es: 'a.b' }, summary: { en: 'a.c', es: 'a.c' }, order });
  const files: Record<string, string> = {
    'examples/one/compose.yaml': 'services: {}\n',
    'examples/one/example.json': describe(2),
    'examples/two/compose.yaml': 'services: {}\n',
    'examples/two/jobs/a.py': 'print()\n',
    'examples/two/example.json': describe(1),
    'examples/broken/compose.yaml': 'services: {}\n',
    'examples/broken/example.json': '{',
    'examples/no-file/example.json': describe(3),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const projects = join(folder, 'projects');
  return { gallery: createGallery([join(folder, 'examples')], projects), projects };
}
