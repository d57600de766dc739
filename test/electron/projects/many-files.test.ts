import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardItem } from '../../../shared/board/item.ts';
import { changeStore, textOf, textsOf } from '../../../shared/project/store.ts';
import { eventually } from '../../support/eventually.ts';
import { openTestProject, type TestProject } from '../../support/open-test-project.ts';

const compose = 'services:\n  app:\n    build: ./app\n';
const env = 'POSTGRES_PASSWORD=geheim\r\n# end';
const dockerfile = 'FROM python:3.11-slim\nCOPY . .\nCMD ["python", "app.py"]\n';
const note: BoardItem = { kind: 'note', x: 1, y: 2, width: 100, height: 80, text: 'here', colour: 'yellow' };

describe('one store for all text files of a project', () => {
  test('holds what is there, and nothing else', async () => {
    const { seen, project } = await openTestProject({
      'compose.yaml': compose,
      '.env': env,
      'app/Dockerfile': dockerfile,
      'app/app.py': 'print(1)\n',
      '.gitignore': '\uFEFF.env\n',
      'other/Dockerfile': 'FROM other\n',
    });
    expect(textsOf(seen())).toEqual({
      'compose.yaml': compose,
      '.env': env,
      'app/Dockerfile': dockerfile,
      '.gitignore': '\uFEFF.env\n',
    });
    expect(project.info()).toMatchObject({ saved: true, diskConflicts: [], missingFiles: [] });
  });

  test('what is no text, too large or leads out of the folder is left alone', async () => {
    const { seen, folder, project, edit } = await openTestProject({
      'compose.yaml': compose,
      '.env': Buffer.from([1, 0, 2]),
      '.gitignore': '#'.repeat(1024 * 1024 + 1),
      'out.txt': 'x',
    });
    await symlink('/etc/hostname', join(folder, 'Dockerfile'));
    expect(Object.keys(textsOf(seen()))).toEqual(['compose.yaml']);
    expect(() => edit(store => put(store, '.env', 'A=1\n'))).toThrow('file-not-allowed');
    expect(await project.save()).toMatchObject({ saved: true });
    expect((await readFile(join(folder, '.env'))).length).toBe(3);
  });

  test('saving writes each file that differs, makes new ones, and keeps their bytes', async () => {
    const { project, folder, edit } = await openTestProject({ 'compose.yaml': compose, '.env': env });
    const before = await stat(join(folder, 'compose.yaml'));
    edit(store => {
      changeStore(store, { edits: [{ file: '.env', from: 0, to: 0, insert: 'A=1\r\n' }] }, null);
      changeStore(store, { edits: [{ file: 'app/Dockerfile', from: 0, to: 0, insert: dockerfile }] }, null);
    });
    expect(project.info().saved).toBe(false);
    expect((await project.save()).saved).toBe(true);
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe(`A=1\r\n${env}`);
    expect(await readFile(join(folder, 'app/Dockerfile'), 'utf8')).toBe(dockerfile);
    expect((await stat(join(folder, 'compose.yaml'))).mtimeMs).toBe(before.mtimeMs);
  });

  test('undo goes over all of them; a file that it unmakes goes from the disk with the next save', async () => {
    const { project, folder, edit, seen } = await openTestProject({ 'compose.yaml': compose, '.env': env });
    edit(store => {
      put(store, 'app/Dockerfile', dockerfile);
      changeStore(store, { edits: [{ file: '.env', from: 0, to: 0, insert: '#' }] }, null);
    });
    await project.save();
    project.undo();
    expect(textsOf(seen())).toEqual({ 'compose.yaml': compose, '.env': env });
    expect(project.info().saved).toBe(false);
    await project.save();
    expect(await exists(join(folder, 'app/Dockerfile'))).toBe(false);
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe(env);
    project.redo();
    await project.save();
    expect(await readFile(join(folder, 'app/Dockerfile'), 'utf8')).toBe(dockerfile);
  });

  test('a file that was there before is never deleted', async () => {
    const { project, folder, edit, seen } = await openTestProject({ 'compose.yaml': compose, '.env': env });
    edit(store => store.files.delete('.env'));
    await project.save();
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe(env);
    expect(textOf(seen(), '.env')).toBe(env);
  });

  test('a build that is written later brings its Dockerfile in', async () => {
    const { edit, seen, project } = await openTestProject({
      'compose.yaml': 'services: {}\n',
      'api/Dockerfile': dockerfile,
    });
    expect(textOf(seen(), 'api/Dockerfile')).toBeNull();
    edit(store => {
      const text = 'services:\n  api:\n    build: ./api\n';
      changeStore(store, { edits: [{ file: 'compose.yaml', from: 0, to: 13, insert: text }] }, null);
    }, 'typing');
    await eventually(() => expect(textOf(seen(), 'api/Dockerfile')).toBe(dockerfile));
    project.undo();
    expect(textOf(seen(), 'compose.yaml')).toBe('services: {}\n');
    expect(project.info()).toMatchObject({ saved: true, canUndo: false });
  });

  test('a Dockerfile that appears on the disk comes in, even with its folder', async () => {
    const { folder, seen, project } = await openTestProject({ 'compose.yaml': compose });
    await mkdir(join(folder, 'app'));
    await writeFile(join(folder, 'app/Dockerfile'), dockerfile);
    await eventually(() => expect(textOf(seen(), 'app/Dockerfile')).toBe(dockerfile));
    expect(project.info()).toMatchObject({ saved: true, canUndo: false });
  });

  test('changes of each file on the disk are merged, or asked about by file', async () => {
    const two = 'A=1\nB=2\nC=3\nD=4\n';
    const { project, folder, edit, seen } = await openTestProject({
      'compose.yaml': compose,
      '.env': two,
      '.gitignore': 'a\n',
    });
    edit(store => {
      changeStore(store, { edits: [{ file: '.env', from: 2, to: 3, insert: '9' }] }, null);
      changeStore(store, { edits: [{ file: '.gitignore', from: 0, to: 1, insert: 'ours' }] }, null);
    });
    await writeFile(join(folder, '.env'), two.replace('D=4', 'D=5'));
    await writeFile(join(folder, '.gitignore'), 'theirs\n');
    await eventually(() =>
      expect(project.info().diskConflicts).toEqual([{ file: '.gitignore', text: 'theirs\n' }]),
    );
    await eventually(() => expect(textOf(seen(), '.env')).toBe('A=9\nB=2\nC=3\nD=5\n'));
    await expect(project.save()).rejects.toMatchObject({
      failure: { code: 'disk-conflict', message: { values: { file: '.gitignore' } } },
    });
    await project.resolveDisk('disk', '.env');
    expect(project.info().diskConflicts).toHaveLength(1);
    expect(await project.resolveDisk('ours', '.gitignore')).toMatchObject({ diskConflicts: [] });
    await project.save();
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('ours\n');
  });

  test('a file deleted on the disk stays here, unsaved, and is named', async () => {
    const { project, folder, seen } = await openTestProject({ 'compose.yaml': compose, '.env': env });
    await rm(join(folder, '.env'));
    await eventually(() => expect(project.info()).toMatchObject({ saved: false, missingFiles: ['.env'] }));
    expect(textOf(seen(), '.env')).toBe(env);
    expect(await project.save()).toMatchObject({ saved: true, missingFiles: [] });
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe(env);
  });

  test('saving as in another folder takes the files along and overwrites none', async () => {
    const { project, folder } = await openTestProject({
      'compose.yaml': compose,
      '.env': env,
      'app/Dockerfile': dockerfile,
      'copy/.env': 'MINE=1\n',
    });
    await project.writeTo(join(folder, 'copy', 'compose.yaml'));
    expect(await readFile(join(folder, 'copy/.env'), 'utf8')).toBe('MINE=1\n');
    expect(await readFile(join(folder, 'copy/app/Dockerfile'), 'utf8')).toBe(dockerfile);
  });
});

describe('updates with hostile file names', () => {
  test.each([
    '/etc/cron.d/x',
    '../outside',
    'app/../../outside',
    'compose.board.json',
    '.git/hooks/pre-commit',
    'app/app.py',
    '..\\outside',
    'C:\\x',
    '__proto__',
    '',
    'a\0b',
    'x'.repeat(5000),
  ])('%j is refused and taken out again', async name => {
    const { project, seen, edit, folder } = await openTestProject({ 'compose.yaml': compose });
    expect(() => edit(store => put(store, name, 'evil'))).toThrow('file-not-allowed');
    expect(Object.keys(textsOf(seen()))).toEqual(['compose.yaml']);
    project.undo();
    project.redo();
    expect(Object.keys(textsOf(seen()))).toEqual(['compose.yaml']);
    await project.save();
    expect(await exists(join(folder, 'compose.board.json'))).toBe(false);
    expect(await exists(join(folder, '..', 'outside'))).toBe(false);
  });

  test('thousands of files leave none', async () => {
    const { seen, edit } = await openTestProject({ 'compose.yaml': compose });
    expect(() =>
      edit(store => {
        for (let at = 0; at < 5000; at += 1) put(store, `f${at}`, 'x');
      }),
    ).toThrow('file-not-allowed');
    expect(seen().files.size).toBe(1);
  });

  test.each([
    ['a number', 7],
    ['a map', new Y.Map()],
    ['nothing', null],
  ])('the Compose file does not become %s', async (_name, value) => {
    const { project, seen, edit, folder } = await openTestProject({ 'compose.yaml': compose });
    expect(() => edit(store => store.files.set('compose.yaml', value as never))).toThrow('file-not-allowed');
    expect(() => edit(store => store.files.delete('compose.yaml'))).toThrow('file-not-allowed');
    expect(textOf(seen(), 'compose.yaml')).toBe(compose);
    await project.save();
    expect(await readFile(join(folder, 'compose.yaml'), 'utf8')).toBe(compose);
  });

  test('a text that is too large is not written', async () => {
    const { edit, project, folder } = await openTestProject({ 'compose.yaml': compose, '.env': env });
    edit(store => put(store, '.gitignore', '#'.repeat(1024 * 1024 + 1)));
    await expect(project.save()).rejects.toMatchObject({ failure: { code: 'file-too-large' } });
    expect(await exists(join(folder, '.gitignore'))).toBe(false);
  });
});

describe('the board', () => {
  test('items and views are saved beside the positions, come back, and undo', async () => {
    const { project, folder, edit, seen } = await openTestProject({
      'compose.yaml': compose,
      'compose.board.json':
        '{ "version": 1, "own": 5, "positions": {}, "items": { "old": { "kind": "text", "x": 1, "y": 1, "text": "t", "size": 20, "colour": "ink", "extra": true } } }',
    });
    edit(store => {
      store.items.set('n1', note);
      store.views.set('v1', { name: 'All', order: 1, x: 0, y: 0, width: 10, height: 10 });
    });
    expect(project.info().saved).toBe(false);
    expect((await project.save()).saved).toBe(true);
    const written = JSON.parse(await readFile(join(folder, 'compose.board.json'), 'utf8'));
    expect(written).toMatchObject({ own: 5, items: { n1: note, old: { extra: true } }, views: { v1: {} } });
    project.undo();
    expect([...seen().items.keys()]).toEqual(['old']);
    expect(project.info().saved).toBe(false);
    await project.save();
    expect(await readFile(join(folder, 'compose.board.json'), 'utf8')).not.toContain('n1');
  });

  test('changed on the disk and here: brought together item by item', async () => {
    const { project, folder, edit, seen } = await openTestProject({ 'compose.yaml': compose });
    edit(store => store.items.set('ours', note));
    const theirs = { version: 1, positions: { 'service:app': { x: 5, y: 5 } }, items: { theirs: note } };
    await writeFile(join(folder, 'compose.board.json'), JSON.stringify(theirs));
    await eventually(() => expect([...seen().items.keys()].sort()).toEqual(['ours', 'theirs']));
    expect(seen().positions.get('service:app')).toEqual({ x: 5, y: 5 });
    expect(project.info().saved).toBe(false);
    expect((await project.save()).saved).toBe(true);
  });

  test('what is no item is not written', async () => {
    const { project, folder, edit } = await openTestProject({ 'compose.yaml': compose });
    edit(store => {
      store.items.set('bad', { kind: 'script', run: 'x' } as never);
      store.items.set('worse', 'text' as never);
      store.items.set('good', note);
      store.positions.set('service:app', { x: Number.NaN, y: 0 });
    });
    await project.save();
    const written = JSON.parse(await readFile(join(folder, 'compose.board.json'), 'utf8'));
    expect(Object.keys(written.items)).toEqual(['good']);
    expect(written.positions).toEqual({});
  });
});

function put(store: Parameters<Parameters<TestProject['edit']>[0]>[0], name: string, text: string): void {
  store.files.set(name, new Y.Text(text));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
