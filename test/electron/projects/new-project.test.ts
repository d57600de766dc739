import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, importComposeFile } from '../../../electron/projects/new-project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = 'services:\r\n  db:\r\n    image: postgres:16';

describe('a project made of texts', () => {
  test('is a new folder with exactly these files', async () => {
    const parent = join(await temporaryFolder(), 'projects');
    const path = await createProject(parent, 'Mi Pila Ñandú', {
      'compose.yaml': text,
      'compose.board.json': '{}',
      '.env': 'A=1\n',
      'app/Dockerfile': 'FROM a\n',
    });
    expect(relative(parent, path)).toBe(join('mi-pila-nandu', 'compose.yaml'));
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readFile(join(dirname(path), 'app/Dockerfile'), 'utf8')).toBe('FROM a\n');
    expect(await readdir(dirname(path))).toHaveLength(4);
  });

  test('never touches what is there: a taken name gets a number', async () => {
    const parent = await temporaryFolder();
    await mkdir(join(parent, 'stack'));
    await writeFile(join(parent, 'stack', 'compose.yaml'), 'mine');
    const path = await createProject(parent, '¿?', { 'compose.yaml': text });
    expect(relative(parent, path)).toBe(join('stack-2', 'compose.yaml'));
    expect(await readFile(join(parent, 'stack', 'compose.yaml'), 'utf8')).toBe('mine');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no Compose file', { '.env': 'A=1\n' }, 'no-compose-file'],
    ['a way out', { 'compose.yaml': text, '../x': 'x' }, 'file-name-refused'],
    ['a way out further in', { 'compose.yaml': text, 'a/../../x': 'x' }, 'file-name-refused'],
    ['an absolute name', { 'compose.yaml': text, '/etc/x': 'x' }, 'file-name-refused'],
    ['a drive', { 'compose.yaml': text, 'C:\\x': 'x' }, 'file-name-refused'],
    ['a hook of git', { 'compose.yaml': text, '.git/hooks/x': 'x' }, 'file-name-refused'],
    ['NUL', { 'compose.yaml': text, 'a\0': 'x' }, 'file-name-refused'],
    ['a detour', { 'compose.yaml': text, './a': 'x' }, 'file-name-refused'],
    ['the folder itself', { 'compose.yaml': text, '.': 'x' }, 'file-name-refused'],
    ['another board', { 'compose.yaml': text, 'b.board.json': 'x' }, 'file-name-refused'],
    ['2 MB', { 'compose.yaml': text, '.env': '#'.repeat(2_000_000) }, 'file-too-large'],
    ['a file and a folder of one name', { 'compose.yaml': text, a: 'x', 'a/b': 'x' }, 'file-not-written'],
  ])('with %s is refused, and nothing is left', async (_name, files, code) => {
    const parent = await temporaryFolder();
    await expect(createProject(parent, 'demo', files)).rejects.toMatchObject({ failure: { code } });
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('a Compose file brought in', () => {
  test.each([
    ['docker-compose.yml', 'stack/docker-compose.yml'],
    ['Semana 3.yaml', 'semana-3/Semana 3.yaml'],
  ])('%s becomes %s', async (name, path) => {
    const parent = await temporaryFolder();
    const made = await importComposeFile(parent, name, text);
    expect(relative(parent, made)).toBe(join(...path.split('/')));
    expect(await readFile(made, 'utf8')).toBe(text);
  });

  test.each([
    ['notes.txt', 'not-yaml-name'],
    ['../x.yaml', 'file-name-refused'],
    ['a\\b.yaml', 'file-name-refused'],
  ])('%s is refused', async (name, code) => {
    const parent = await temporaryFolder();
    await expect(importComposeFile(parent, name, text)).rejects.toMatchObject({ failure: { code } });
    expect(await readdir(parent)).toEqual([]);
  });
});
