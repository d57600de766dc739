import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { type OpenProject, openProject } from '../../../electron/projects/open-project.ts';
import type { Peer } from '../../../electron/rpc/peer.ts';
import { changeStore, projectStore } from '../../../shared/project/store.ts';
import type { ProjectInfo } from '../../../shared/rpc/messages.ts';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const peer: Peer = { send: () => undefined };
const text = 'services:\n  db:\n    image: postgres:16\n  cache:\n    image: redis:7\n';

describe('saving', () => {
  test('opening and saving without a change writes nothing', async () => {
    const { project, path } = await opened(text);
    const before = await stat(path);
    expect((await project.save()).saved).toBe(true);
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });

  test.each([
    ['CRLF', 'services:\r\n  db:\r\n    image: postgres:16\r\n'],
    ['byte order mark', '\uFEFFservices:\n  db: {}\n'],
    ['mixed line ends', 'services:\r  db:\r\n    image: a\n'],
    ['emoji', '# 🐘\nservices:\n  db: {} # 🐳'],
    ['nothing', ''],
  ])('writes exactly the text: %s', async (_name, exact) => {
    const { project, path } = await opened(exact);
    change(project, 0, 0, '# x\n');
    await project.save();
    expect(await readFile(path)).toEqual(Buffer.from(`# x\n${exact}`));
    project.undo();
    await project.save();
    expect(await readFile(path)).toEqual(Buffer.from(exact));
  });

  test('keeps the mode of the file and follows a link to it', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'real'));
    await writeFile(join(folder, 'real', 'stack.yaml'), text);
    await chmod(join(folder, 'real', 'stack.yaml'), 0o640);
    await symlink(join('real', 'stack.yaml'), join(folder, 'compose.yaml'));
    const project = await open(join(folder, 'compose.yaml'));
    change(project, 0, 0, '# x\n');
    await project.save();
    expect(await readFile(join(folder, 'real', 'stack.yaml'), 'utf8')).toBe(`# x\n${text}`);
    expect((await stat(join(folder, 'real', 'stack.yaml'))).mode & 0o777).toBe(0o640);
  });

  test('moving cards writes the board and never the file', async () => {
    const { project, path, folder } = await opened(text);
    const before = await stat(path);
    move(project, 'service:db', { x: 12.4, y: 30 });
    expect(project.info().saved).toBe(false);
    await project.save();
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
    expect(JSON.parse(await readFile(join(folder, 'compose.board.json'), 'utf8')).positions).toEqual({
      'service:db': { x: 12, y: 30 },
    });
    expect((await open(path)).info().saved).toBe(true);
  });

  test('a board that cannot be read is kept beside the new one', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'compose.yaml'), text);
    await writeFile(join(folder, 'compose.board.json'), 'not json');
    const project = await open(join(folder, 'compose.yaml'));
    await project.save();
    expect(await readFile(join(folder, 'compose.board.json'), 'utf8')).toBe('not json');
    move(project, 'service:db', { x: 1, y: 2 });
    await project.save();
    expect(await readFile(join(folder, 'compose.board.json.unreadable'), 'utf8')).toBe('not json');
    expect(await readFile(join(folder, 'compose.board.json'), 'utf8')).toContain('"service:db"');
  });

  test('a failed save says so and keeps the changes', async () => {
    const { project, path, folder } = await opened(text);
    change(project, 0, 0, '# x\n');
    await rm(path);
    await mkdir(path);
    await expect(project.save()).rejects.toMatchObject({ failure: { code: 'not-a-file' } });
    expect(project.text()).toBe(`# x\n${text}`);
    expect(project.info().saved).toBe(false);
    await rm(join(folder, 'compose.yaml'), { recursive: true });
    await project.save();
    expect(await readFile(path, 'utf8')).toBe(`# x\n${text}`);
  });
});

describe('a file that changes on the disk', () => {
  test('becomes the text when nothing is unsaved, as one step of the history', async () => {
    const { project, path } = await opened(text);
    await writeFile(path, text.replace('redis:7', 'redis:8'));
    await eventually(() => expect(project.text()).toContain('redis:8'));
    expect(project.info()).toMatchObject({ saved: true, canUndo: true, diskConflicts: [] });
    project.undo();
    expect(project.text()).toBe(text);
  });

  test('is merged when the changes are apart', async () => {
    const { project, path } = await opened(text);
    change(project, text.indexOf('16'), 2, '17');
    await writeFile(path, text.replace('redis:7', 'redis:8'));
    const both = text.replace('16', '17').replace('redis:7', 'redis:8');
    await eventually(() => expect(project.text()).toBe(both));
    expect(project.info()).toMatchObject({ saved: false, diskConflicts: [] });
    await project.save();
    expect(await readFile(path, 'utf8')).toBe(both);
  });

  test.each(['ours', 'disk'] as const)('is a choice when they are not: %s', async take => {
    const { project, path, infos } = await opened(text);
    const theirs = text.replace('postgres:16', 'postgres:15');
    const ours = text.replace('postgres:16', 'postgres:17');
    change(project, text.indexOf('16'), 2, '17');
    await writeFile(path, theirs);
    const conflicts = [{ file: 'compose.yaml', text: theirs }];
    await eventually(() => expect(infos.at(-1)?.diskConflicts).toEqual(conflicts));
    expect(project.info().diskConflicts).toEqual(conflicts);
    await expect(project.save()).rejects.toMatchObject({ failure: { code: 'disk-conflict' } });
    expect(await readFile(path, 'utf8')).toBe(theirs);
    const info = await project.resolveDisk(take);
    expect(info).toMatchObject({ saved: take === 'disk', diskConflicts: [] });
    expect(project.text()).toBe(take === 'ours' ? ours : theirs);
    await project.save();
    expect(await readFile(path, 'utf8')).toBe(take === 'ours' ? ours : theirs);
  });

  test('is noticed by a save that comes before the watcher', async () => {
    const { project, path } = await opened(text);
    change(project, text.indexOf('16'), 2, '17');
    await writeFile(path, text.replace('16', '15'));
    await expect(project.save()).rejects.toMatchObject({ failure: { code: 'disk-conflict' } });
    expect(await readFile(path, 'utf8')).toContain('postgres:15');
  });

  test('is noticed behind a link', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'real'));
    await writeFile(join(folder, 'real', 'stack.yaml'), text);
    await symlink(join('real', 'stack.yaml'), join(folder, 'compose.yaml'));
    const project = await open(join(folder, 'compose.yaml'));
    await setTimeout(300);
    await writeFile(join(folder, 'real', 'stack.yaml'), `# theirs\n${text}`);
    await eventually(() => expect(project.text()).toBe(`# theirs\n${text}`));
  });

  test('that goes is not lost: the next save writes it again', async () => {
    const { project, path } = await opened(text);
    await rm(path);
    await eventually(() => expect(project.info().saved).toBe(false));
    await project.save();
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});

async function opened(content: string) {
  const folder = await temporaryFolder();
  const path = join(folder, 'compose.yaml');
  await writeFile(path, content);
  const infos: ProjectInfo[] = [];
  return { project: await open(path, infos), path, folder, infos };
}

async function open(path: string, infos: ProjectInfo[] = []): Promise<OpenProject> {
  const project = await openProject(path, {
    updated: () => undefined,
    infoChanged: info => void infos.push(info),
  });
  onTestFinished(() => project.dispose());
  return project;
}

/** What a window does: a copy of the store, a change, its update sent. */
function edit(project: OpenProject, act: (store: ReturnType<typeof projectStore>) => void): void {
  const store = projectStore(new Y.Doc());
  Y.applyUpdate(store.doc, fromBase64(project.state().state));
  store.doc.on('update', (update: Uint8Array) => project.update(toBase64(update), 'command', peer));
  act(store);
}

function change(project: OpenProject, from: number, remove: number, insert: string): void {
  const { file } = project.info();
  edit(project, store => changeStore(store, { edits: [{ file, from, to: from + remove, insert }] }, null));
}

function move(project: OpenProject, node: string, position: { x: number; y: number }): void {
  edit(project, store => changeStore(store, { positions: { [node]: position } }, null));
}
