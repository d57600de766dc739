import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { rememberedAllowedFiles } from '../../../electron/files/allowed-files.ts';
import { type OpenProject, openProject } from '../../../electron/projects/open-project.ts';
import { createRecoveryFolder, type RecoveryFolder } from '../../../electron/projects/recovery-folder.ts';
import type { BoardItem } from '../../../shared/board/item.ts';
import { type ProjectStore, projectStore, textOf } from '../../../shared/project/store.ts';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = 'services:\n  db:\n    image: postgres:16\n  cache:\n    image: redis:7\n';
const mine = `# mine\n${text}`;
const note: BoardItem = { kind: 'note', x: 1, y: 2, width: 100, height: 80, text: 'here', colour: 'yellow' };

describe('unsaved work after a crash', () => {
  test('comes back: texts, a file that was never saved, and the board', async () => {
    const place = await folderWith(text);
    const before = await place.open();
    edit(before, store => {
      store.files.get('compose.yaml')?.insert(0, '# mine\n');
      store.files.set('.env', new Y.Text('A=1\n'));
      store.positions.set('service:db', { x: 7, y: 8 });
      store.items.set('n', note);
    });
    await place.crash();
    const after = await place.open();
    expect(after.info()).toMatchObject({ recovered: true, saved: false, canUndo: true, diskConflicts: [] });
    expect(after.text()).toBe(mine);
    expect(textOf(copyOf(after), '.env')).toBe('A=1\n');
    expect(copyOf(after).positions.get('service:db')).toEqual({ x: 7, y: 8 });
    expect(copyOf(after).items.get('n')).toEqual(note);
    expect(await readFile(place.path, 'utf8')).toBe(text);
  });

  test('in a file outside the folder comes back where the user had allowed that file', async () => {
    const place = await folderWith('include: [../common.yaml]\n');
    const common = join(place.home, 'common.yaml');
    await writeFile(common, text);
    const before = await place.open();
    await before.allowFile('../common.yaml', common);
    edit(before, store => store.files.get('../common.yaml')?.insert(0, '# mine\n'));
    await place.crash();
    const after = await place.open();
    expect(after.info()).toMatchObject({ recovered: true, saved: false, outsideFiles: [] });
    expect(after.texts()['../common.yaml']).toBe(mine);
    expect(await readFile(common, 'utf8')).toBe(text);
    expect(await after.save()).toMatchObject({ saved: true });
    expect(await readFile(common, 'utf8')).toBe(mine);
  });

  test('is kept by the user: not spoken of again, still not saved', async () => {
    const place = await crashedWith(mine);
    const after = await place.open();
    expect(await after.answerRestored('keep')).toMatchObject({ recovered: false, saved: false });
    expect(after.text()).toBe(mine);
    expect(await after.save()).toMatchObject({ saved: true });
    expect(await readFile(place.path, 'utf8')).toBe(mine);
    await eventually(async () => expect(await place.logs()).toEqual([]));
  });

  test('is discarded by the user, in one step that can be undone', async () => {
    const place = await crashedWith(mine);
    const after = await place.open();
    expect(await after.answerRestored('discard')).toMatchObject({ recovered: false, saved: true });
    expect(after.text()).toBe(text);
    expect(await place.logs()).toEqual([]);
    after.undo();
    expect(after.text()).toBe(mine);
  });

  test('survives a second crash before anything is typed', async () => {
    const place = await crashedWith(mine);
    await place.open();
    await place.crash();
    const again = await place.open();
    expect(again.text()).toBe(mine);
    expect(again.info().recovered).toBe(true);
  });

  test('is brought together with what changed on the disk meanwhile', async () => {
    const place = await crashedWith(mine);
    await writeFile(place.path, text.replace('redis:7', 'redis:8'));
    const after = await place.open();
    expect(after.text()).toBe(mine.replace('redis:7', 'redis:8'));
    expect(after.info()).toMatchObject({ recovered: true, diskConflicts: [] });
  });

  test('is a choice where the disk changed in the same place', async () => {
    const place = await crashedWith(mine);
    const theirs = `# theirs\n${text}`;
    await writeFile(place.path, theirs);
    const after = await place.open();
    expect(after.text()).toBe(mine);
    expect(after.info().diskConflicts).toEqual([{ file: 'compose.yaml', text: theirs }]);
    await expect(after.save()).rejects.toMatchObject({ failure: { code: 'disk-conflict' } });
    expect(await after.answerRestored('discard')).toMatchObject({ saved: true, diskConflicts: [] });
    expect(after.text()).toBe(theirs);
    after.undo();
    expect(after.text()).toBe(mine);
  });

  test('that was saved is nothing to restore', async () => {
    const place = await folderWith(text);
    const before = await place.open();
    type(before, '# mine\n');
    await before.save();
    await place.crash();
    expect(await place.logs()).toEqual([]);
    expect((await place.open()).info()).toMatchObject({ recovered: false, saved: true, canUndo: false });
  });

  test('that was undone is nothing to restore', async () => {
    const place = await folderWith(text);
    const before = await place.open();
    type(before, '# mine\n');
    await eventually(async () => expect(await place.logs()).toHaveLength(1));
    before.undo();
    await eventually(async () => expect(await place.logs()).toEqual([]));
  });

  test('closing with unsaved work keeps it; the user who leaves it does not', async () => {
    const place = await folderWith(text);
    const first = await place.open();
    type(first, '# mine\n');
    await first.dispose();
    const second = await place.open();
    expect(second.text()).toBe(mine);
    await second.forget();
    await second.dispose();
    expect(await place.logs()).toEqual([]);
    expect((await place.open()).text()).toBe(text);
  });
});

describe('a recovery log', () => {
  test('is there soon, without a question, for this user alone', async () => {
    const place = await folderWith(text);
    type(await place.open(), '# mine\n');
    await eventually(async () => expect(await place.logs()).toHaveLength(1));
    const [log] = await place.logs();
    expect((await stat(log ?? '')).mode & 0o777).toBe(0o600);
    expect((await stat(join(place.home, 'recovery'))).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['half a line at its end', (log: string) => appendFile(log, '{"update":"AAA')],
    ['zeros at its end', (log: string) => appendFile(log, '\0\0\0\0\n')],
    ['a line that is no update', (log: string) => appendFile(log, '{"update":"!!!"}\n{"update":"AAA="}\n')],
  ])('with %s gives what stands before', async (_name, damage) => {
    const place = await crashedWith(mine);
    const [log] = await place.logs();
    await damage(log ?? '');
    expect((await place.open()).text()).toBe(mine);
  });

  test('cut anywhere is either a text that was, or put aside', async () => {
    const place = await folderWith(text);
    const before = await place.open();
    const texts = new Set([text]);
    for (const letter of 'abcdef') {
      type(before, letter);
      texts.add(before.text());
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    await place.crash();
    const [log] = await place.logs();
    const whole = await readFile(log ?? '');
    for (let length = whole.length; length > 0; length -= Math.ceil(whole.length / 11)) {
      await place.forgetAll();
      await writeFile(log ?? '', whole);
      await truncate(log ?? '', length);
      const after = await place.open();
      expect(texts, `cut at ${length}`).toContain(after.text());
      await after.forget();
      await after.dispose();
    }
  });

  test('of another project, or of an engine that lives, is left alone', async () => {
    const place = await crashedWith(mine);
    const [log] = await place.logs();
    const other = log?.replace(/([0-9a-f]{24})\.\d+\./, `$1.${process.ppid}.`) ?? '';
    await writeFile(other, await readFile(log ?? ''));
    await place.forget(log ?? '');
    expect((await place.open()).text()).toBe(text);
    expect(await place.logs()).toEqual([other]);
  });

  test('two engines on one project: each has its own, both survive', async () => {
    const place = await folderWith(text);
    const [first, second] = [await place.open(), await place.open(createRecoveryFolder(place.recovery))];
    type(first, '# first\n');
    await eventually(async () => expect(await place.logs()).toHaveLength(1));
    edit(second, store => store.files.get('compose.yaml')?.insert(text.length, '# second\n'));
    await eventually(async () => expect(await place.logs()).toHaveLength(2));
    await place.crash();
    const after = await place.open();
    expect(after.text()).toBe(`${text}# second\n`);
    await after.save();
    await place.crash();
    const again = await place.open();
    expect(again.text()).toBe(`# first\n${text}# second\n`);
  });

  test('that grows is written anew and loses nothing', async () => {
    const place = await folderWith(text);
    const before = await place.open();
    let expected = text;
    for (let at = 0; at < 4; at += 1) {
      const line = `# ${String(at).repeat(400_000)}\n`;
      type(before, line);
      expected = line + expected;
      await new Promise(resolve => setTimeout(resolve, 350));
    }
    await place.crash();
    const [log] = await place.logs();
    expect((await stat(log ?? '')).size).toBeLessThan(4_500_000);
    expect((await place.open()).text()).toBe(expected);
  });
});

interface Place {
  readonly home: string;
  readonly recovery: string;
  readonly path: string;
  readonly open: (recovery?: RecoveryFolder) => Promise<OpenProject>;
  /** What a kill leaves: the logs as they are once what was typed is in them, no clean-up. */
  readonly crash: () => Promise<void>;
  readonly logs: () => Promise<string[]>;
  readonly forget: (log: string) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
}

async function crashedWith(unsaved: string): Promise<Place> {
  const place = await folderWith(text);
  type(await place.open(), unsaved.slice(0, unsaved.length - text.length));
  await place.crash();
  return place;
}

/** A project and the app's folder. A crash is played by copying the logs, closing, and putting them back under a dead engine's name. */
async function folderWith(content: string): Promise<Place> {
  const home = await temporaryFolder();
  const recovery = join(home, 'recovery');
  const path = join(home, 'project', 'compose.yaml');
  const allowed = rememberedAllowedFiles(join(home, 'config'))(path);
  await mkdir(join(home, 'project'));
  await writeFile(path, content);
  let opened: OpenProject[] = [];
  const logs = async (): Promise<string[]> =>
    (await readdir(recovery).catch(() => []))
      .filter(name => name.endsWith('.log'))
      .map(name => join(recovery, name));
  onTestFinished(async () => {
    for (const project of opened) await project.dispose();
  });
  return {
    home,
    recovery,
    path,
    logs,
    async open(folder = createRecoveryFolder(recovery)) {
      const listener = { updated: () => undefined, infoChanged: () => undefined };
      const project = await openProject(path, listener, folder, allowed);
      opened.push(project);
      return project;
    },
    async crash() {
      await written(recovery);
      const kept = await Promise.all(
        (await logs()).map(async log => [log, await readFile(log), await stat(log)] as const),
      );
      for (const project of opened) {
        await project.forget();
        await project.dispose();
      }
      opened = [];
      const dead = (log: string): string => log.replace(/\.\d+\./, '.999999999.');
      kept.sort((a, b) => a[2].mtimeMs - b[2].mtimeMs);
      for (const [log, bytes] of kept) {
        await writeFile(dead(log), bytes, { mode: 0o600 });
        await new Promise(resolve => setTimeout(resolve, 10));
      }
    },
    forget: log => rm(log),
    forgetAll: async () => {
      for (const log of await logs()) await rm(log);
    },
  };
}

function copyOf(project: OpenProject): ProjectStore {
  const store = projectStore(new Y.Doc());
  Y.applyUpdate(store.doc, fromBase64(project.state().state));
  return store;
}

function edit(project: OpenProject, change: (store: ProjectStore) => void): void {
  const store = copyOf(project);
  const before = Y.encodeStateVector(store.doc);
  store.doc.transact(() => change(store));
  project.update(toBase64(Y.encodeStateAsUpdate(store.doc, before)), 'typing', { send: () => undefined });
}

function type(project: OpenProject, insert: string): void {
  edit(project, store => store.files.get('compose.yaml')?.insert(0, insert));
}

/** Waits until nothing has been written to the folder for longer than a change may wait for its log. */
async function written(folder: string): Promise<void> {
  let before = '';
  let quiet = 0;
  while (quiet < 5) {
    await new Promise(resolve => setTimeout(resolve, 100));
    const now = JSON.stringify(await Promise.all((await readdir(folder).catch(() => [])).map(size)));
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }

  async function size(name: string): Promise<readonly (string | number)[]> {
    const found = await stat(join(folder, name)).catch(() => null);
    return [name, found?.size ?? 0];
  }
}
