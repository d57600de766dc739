import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AllowedFiles, rememberedAllowedFiles } from '../../../electron/files/allowed-files.ts';
import { type OpenProject, openProject } from '../../../electron/projects/open-project.ts';
import { changeStore } from '../../../shared/project/store.ts';
import { eventually } from '../../support/eventually.ts';
import { openTestProject } from '../../support/open-test-project.ts';
import { projectFolder } from '../../support/project-folder.ts';

const shared = 'services:\n  db: {image: postgres:16}\n';

/** A project in a folder `project`, and what is beside that folder (`../`); gives the folder of both. */
function neighbours(files: Readonly<Record<string, string>>): string {
  const { folder, remove } = projectFolder('outside', files);
  onTestFinished(remove);
  return dirname(folder);
}

/** Opens a project as the app does that keeps its things in `config`. */
async function opened(root: string, inside = 'project'): Promise<OpenProject> {
  const path = join(root, inside, 'compose.yaml');
  const quiet = { updated: () => undefined, infoChanged: () => undefined };
  const project = await openProject(path, quiet, null, rememberedAllowedFiles(join(root, 'config'))(path));
  onTestFinished(() => project.dispose());
  return project;
}

/** Allows every file that the project asks for, as a click on each does. */
async function allowAll(project: OpenProject): Promise<void> {
  for (const { name, path } of project.info().outsideFiles) await project.allowFile(name, path);
}

describe('a file outside the folder of the project', () => {
  it('is named with its real path, and nothing of it is read before it is allowed', async () => {
    const root = neighbours({
      'compose.yaml':
        'include: [../common/compose.yaml]\nservices:\n  web:\n    extends: {file: ../base.yml, service: base}\n    env_file: [../x.env]\n',
      '../common/compose.yaml': shared,
      '../common/.env': 'PORT=1\n',
      '../base.yml': 'services:\n  base: {image: nginx:1.27}\n',
      '../x.env': 'SECRET=1\n',
    });
    const project = await opened(root);
    expect(Object.keys(project.texts())).toEqual(['compose.yaml']);
    expect(project.info().outsideFiles).toEqual(
      ['base.yml', 'common/.env', 'common/compose.yaml', 'x.env'].map(name =>
        expect.objectContaining({ name: `../${name}`, path: join(root, name) }),
      ),
    );
    await allowAll(project);
    expect(project.info().outsideFiles).toEqual([]);
    expect(project.texts()).toMatchObject({
      '../common/compose.yaml': shared,
      '../common/.env': 'PORT=1\n',
      '../x.env': 'SECRET=1\n',
    });
  });

  it('is read, however it is reached, only where its real path is allowed', async () => {
    const root = neighbours({
      'compose.yaml': 'include: [inside.yaml, ../link.yaml]\n',
      '../secret.yaml': shared,
      '../harmless.yaml': shared,
    });
    await symlink(join(root, 'secret.yaml'), join(root, 'project', 'inside.yaml'));
    await symlink(join(root, 'harmless.yaml'), join(root, 'link.yaml'));
    const project = await opened(root);
    expect(Object.keys(project.texts())).toEqual(['compose.yaml']);
    expect(project.info().outsideFiles).toEqual([
      { name: '../link.yaml', path: join(root, 'harmless.yaml') },
      { name: 'inside.yaml', path: join(root, 'secret.yaml') },
    ]);
    // The link leads elsewhere between the question and the click.
    await rm(join(root, 'link.yaml'));
    await symlink(join(root, 'secret.yaml'), join(root, 'link.yaml'));
    await expect(project.allowFile('../link.yaml', join(root, 'harmless.yaml'))).rejects.toThrow(
      'outside-file-changed',
    );
    await expect(project.allowFile('../link.yaml', join(root, 'project', 'compose.yaml'))).rejects.toThrow();
    expect(Object.keys(project.texts())).toEqual(['compose.yaml']);
  });

  it('that a permission led to once is not read when the link leads elsewhere later', async () => {
    const root = neighbours({
      'compose.yaml': 'include: [../link.yaml]\n',
      '../secret.yaml': 'services:\n  secret: {image: s}\n',
      '../harmless.yaml': shared,
    });
    await symlink(join(root, 'harmless.yaml'), join(root, 'link.yaml'));
    await allowAll(await opened(root));
    await rm(join(root, 'link.yaml'));
    await symlink(join(root, 'secret.yaml'), join(root, 'link.yaml'));
    const again = await opened(root);
    expect(Object.keys(again.texts())).toEqual(['compose.yaml']);
    expect(again.info().outsideFiles).toEqual([{ name: '../link.yaml', path: join(root, 'secret.yaml') }]);
  });

  it('stays allowed for this project, and for no other', async () => {
    const main = 'include: [../common.yaml]\n';
    const root = neighbours({
      'compose.yaml': main,
      '../other/compose.yaml': main,
      '../common.yaml': shared,
    });
    await allowAll(await opened(root));
    expect((await opened(root)).texts()['../common.yaml']).toBe(shared);
    expect(Object.keys((await opened(root, 'other')).texts())).toEqual(['compose.yaml']);
  });

  it('is refused where it is no text or too large', async () => {
    const root = neighbours({
      'compose.yaml': 'include: [../binary.yaml, ../large.yaml]\n',
      '../large.yaml': '#'.repeat(1024 * 1024 + 1),
    });
    await writeFile(join(root, 'binary.yaml'), Buffer.from([0, 1, 2]));
    const project = await opened(root);
    const [binary, large] = project.info().outsideFiles;
    await expect(project.allowFile(binary?.name ?? '', binary?.path ?? '')).rejects.toThrow('file-binary');
    await expect(project.allowFile(large?.name ?? '', large?.path ?? '')).rejects.toThrow('file-too-large');
    expect(Object.keys(project.texts())).toEqual(['compose.yaml']);
  });

  it('is followed on the disk, edited, and saved with the project once it is allowed', async () => {
    const { project, edit, outside } = await allowedProject();
    await writeFile(outside, `# theirs\n${shared}`);
    await eventually(() => expect(project.texts()['../shared.yaml']).toBe(`# theirs\n${shared}`));
    edit(store =>
      changeStore(store, { edits: [{ file: '../shared.yaml', from: 0, to: 0, insert: '# ours\n' }] }, 'test'),
    );
    expect(project.info().saved).toBe(false);
    expect(await project.save()).toMatchObject({ saved: true });
    expect(await readFile(outside, 'utf8')).toBe(`# ours\n# theirs\n${shared}`);
    project.undo();
    await project.save();
    expect(await readFile(outside, 'utf8')).toBe(`# theirs\n${shared}`);
  });

  it('cannot be put into the store by a window that was not allowed to', async () => {
    const { project, edit, folder } = await openTestProject({ 'compose.yaml': 'services: {}\n' });
    const name = '../made.yaml';
    const insert = `include: [${name}]\n`;
    expect(() =>
      edit(store =>
        changeStore(
          store,
          {
            edits: [
              { file: 'compose.yaml', from: 0, to: 0, insert },
              { file: name, from: 0, to: 0, insert: shared },
            ],
          },
          'test',
        ),
      ),
    ).toThrow('file-not-allowed');
    await project.save();
    await expect(readFile(join(folder, name), 'utf8')).rejects.toThrow('ENOENT');
  });
});

async function allowedProject() {
  const real = new Set<string>();
  const allowed: AllowedFiles = {
    has: path => real.has(path),
    allow: async path => void real.add(path),
  };
  const files = { 'compose.yaml': 'include: [../shared.yaml]\n', '../shared.yaml': shared };
  const test = await openTestProject(files, allowed);
  await allowAll(test.project);
  return { ...test, outside: join(test.folder, '..', 'shared.yaml') };
}
