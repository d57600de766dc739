import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type OpenProject, openProject } from '../../../electron/projects/open-project.ts';
import { changeStore, projectStore } from '../../../shared/project/store.ts';

let folder: string;
let open: OpenProject | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'db-files-'));
});
afterEach(async () => {
  await open?.dispose();
  open = null;
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function opened(files: Readonly<Record<string, string>>, main = 'compose.yaml'): Promise<OpenProject> {
  await write(files);
  open = await openProject(join(folder, main), { updated: () => undefined, infoChanged: () => undefined });
  return open;
}

/** Changes a file as a window does. */
function edit(project: OpenProject, file: string, insert: string): void {
  const store = projectStore(new Y.Doc());
  Y.applyUpdate(store.doc, Buffer.from(project.state().state, 'base64'));
  const before = Y.encodeStateVector(store.doc);
  const at = store.files.get(file)?.length ?? 0;
  changeStore(store, { edits: [{ file, from: at, to: at, insert }] }, 'test');
  const update = Buffer.from(Y.encodeStateAsUpdate(store.doc, before)).toString('base64');
  project.update(update, 'command', { send: () => undefined } as unknown as Parameters<
    OpenProject['update']
  >[2]);
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

const web = 'services:\n  web: {image: w}\n';

describe('a project of several files', () => {
  it('holds the override, what is included and what is extended, however deep', async () => {
    const { texts } = await opened({
      'compose.yaml': `include: [inc/a.yaml]\nservices:\n  web: {extends: {file: common.yaml, service: base}}\n`,
      'compose.override.yml': web,
      'inc/a.yaml': 'include: [deep/b.yaml]\nservices:\n  a: {image: a}\n',
      'inc/deep/b.yaml': 'services:\n  b: {image: b}\n',
      'inc/.env': 'A=1\n',
      'common.yaml': 'services:\n  base: {image: c}\n',
      'other.yaml': web,
    });
    expect(Object.keys(texts()).sort()).toEqual([
      'common.yaml',
      'compose.override.yml',
      'compose.yaml',
      'inc/.env',
      'inc/a.yaml',
      'inc/deep/b.yaml',
    ]);
  });

  it('holds what COMPOSE_FILE names', async () => {
    const { texts } = await opened(
      { '.env': 'COMPOSE_FILE=a.yaml:more/b.yaml\n', 'a.yaml': web, 'more/b.yaml': web, 'compose.yaml': web },
      'a.yaml',
    );
    expect(Object.keys(texts()).sort()).toEqual(['.env', 'a.yaml', 'more/b.yaml']);
  });

  it('never leaves its folder, and holds no file that nobody names', async () => {
    const outside = join(dirname(folder), `${folder.split('/').at(-1)}-outside.yaml`);
    await writeFile(outside, web);
    try {
      const name = `../${outside.split('/').at(-1)}`;
      const project = await opened({
        'compose.yaml': `include: ["${name}", "${outside}"]\n`,
        'stranger.yaml': web,
      });
      expect(Object.keys(project.texts())).toEqual(['compose.yaml']);
      expect(() => edit(project, 'stranger2.yaml', web)).toThrow();
    } finally {
      await rm(outside);
    }
  });

  it('follows a file that is named while it is open', async () => {
    const project = await opened({ 'compose.yaml': web, 'inc.yaml': 'services:\n  inc: {image: i}\n' });
    expect(Object.keys(project.texts())).toEqual(['compose.yaml']);
    edit(project, 'compose.yaml', 'include: [inc.yaml]\n');
    await until(() => expect(project.texts()['inc.yaml']).toContain('image: i'));
  });

  it('takes in an override that comes, and what changes on the disk', async () => {
    const project = await opened({ 'compose.yaml': web });
    await write({ 'compose.override.yaml': 'services:\n  web: {restart: always}\n' });
    await until(() => expect(project.texts()['compose.override.yaml']).toContain('always'));
    await write({ 'compose.override.yaml': 'services:\n  web: {restart: "no"}\n' });
    await until(() => expect(project.texts()['compose.override.yaml']).toContain('"no"'));
  });

  it('writes each file that was changed, and no other', async () => {
    const project = await opened({ 'compose.yaml': web, 'compose.override.yaml': 'services: {}\n' });
    edit(project, 'compose.override.yaml', '# changed\n');
    expect(project.info().saved).toBe(false);
    await project.save();
    expect(await readFile(join(folder, 'compose.override.yaml'), 'utf8')).toBe('services: {}\n# changed\n');
    expect(await readFile(join(folder, 'compose.yaml'), 'utf8')).toBe(web);
  });

  it('is named by the last file that says a name', async () => {
    const project = await opened({
      'compose.yaml': `name: first\n${web}`,
      'compose.override.yaml': 'name: second\n',
    });
    expect(project.info().name).toBe('second');
  });
});
