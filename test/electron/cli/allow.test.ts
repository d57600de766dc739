import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../support/project-folder.ts';
import { runCli } from '../../support/terminal.ts';

function project(files: Readonly<Record<string, string>>) {
  const made = projectFolder('allow', files);
  onTestFinished(made.remove);
  return made;
}

const files = {
  'compose.yaml': 'include: [../common/compose.yaml]\nservices:\n  web: {image: "nginx:1.27"}\n',
  '../common/compose.yaml': 'services:\n  cache: {image: "redis:7", restart: allways}\n',
};

async function services(folder: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { out } = await runCli(['graph', 'compose.yaml', ...more], { folder });
  const { nodes } = JSON.parse(out) as { nodes: readonly { id: string }[] };
  return nodes.flatMap(({ id }) => (id.startsWith('service:') ? [id.slice('service:'.length)] : []));
}

describe('a file outside the folder, on the command line', () => {
  it('is drawn where --allow names it, or its folder', async () => {
    const { folder } = project(files);
    expect(await services(folder)).toEqual(['web']);
    expect(await services(folder, '--allow', '../common/compose.yaml')).toEqual(['web', 'cache']);
    expect(await services(folder, '--allow', '../elsewhere', '--allow', '../common')).toEqual([
      'web',
      'cache',
    ]);
    expect(await services(folder, '--allow', '../comm')).toEqual(['web']);
  });

  it('is not drawn through a link in the folder', async () => {
    const { folder } = project({ ...files, 'compose.yaml': 'include: [link.yaml]\nservices: {}\n' });
    symlinkSync(join(folder, '..', 'common', 'compose.yaml'), join(folder, 'link.yaml'));
    expect(await services(folder)).toEqual([]);
    expect(await services(folder, '--allow', '../common')).toEqual(['cache']);
  });

  it('is checked, and mended in place, where --allow names it', async () => {
    const { folder } = project(files);
    const asked = await runCli(['check', 'compose.yaml'], { folder });
    expect(asked.out).toContain('compose.yaml:1:11 warning file-elsewhere');
    const checked = await runCli(['check', 'compose.yaml', '--allow', '../common'], { folder });
    expect(checked.out).not.toContain('file-elsewhere');
    expect(checked.out).toContain(`${join('..', 'common', 'compose.yaml')}:2:38 error wrong-value-type`);
    await runCli(['check', 'compose.yaml', '--fix'], { folder });
    const common = (): string => readFileSync(join(folder, '..', 'common', 'compose.yaml'), 'utf8');
    expect(common()).toBe(files['../common/compose.yaml']);
    await runCli(['check', 'compose.yaml', '--fix', '--allow', '../common'], { folder });
    expect(common()).toContain('restart: always');
  });
});
