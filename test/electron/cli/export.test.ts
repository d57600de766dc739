import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../support/project-folder.ts';
import { runCli } from '../../support/terminal.ts';

const yaml = 'name: shop\nservices:\n  web:\n    image: nginx:1\n    ports: ["8080:80"]\n';

function shop() {
  const place = projectFolder('export', { 'compose.yaml': yaml });
  onTestFinished(place.remove);
  return place.folder;
}

describe('drawbridge export', () => {
  it('writes the zip to hand in', async () => {
    const folder = shop();
    const { code, out } = await runCli(['export', folder, '--to', 'bundle', '-o', 'out.zip', '--json'], {
      folder,
    });
    expect(code).toBe(0);
    const said = JSON.parse(out);
    expect(said.file).toBe(join(folder, 'out.zip'));
    const names = Object.keys(unzipSync(new Uint8Array(readFileSync(said.file))));
    expect(said.entries.map((entry: { path: string }) => entry.path)).toEqual(names);
    expect(names).toContain('README.md');
  });

  it('prints a drawing of standard input', async () => {
    const { code, out } = await runCli(['export', '-', '--to', 'mermaid', '-o', '-'], { input: yaml });
    expect(code).toBe(0);
    expect(out).toMatch(/^flowchart LR\n/);
    expect(out).toContain('HOST -->|"8080"|');
  });

  it('names the file after the project where it is not told', async () => {
    const folder = shop();
    const { out } = await runCli(['export', 'compose.yaml', '--to', 'svg'], { folder });
    expect(out).toBe(`Written: ${join(folder, 'shop.svg')}\n`);
    expect(readFileSync(join(folder, 'shop.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it.each([
    [['export', '-', '--to', 'bundle'], 2],
    [['export', '-', '--to', 'svg'], 2],
    [['export', 'nowhere', '--to', 'svg'], 2],
    [['export', 'compose.yaml', '--to', 'pdf'], 2],
    [['export', 'compose.yaml'], 2],
  ])('%j ends with %i and one line', async (argv, expected) => {
    const { code, complaints } = await runCli(argv, { folder: shop(), input: yaml });
    expect(code).toBe(expected);
    expect(complaints).toHaveLength(1);
  });

  it('ends with 1 where the text does not parse', async () => {
    const { code, complaints } = await runCli(['export', '-', '--to', 'svg', '-o', '-'], { input: 'a: [' });
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
  });
});
