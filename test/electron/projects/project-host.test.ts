import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createProjectHost, type ProjectHost } from '../../../electron/projects/project-host.ts';
import { changeStore, projectStore } from '../../../shared/project/store.ts';
import type { ProjectState } from '../../../shared/rpc/messages.ts';
import { eventually } from '../../support/eventually.ts';
import { recordingPeer } from '../../support/fake-peer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = 'services:\n  db:\n    image: postgres:16\n';

describe('opening', () => {
  test.each(['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'])(
    'a folder finds its %s',
    async name => {
      const folder = await project({ [name]: text });
      const { info } = await host().open(folder, recordingPeer());
      expect(info).toMatchObject({ project: join(folder, name), folder, file: name, saved: true });
    },
  );

  test('of two names Compose prefers, the first', async () => {
    const folder = await project({ 'docker-compose.yml': text, 'compose.yaml': text });
    expect((await host().open(folder, recordingPeer())).info.file).toBe('compose.yaml');
  });

  test('an empty file is an empty canvas', async () => {
    const folder = await project({ 'compose.yaml': '' });
    const state = await host().open(folder, recordingPeer());
    expect(textIn(state)).toBe('');
  });

  test.each<[string, Record<string, string | Buffer>, string, string]>([
    ['nothing there', {}, 'compose.yaml', 'file-missing'],
    ['a folder without a Compose file', { 'notes.txt': 'x' }, '.', 'no-compose-file'],
    ['a binary file', { 'compose.yaml': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]) }, '.', 'file-binary'],
    ['Latin-1', { 'compose.yaml': Buffer.from('# caf\xe9\n', 'latin1') }, '.', 'file-binary'],
    ['UTF-16', { 'compose.yaml': Buffer.from('\uFEFFservices: {}', 'utf16le') }, '.', 'file-utf16'],
    ['5 MB', { 'compose.yaml': '#'.repeat(5 * 1024 * 1024) }, '.', 'file-too-large'],
  ])('%s is refused with a next step', async (_name, files, path, code) => {
    const folder = await project(files);
    await expect(host().open(join(folder, path), recordingPeer())).rejects.toMatchObject({
      failure: { code, nextStep: { key: `projects.nextSteps.${code}` } },
    });
  });

  test('a link to the folder is the same project', async () => {
    const folder = await project({ 'compose.yaml': text });
    await symlink(folder, `${folder}-link`);
    const projects = host();
    const first = await projects.open(folder, recordingPeer());
    const second = await projects.open(`${folder}-link`, recordingPeer());
    expect(second.info.storeId).toBe(first.info.storeId);
  });
});

describe('two windows on one project', () => {
  test('each hears what the other one does, and not itself', async () => {
    const folder = await project({ 'compose.yaml': text });
    const projects = host();
    const [first, second] = [recordingPeer(), recordingPeer()];
    const state = await projects.open(folder, first);
    await projects.open(folder, second);
    type(projects, state, first);
    expect(first.heard('project.updated')).toEqual([]);
    expect(second.heard('project.updated')).toHaveLength(1);
    await eventually(() =>
      expect(second.heard('project.info').at(-1)).toMatchObject({ saved: false, canUndo: true }),
    );
    projects.followed(state.info.project, second).undo();
    expect(first.heard('project.updated')).toHaveLength(1);
    expect(second.heard('project.updated')).toHaveLength(2);
  });

  test('a peer that does not follow a project cannot touch it', async () => {
    const folder = await project({ 'compose.yaml': text });
    const projects = host();
    const { info } = await projects.open(folder, recordingPeer());
    expect(() => projects.followed(info.project, recordingPeer())).toThrow('project-not-open');
  });
});

describe('when the last window leaves', () => {
  test('unsaved changes stay: the next window finds them with their history', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await project({ 'compose.yaml': text });
    const projects = host();
    const peer = recordingPeer();
    const state = await projects.open(folder, peer);
    type(projects, state, peer);
    projects.leave(peer);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    const back = await projects.open(folder, recordingPeer());
    expect(back.info).toMatchObject({ storeId: state.info.storeId, saved: false, canUndo: true });
    expect(textIn(back)).toBe(`# mine\n${text}`);
  });

  test('a saved project goes after a minute, not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await project({ 'compose.yaml': text });
    const projects = host();
    const peer = recordingPeer();
    const first = await projects.open(folder, peer);
    projects.leave(peer);
    await vi.advanceTimersByTimeAsync(30_000);
    const soon = await projects.open(folder, peer);
    expect(soon.info.storeId).toBe(first.info.storeId);
    projects.leave(peer);
    await vi.advanceTimersByTimeAsync(61_000);
    const later = await projects.open(folder, peer);
    expect(later.info.storeId).not.toBe(first.info.storeId);
  });
});

describe('the name of the Compose project', () => {
  test.each<[string, Record<string, string>, string]>([
    ['the folder’s', { 'compose.yaml': text }, 'my-stack_1'],
    ['the file’s', { 'compose.yaml': `name: "demo"\n${text}` }, 'demo'],
    [
      'the file’s with a variable',
      { 'compose.yaml': `name: \${APP:-demo}-x # y\n${text}`, '.env': 'APP=shop\n' },
      'shop-x',
    ],
    [
      'the one of .env',
      { 'compose.yaml': `name: demo\n${text}`, '.env': 'COMPOSE_PROJECT_NAME=env\n' },
      'env',
    ],
  ])('is %s', async (_name, files, expected) => {
    vi.stubEnv('COMPOSE_PROJECT_NAME', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = await project(files, '_My Stack_1'.replace(' ', '-'));
    expect((await host().open(folder, recordingPeer())).info.name).toBe(expected);
  });
});

function host(): ProjectHost {
  const projects = createProjectHost();
  onTestFinished(() => projects.dispose());
  return projects;
}

async function project(files: Readonly<Record<string, string | Buffer>>, name = 'stack'): Promise<string> {
  const folder = join(await temporaryFolder(), name);
  await mkdir(folder);
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

function copyOf(state: ProjectState) {
  const store = projectStore(new Y.Doc());
  Y.applyUpdate(store.doc, fromBase64(state.state));
  return store;
}

function textIn(state: ProjectState): string | undefined {
  return copyOf(state).files.get(state.info.file)?.toString();
}

function type(projects: ProjectHost, state: ProjectState, peer: ReturnType<typeof recordingPeer>): void {
  const store = copyOf(state);
  const { project: id, file } = state.info;
  store.doc.on('update', (update: Uint8Array) =>
    projects.followed(id, peer).update(toBase64(update), 'typing', peer),
  );
  changeStore(store, { edits: [{ file, from: 0, to: 0, insert: '# mine\n' }] }, null);
}
