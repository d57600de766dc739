import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The texts of a project by file. */
export type Texts = Readonly<Record<string, string>>;

/** A project of several files: a base, an override with other line ends, an include, an extends, values in two env files, a profile. */
export const severalFiles: Texts = {
  'compose.yaml': `# What everybody has.
include:
  - jobs/compose.yaml
services:
  db:
    image: postgres:16 # the database
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD}
      TZ: UTC
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres -d postgres"]
      interval: 1s
      retries: 30
    volumes:
      - data:/var/lib/postgresql/data
  cache:
    extends: {file: common/base.yaml, service: redis}
  web:
    image: python:3.11-slim
    command: python -m http.server
    env_file: [web.env]
    ports:
      - "\${WEB_PORT}:8000"
    depends_on:
      db: {condition: service_healthy}
  tools:
    image: python:3.11-slim
    command: sleep infinity
    profiles: [debug]
volumes:
  data:
`,
  'compose.override.yaml': [
    '# What this computer has on top.',
    'services:',
    '  db:',
    '    environment:',
    '      TZ:   "Europe/Madrid"   # here',
    '  cache:',
    '    stop_grace_period: 1s',
    '',
  ].join('\r\n'),
  'jobs/compose.yaml':
    'services:\n  job:\n    image: python:3.11-slim\n    command: sleep infinity\n    init: true\n',
  'common/base.yaml': 'services:\n  redis:\n    image: redis:7\n    environment: {ROLE: cache}\n',
  '.env': 'DB_PASSWORD=not-for-eyes-4711\nWEB_PORT=28093\n',
  'web.env': 'GREETING=hello\n',
};

/** Lends a folder with a project in it. */
export async function inProject(texts: Texts, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-several-files-'));
  try {
    for (const [name, text] of Object.entries(texts)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The texts as they are on the disk. */
export async function textsIn(folder: string): Promise<Texts> {
  const texts = Object.keys(severalFiles).map(
    async name => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}
