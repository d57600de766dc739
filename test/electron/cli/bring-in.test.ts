import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runCli } from '../../support/terminal.ts';

describe('drawbridge import run', () => {
  it('prints the file, and what is to be known of it on standard error', async () => {
    const { code, out, complaints } = await runCli([
      'import',
      'run',
      'docker run -d --rm -p 8080:80 nginx:1.27',
    ]);
    expect(code).toBe(0);
    expect(out).toBe(`services:
  nginx:
    image: nginx:1.27
    # Your computer : inside the container.
    ports:
      - "8080:80"
`);
    expect(complaints).toHaveLength(2);
  });

  it('reads standard input, or the command without quotes', async () => {
    const piped = await runCli(['import', 'run', '-'], { input: 'docker run \\\n  -e A="b c" nginx\n' });
    const bare = await runCli(['import', 'run', 'docker', 'run', '-e', 'A=b c', 'nginx']);
    expect(piped.out).toContain('A: b c');
    expect(bare.out).toBe(piped.out);
  });

  it('gives text and notes as JSON', async () => {
    const { out, complaints } = await runCli(['import', 'run', '--json', 'docker run --sparkle nginx']);
    expect(JSON.parse(out)).toMatchObject({
      text: expect.stringContaining('image: nginx'),
      notes: [
        {
          code: 'unknown-flag',
          values: { flag: '--sparkle' },
          message: expect.stringContaining('--sparkle'),
        },
      ],
    });
    expect(complaints).toEqual([]);
  });

  it('refuses what is no docker run line, with what one looks like', async () => {
    const { code, out, complaints } = await runCli(['import', 'run', 'docker ps'], { language: 'es' });
    expect([code, out]).toEqual([1, '']);
    expect(complaints).toEqual([expect.stringContaining('docker run -p 8080:80 nginx')]);
  });
});

describe('drawbridge new', () => {
  it('copies an example and says what comes next', async () => {
    const folder = await temporaryFolder();
    const { code, out } = await runCli(['new', 'first', '--template', 'postgres-pgadmin'], { folder });
    expect(code).toBe(0);
    expect(out).toContain('drawbridge up first');
    expect(readdirSync(join(folder, 'first'))).toContain('compose.yaml');
    expect(readdirSync(join(folder, 'first'))).not.toContain('example.json');
  });

  it('joins parts as if they had been dropped one after another', async () => {
    const folder = await temporaryFolder();
    const args = ['new', 'demo', '--template', 'postgres', '--template', 'pgadmin', '--template', 'postgres'];
    expect((await runCli(args, { folder })).code).toBe(0);
    const text = readFileSync(join(folder, 'demo', 'compose.yaml'), 'utf8');
    expect(text).toMatch(/^services:\n {2}postgres:\n/);
    expect(text).toContain('\n  pgadmin:\n');
    expect(text).toContain('\n  postgres-2:\n');
    expect(text).toContain('"5433:5432"');
  });

  it('writes the files that a part brings beside the Compose file', async () => {
    const folder = await temporaryFolder();
    const args = ['new', 'own', '--template', 'postgres', '--template', 'python-image'];
    expect((await runCli(args, { folder })).code).toBe(0);
    const dockerfile = readFileSync(join(folder, 'own/app/Dockerfile'), 'utf8');
    expect(dockerfile).toContain(' AS build\n');
    expect(readFileSync(join(folder, 'own/compose.yaml'), 'utf8')).toContain('build: ./app\n');
  });

  it('never overwrites', async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'compose.yaml'), 'services: {}\n');
    const { code, complaints } = await runCli(['new', 'mine', '--template', 'postgres'], { folder });
    expect(code).toBe(1);
    expect(complaints[0]).toContain('is there already');
    expect(readFileSync(join(folder, 'mine', 'compose.yaml'), 'utf8')).toBe('services: {}\n');
  });

  it.each([
    [['new', 'x', '--template', 'cassandra'], 1],
    [['new', 'x', '--template', 'capstone', '--template', 'postgres'], 1],
    [['new', '--template', 'postgres'], 2],
    [['new', 'x'], 2],
  ])('%j makes nothing and says why', async (args, expected) => {
    const folder = await temporaryFolder();
    const { code, complaints } = await runCli(args, { folder });
    expect(code).toBe(expected);
    expect(complaints).toHaveLength(1);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('lists examples and parts', async () => {
    const { out } = await runCli(['new', '--list']);
    expect(out).toContain('capstone');
    expect(out).toContain('spark-worker');
    const { templates } = JSON.parse((await runCli(['new', '--list', '--json'])).out) as {
      templates: { id: string }[];
    };
    expect(templates.map(({ id }) => id)).toContain('postgres');
  });
});
