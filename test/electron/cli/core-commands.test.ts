import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusFiles, corpusMissing } from '../../support/corpus.ts';
import { runCli } from '../../support/terminal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawbridge-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const run = (...argv: string[]) => runCli(argv, { folder });

const compose = '\uFEFFservices:\r\n  db:\r\n    image: postgres:16 # 🐘\r\n    ports: ["${P:-1}:5432"]';

describe('drawbridge graph', () => {
  it('prints the drawing, with .env beside the file', async () => {
    await put('compose.yaml', compose);
    await put('.env', 'P=5433\n');
    const { code, out } = await run('graph', 'compose.yaml');
    expect(code).toBe(0);
    const graph = JSON.parse(out);
    expect(graph.nodes.map((node: { id: string }) => node.id)).toEqual([
      'service:db',
      'network:default',
      'host-port:5433',
    ]);
    expect(graph.nodes[0]).toMatchObject({
      technology: 'postgres',
      image: 'postgres:16',
      line: 2,
      file: 'compose.yaml',
    });
    expect(graph.edges).toContainEqual(
      expect.objectContaining({
        kind: 'port',
        from: 'host-port:5433',
        to: 'service:db',
        target: '5432',
        line: 4,
      }),
    );
    expect(graph.problems).toEqual([]);
  });

  it('names what does not parse with its place, once on stderr, and exits 1', async () => {
    await put('bad.yaml', 'services:\n\tdb: x\n');
    const { code, out, complaints } = await run('graph', 'bad.yaml');
    expect(code).toBe(1);
    expect(complaints).toEqual([expect.stringMatching(/^bad\.yaml:2:1: \S/)]);
    expect(JSON.parse(out).problems[0]).toMatchObject({
      line: 2,
      column: 1,
      severity: 'error',
      file: 'bad.yaml',
    });
  });

  it('reads several files of one project as one', async () => {
    await put('a.yaml', 'services:\n  db:\n    image: postgres:16\n    networks: [red]\nnetworks:\n  red:\n');
    await put(
      'b.yaml',
      'services:\n  db:\n    ports: ["1:2"]\n  web:\n    depends_on: [db]\n    networks: [red]\n',
    );
    const { out } = await run('graph', 'a.yaml', 'b.yaml');
    const graph = JSON.parse(out);
    expect(graph.problems).toEqual([]);
    expect(graph.nodes.map((node: { id: string }) => node.id)).toEqual([
      'service:db',
      'network:red',
      'service:web',
      'host-port:1',
    ]);
  });

  it('reads what Compose finds beside the file, and names each file', async () => {
    await put('compose.yaml', 'include: [inc.yaml]\nservices:\n  web:\n    image: a\n');
    await put('compose.override.yaml', '# more\nservices:\n  web:\n    depends_on: [inc]\n');
    await put('inc.yaml', 'services:\n  inc: {image: i, profiles: [later]}\n');
    const { code, out } = await run('graph', 'compose.yaml');
    const graph = JSON.parse(out);
    expect([code, graph.problems]).toEqual([0, []]);
    expect(graph.nodes).toMatchObject([
      { id: 'service:web', file: 'compose.yaml', line: 3, image: 'a' },
      { id: 'service:inc', file: 'inc.yaml', line: 2, inactive: true },
      { id: 'network:default' },
    ]);
    expect(graph.edges).toContainEqual(
      expect.objectContaining({ kind: 'depends_on', file: 'compose.override.yaml', line: 4 }),
    );
  });

  it.each([
    [['graph', 'nowhere.yaml'], 2],
    [['graph'], 2],
    [['edit', 'compose.yaml'], 2],
    [['edit', 'compose.yaml', '--do', 'nowhere.json'], 2],
    [['edit', 'compose.yaml', '--do', '[{'], 2],
    [['edit', 'compose.yaml', '--do', '[{"cmd": 1}]'], 2],
  ])('says bad usage in one line: %j', async (argv, wanted) => {
    await put('compose.yaml', compose);
    const { code, complaints, out } = await run(...argv);
    expect([code, complaints.length, out]).toEqual([wanted, 1, '']);
  });

  it('reads the file of a folder and names it in problems', async () => {
    await put('docker-compose.yml', 'services:\n  a: {\n');
    const { code, complaints } = await run('graph', '.');
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/^docker-compose\.yml:\d+:\d+: /);
  });

  it('refuses bytes that are no text', async () => {
    await writeFile(join(folder, 'x.yaml'), new Uint8Array([0xff, 0xfe, 0x41, 0]));
    expect((await run('graph', 'x.yaml')).code).toBe(2);
  });
});

describe('drawbridge edit', () => {
  const doing = JSON.stringify([
    { command: 'set-image', args: { service: 'db', image: 'postgres:17' } },
    { command: 'rename-service', args: { service: 'db', to: 'store' } },
  ]);

  it('prints exactly the new bytes and leaves the file alone', async () => {
    await put('compose.yaml', compose);
    const { code, out } = await run('edit', 'compose.yaml', '--do', doing);
    expect(code).toBe(0);
    expect(out).toBe(compose.replace('postgres:16', 'postgres:17').replace('db:', 'store:'));
    expect(await readFile(join(folder, 'compose.yaml'), 'utf8')).toBe(compose);
  });

  it('takes the commands from a file or from standard input, the text from standard input', async () => {
    await put('compose.yaml', compose);
    await put('do.json', doing);
    const wanted = compose.replace('postgres:16', 'postgres:17').replace('db:', 'store:');
    expect((await run('edit', 'compose.yaml', '--do', 'do.json')).out).toBe(wanted);
    expect((await runCli(['edit', 'compose.yaml', '--do', '-'], { folder, input: doing })).out).toBe(wanted);
    expect((await runCli(['edit', '-', '--do', doing], { folder, input: compose })).out).toBe(wanted);
    expect((await run('edit', '.', '--do', doing)).out).toBe(wanted);
  });

  it('writes the file, and the board follows a rename', async () => {
    await put('compose.yaml', compose);
    await put(
      'compose.board.json',
      '{"version": 1, "positions": {"service:db": {"x": 1, "y": 2}}, "notes": []}',
    );
    const { code, out } = await run('edit', 'compose.yaml', '--do', doing, '--write');
    expect([code, out]).toEqual([0, '']);
    expect(await readFile(join(folder, 'compose.yaml'), 'utf8')).toContain('store:');
    expect(await readFile(join(folder, 'compose.board.json'), 'utf8')).toBe(
      '{\n  "version": 1,\n  "notes": [],\n  "positions": {\n    "service:store": { "x": 1, "y": 2 }\n  }\n}\n',
    );
  });

  it.each([
    ['{"command": "set-image", "args": {"service": "no", "image": "x"}}', /command 1 \(set-image\)/],
    ['{"command": "fly", "args": {}}', /fly/],
    ['{"command": "set-image", "args": {"service": "db"}}', /image/],
  ])('changes nothing when a command is refused, and says which and why: %s', async (call, words) => {
    await put('compose.yaml', compose);
    const { code, out, complaints } = await run('edit', 'compose.yaml', '--do', call, '--write');
    expect([code, out]).toEqual([1, '']);
    expect(complaints).toEqual([expect.stringMatching(words)]);
    expect(complaints[0]).not.toContain('refusals.');
    expect(await readFile(join(folder, 'compose.yaml'), 'utf8')).toBe(compose);
  });

  it('names both choices for a shared fact', async () => {
    await put(
      'c.yaml',
      'x-a: &a {restart: "no"}\nservices:\n  a: {image: x, <<: *a}\n  b: {image: y, <<: *a}\n',
    );
    const set = (more: object) =>
      JSON.stringify({
        command: 'set',
        args: { path: ['services', 'a', 'restart'], value: 'always', ...more },
      });
    const { code, complaints } = await run('edit', 'c.yaml', '--do', set({}));
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/shared.*here/);
    expect((await run('edit', 'c.yaml', '--do', set({ scope: 'shared' }))).out).toContain(
      '&a {restart: "always"}',
    );
  });
});

describe('drawbridge commands', () => {
  it('lists every command with the schema of its arguments', async () => {
    const { commands } = JSON.parse((await run('commands')).out);
    const add = commands.find((command: { name: string }) => command.name === 'add-port');
    expect(add.arguments.required).toEqual(['service', 'target']);
    expect(add.arguments.properties.scope.enum).toEqual(['shared', 'here']);
    expect(commands.every((command: { help: string }) => !command.help.startsWith('commands.'))).toBe(true);
  });
});

const files = corpusFiles();

describe.skipIf(!files)(files ? 'on the corpus' : `on the corpus (${corpusMissing})`, () => {
  it('graph never crashes: 0, or 1 with file, line and column', { timeout: 120_000 }, async () => {
    for (const file of files ?? []) {
      const { code, out, complaints } = await runCli(['graph', file.path]);
      const { problems } = JSON.parse(out);
      if (code === 0) expect(complaints, file.name).toEqual([]);
      else {
        expect(code, file.name).toBe(1);
        expect(complaints, file.name).toEqual([expect.stringMatching(/:\d+:\d+: \S/)]);
        expect(problems[0].line, file.name).toBeGreaterThan(0);
      }
    }
  });

  it('edit without commands gives the same bytes', { timeout: 120_000 }, async () => {
    for (const file of files ?? []) {
      const { code, out } = await runCli(['edit', file.path, '--do', '[]']);
      if (code === 0) expect(Buffer.from(out).equals(file.bytes), file.name).toBe(true);
    }
  });
});
