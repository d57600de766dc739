import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { zipBundle } from '../../../shared/exporters/bundle/zip-bundle.ts';
import { handIn } from '../../support/hand-in.ts';
import { projectFolder } from '../../support/project-folder.ts';

function project(files: Readonly<Record<string, string>>) {
  const place = projectFolder('hand-in', files);
  onTestFinished(place.remove);
  return { ...place, compose: `${place.folder}/compose.yaml` };
}

const two = `services:
  db:
    image: postgres:16
    environment:
      POSTGRES_USER: airflow
      POSTGRES_PASSWORD: inline-canary-1
    healthcheck:
      test: ["CMD-SHELL", "PGPASSWORD=health-canary-2 pg_isready -U airflow"]
  web:
    build: ./web
    environment:
      # not inline-canary-1 again
      DATABASE_URL: postgresql://airflow:inline-canary-1@db/airflow
      TOKEN: \${API_TOKEN}
    ports: ["\${WEB_PORT}:8000"]
`;

describe('A hand-in', () => {
  it('holds the stack, what starts it, the drawing and the report, and no secret', async () => {
    const { compose } = project({
      'compose.yaml': two,
      '.env': 'API_TOKEN=env-canary-3\nWEB_PORT=8088\n',
      'web/Dockerfile': 'FROM python:3.11-slim\nCOPY app.py .\n',
      'web/app.py': 'print("env-canary-3")\r\n',
      'README.md': '# Mine\r\n\r\nMy words.\r\n',
    });
    const { files, text, bundle } = await handIn(compose);
    expect(Object.keys(files)).toEqual([
      '.env.example',
      '.gitattributes',
      '.gitignore',
      'README.md',
      'compose.yaml',
      'diagram.mmd',
      'diagram.png',
      'diagram.svg',
      'doctor-report.md',
      'web/Dockerfile',
      'web/app.py',
    ]);
    for (const bytes of Object.values(files)) expect(strFromU8(bytes, true)).not.toContain('canary');
    expect(text('compose.yaml')).toContain('POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}');
    expect(text('compose.yaml')).toContain('postgresql://airflow:${POSTGRES_PASSWORD}@db/airflow');
    expect(text('.env.example')).toMatch(/^POSTGRES_PASSWORD=change-me$/m);
    expect(text('.env.example')).toMatch(/^WEB_PORT=8088$/m);
    expect(text('.gitignore')).toMatch(/^\.env$/m);
    expect(text('web/app.py')).toBe('print("change-me")\r\n');
    expect(text('README.md').startsWith('# Mine\r\n\r\nMy words.\r\n\r\n<!--')).toBe(true);
    expect(text('README.md')).not.toMatch(/[^\r]\n/);
    expect(bundle.changes.map(({ code }) => code)).toContain('secret-moved');
    expect(bundle.leaks).toEqual([]);
  });

  it('replaces its own part of the README the next time, and is the same bytes for the same project', async () => {
    const place = project({ 'compose.yaml': two });
    const first = await handIn(place.compose);
    place.write('README.md', first.text('README.md'));
    const second = await handIn(place.compose);
    expect(second.text('README.md')).toBe(first.text('README.md'));
    expect(zipBundle(second.bundle)).toEqual((await handIn(place.compose)).zip);
    expect(Object.keys(unzipSync(first.zip)).length).toBe(first.bundle.entries.length);
  });

  it('leaves a file outside the folder where it is, also one that the user allowed and changed', async () => {
    const place = project({
      'compose.yaml':
        'include: [../common/compose.yaml]\nservices:\n  web: {image: "nginx:1.27", env_file: [../web.env]}\n',
    });
    const outside = {
      '../common/compose.yaml': 'services:\n  db: {image: postgres:16} # outside-canary\n',
      '../common/.env': 'PORT=outside-canary\n',
      '../web.env': 'TOKEN=outside-canary\n',
    };
    for (const [name, text] of Object.entries(outside)) place.write(name, text);
    const { files, bundle } = await handIn(place.compose, { texts: outside });
    expect(Object.keys(files)).toContain('compose.yaml');
    expect(Object.keys(files).filter(name => /\.\.|common|web\.env/.test(name))).toEqual([]);
    for (const bytes of Object.values(files)) expect(strFromU8(bytes, true)).not.toContain('outside-canary');
    expect(bundle.leftOut).toEqual(
      expect.arrayContaining([
        { path: '../common/compose.yaml', reason: 'outside', needed: true },
        { path: '../web.env', reason: 'outside', needed: true },
      ]),
    );
  });

  it('keeps secrets, rubbish, data, ignored files and links that lead out at home', async () => {
    const place = project({
      'compose.yaml':
        'services:\n  db:\n    image: postgres:16\n    volumes: ["./pg:/var/lib/postgresql/data", "./sql:/docker-entrypoint-initdb.d", "./logs:/logs"]\n',
      '.env': 'A=b\n',
      '.gitignore': 'private.md\n',
      'private.md': 'x',
      'pg/PG_VERSION': '16',
      'sql/a.sql': 'select 1;\r\n',
      'node_modules/a/index.js': '1',
      '.git/config': 'x',
      id_rsa: 'x',
      'notes.md': 'kept',
    });
    place.write('../outside.txt', 'outside');
    place.link('passwd.md', '/etc/passwd');
    place.link('out.md', '../outside.txt');
    place.link('folder', '..');
    place.write('logs/.hidden', '');
    const { files, text, bundle } = await handIn(place.compose);
    const names = Object.keys(files);
    expect(names).toEqual(expect.arrayContaining(['notes.md', 'sql/a.sql', 'logs/.hidden']));
    for (const name of ['.env', 'private.md', 'pg/PG_VERSION', 'id_rsa', 'passwd.md', 'out.md'])
      expect(names).not.toContain(name);
    expect(names.filter(name => /node_modules|\.git\/|\.\.|^\/|\\/.test(name))).toEqual([]);
    expect(text('sql/a.sql')).toBe('select 1;\r\n');
    const reasons = Object.fromEntries(bundle.leftOut.map(({ path, reason }) => [path, reason]));
    expect(reasons).toMatchObject({
      '.env': 'secret',
      'private.md': 'ignored',
      pg: 'data',
      id_rsa: 'secret',
      'passwd.md': 'link',
      'out.md': 'link',
    });
  });

  it('gives files of Compose secrets a sample, even from a folder that git leaves out', async () => {
    const { compose } = project({
      'compose.yaml':
        'services:\n  a:\n    image: redis:7\n    secrets: [s]\nsecrets:\n  s:\n    file: ./secrets/s.txt\n',
      'secrets/s.txt': 'file-canary-4\n',
      '.gitignore': 'secrets/\n',
    });
    const { text, bundle } = await handIn(compose);
    expect(text('secrets/s.txt')).toBe('change-me\n');
    expect(bundle.leftOut.filter(({ needed }) => needed)).toEqual([]);
  });

  it('takes what is not saved yet', async () => {
    const { compose } = project({ 'compose.yaml': 'services: {}\n' });
    const { text } = await handIn(compose, {
      texts: { 'compose.yaml': 'services:\n  a:\n    image: redis:7\n' },
    });
    expect(text('compose.yaml')).toContain('redis:7');
    expect(text('README.md')).toContain('`redis:7`');
  });

  it('speaks Spanish and names who hands it in', async () => {
    const { compose } = project({ 'compose.yaml': two });
    const { text, bundle } = await handIn(compose, { language: 'es', student: 'María Núñez' });
    expect(bundle.fileName).toBe('maria-nunez-project-hand-in.zip');
    expect(text('README.md')).toContain('De María Núñez');
    expect(text('doctor-report.md')).toMatch(/^# Informe del Doctor/);
  });

  it('never holds a secret, whatever it is made of and wherever it stands', async () => {
    const secret = fc
      .stringMatching(/^[A-Za-z0-9$'"!@#%&*+=_.~-]{8,24}$/)
      .filter(value => !/^\$|^change/.test(value));
    await fc.assert(
      fc.asyncProperty(secret, secret, async (inline, inEnv) => {
        const place = projectFolder('canary', {
          'compose.yaml': [
            `# once ${inline}`,
            'services:',
            '  db:',
            '    image: postgres:16',
            '    environment:',
            `      POSTGRES_PASSWORD: ${JSON.stringify(inline.replaceAll('$', '$$$$'))}`,
            '      OTHER: ${MY_TOKEN}',
            '',
          ].join('\n'),
          '.env': `MY_TOKEN='${inEnv.replaceAll("'", "\\'")}'\n`,
          'notes.md': `${inEnv} and ${inline}`,
          'run.sh': `curl -H "x: ${inEnv}"\n`,
        });
        try {
          const { files, bundle } = await handIn(`${place.folder}/compose.yaml`);
          for (const bytes of Object.values(files)) {
            const text = new TextDecoder().decode(bytes);
            expect(text).not.toContain(inline);
            expect(text).not.toContain(inEnv);
          }
          expect(bundle.leaks).toEqual([]);
        } finally {
          place.remove();
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('The checklist', () => {
  it('speaks of the warnings that stand in the report, not of those that the copy mends', async () => {
    const db = 'services:\n  db:\n    image: redis:7\n    environment:\n      API_TOKEN: inline-canary-1\n';
    const { compose } = project({
      'compose.yaml': `${db}    healthcheck:\n      test: ["CMD", "redis-cli", "ping"]\n`,
    });
    const { checklist, bundle, text } = await handIn(compose);
    expect(bundle.findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(text('doctor-report.md')).not.toContain('Warning');
    expect(checklist.find(({ id }) => id === 'doctor')?.reasons).toEqual([]);
    expect(checklist.find(({ id }) => id === 'no-secrets')?.reasons).toMatchObject([
      { code: 'secrets-moved' },
    ]);
  });

  it('says what Week 3 still lacks, in words with a place', async () => {
    const { compose } = project({
      'compose.yaml': `${two}    volumes: ["../outside:/x"]\n`,
      'web/Dockerfile': 'FROM python:3.11-slim\nCMD ["python"]\n',
    });
    const { checklist } = await handIn(compose);
    const state = Object.fromEntries(checklist.map(item => [item.id, item.state]));
    expect(state).toEqual({
      dockerfiles: 'missing',
      compose: 'missing',
      healthchecks: 'missing',
      volumes: 'missing',
      readme: 'met',
      'no-secrets': 'met',
      doctor: 'missing',
      'starts-elsewhere': 'missing',
    });
    const reasons = (id: string) => checklist.find(item => item.id === id)?.reasons ?? [];
    expect(reasons('compose').map(({ values }) => values['part'])).toEqual([
      'Airflow webserver',
      'Airflow scheduler',
      'pgAdmin',
    ]);
    expect(reasons('healthchecks')[0]?.jump).toEqual({ kind: 'node', node: 'service:web' });
    expect(reasons('dockerfiles')[0]?.jump).toMatchObject({ kind: 'text', file: 'web/Dockerfile' });
    expect(reasons('starts-elsewhere')[0]?.values).toEqual({ path: '../outside' });
  });

  it('counts what Week 3 asks only where the stack has Airflow', async () => {
    const counted = async (image: string) => {
      const { compose } = project({ 'compose.yaml': `services:\n  one:\n    image: ${image}\n` });
      const { checklist } = await handIn(compose);
      return checklist.flatMap(({ id, counts }) => (counts ? [id] : []));
    };
    const general = ['no-secrets', 'doctor', 'starts-elsewhere'];
    expect(await counted('redis:7')).toEqual(general);
    expect(await counted('apache/spark:3.5.4-python3')).toEqual(general);
    expect(await counted('apache/airflow:2.10.5')).toEqual([
      'dockerfiles',
      'compose',
      'healthchecks',
      'volumes',
      'readme',
      ...general,
    ]);
  });
});
