import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runCli } from '../../support/terminal.ts';

const bad = [
  'services:',
  '  one:',
  '    image: python:3.11-slim',
  '    command: python -m http.server',
  '    ports: ["8000:8000"]',
  '  two:',
  '    image: python:3.11-slim',
  '    command: python -m http.server',
  '    ports:',
  '      - "${PORT}:8000" # of the second',
  '',
].join('\n');

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe('drawbridge check', () => {
  it('says each finding in one line, with the values of .env, and exits 1', async () => {
    const folder = await project({ 'compose.yaml': bad, '.env': 'PORT=8000\n' });
    const ran = await runCli(['check', 'compose.yaml'], { folder });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(
      'compose.yaml:10:9 error host-port-duplicate “two” and “one” both want port 8000 of this computer.\n',
    );
    const spanish = await runCli(['check', folder], { language: 'es' });
    expect(spanish.out).toContain('compose.yaml:10:9 error host-port-duplicate «two» y «one»');
  });

  it('finds and mends mistakes of the schema in every file of the project', async () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    extends: {file: parts/web.yaml, service: base}\n',
      'compose.override.yaml': 'services:\n  web:\n    restart: allways # of mine\n',
      'parts/web.yaml': 'services:\n  base:\n    image: redis:7\n    prots: ["6379"]\n',
    };
    const folder = await project(files);
    const { code, out } = await runCli(['check', 'compose.yaml'], { folder });
    expect(code).toBe(1);
    expect(out).toContain('compose.override.yaml:3:14 error wrong-value-type ');
    expect(out).toContain(`${join('parts', 'web.yaml')}:4:5 warning unknown-key `);
    const fixed = await runCli(['check', 'compose.yaml', '--fix'], { folder });
    expect(fixed.out).toContain('compose.override.yaml');
    const now = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
    expect(await now('compose.yaml')).toBe(files['compose.yaml']);
    expect(await now('compose.override.yaml')).toBe(
      files['compose.override.yaml'].replace('allways', 'always'),
    );
    expect(await now('parts/web.yaml')).toBe(files['parts/web.yaml'].replace('prots', 'ports'));
  });

  it('prints the same as JSON', async () => {
    const folder = await project({ 'compose.yaml': bad, '.env': 'PORT=8000\n' });
    const { code, out } = await runCli(['check', 'compose.yaml', '--json'], { folder });
    const { findings } = JSON.parse(out);
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({
      rule: 'host-port-duplicate',
      severity: 'error',
      file: 'compose.yaml',
      line: 10,
      column: 9,
      subjects: ['service:two', 'service:one'],
      fixes: [{ id: 'move-host-port', label: expect.stringContaining('8001'), safe: true }],
    });
    expect(findings[0].explanation).toMatch(/door/);
  });

  it('mends with --fix, writes only what changed, and says it', async () => {
    const folder = await project({
      'compose.yaml': bad.replaceAll('"', "'"),
      '.env': '# mine\nPORT=8000 # x\n',
    });
    const before = await stat(join(folder, 'compose.yaml'));
    const ran = await runCli(['check', 'compose.yaml', '--fix', '--json'], { folder });
    const { fixed, changed, findings } = JSON.parse(ran.out);
    expect(fixed[0]).toMatchObject({ file: 'compose.yaml', rule: 'host-port-duplicate' });
    expect(changed).toEqual(['.env']);
    expect(findings.filter((one: { severity: string }) => one.severity === 'error')).toEqual([]);
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe('# mine\nPORT=8001 # x\n');
    expect((await stat(join(folder, 'compose.yaml'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('with --fix - prints exactly the mended text, the rest goes to standard error', async () => {
    const input =
      'services:\r\n\tweb:\r\n\t\timage: python:3.11-slim\r\n\t\tcommand: python -m http.server\r\n';
    const ran = await runCli(['check', '-', '--fix'], { input });
    expect(ran.out).toBe(
      'services:\r\n  web:\r\n    image: python:3.11-slim\r\n    command: python -m http.server\r\n',
    );
    expect(ran.complaints[0]).toBe('- fixed yaml-tab-indent Replace the tabs of 3 lines with spaces');
  });

  it('exits 0 when there is nothing but information, 2 when a file cannot be read', async () => {
    const fine = await runCli(['check', '-'], { input: 'services: {}\n' });
    expect(fine).toMatchObject({ code: 0, out: '-: nothing to mend.\n' });
    expect((await runCli(['check', 'missing.yaml'], { folder: await temporaryFolder() })).code).toBe(2);
    expect((await runCli(['check', '-', '-'], { input: '' })).code).toBe(2);
    expect((await runCli(['check'])).code).toBe(2);
  });
});
