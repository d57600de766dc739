import { isImage, readImageName } from '../image-name.ts';
import type { ImageFacts, RecognisedService } from '../technology.ts';

const known = ['postgis/postgis', 'pgvector/pgvector', 'timescale/timescaledb', 'supabase/postgres'];

/** Since 18 the official image keeps a folder per version one level up (docker-library/postgres#1259); Bitnami has its own. */
export function postgresDataPaths(service: RecognisedService): readonly string[] {
  const image = readImageName(service.image);
  if (image?.repository.includes('bitnami')) return ['/bitnami/postgresql'];
  const official = /^(?:.*\blibrary\/)?postgres$/.test(image?.repository ?? '');
  // Somebody's own image may keep its data anywhere.
  if (!official && !isImage(service.image, known)) return [];
  const version = Number(/^\d+/.exec(image?.tag ?? '')?.[0]);
  return official && version >= 18 ? ['/var/lib/postgresql'] : ['/var/lib/postgresql/data'];
}

const tool =
  /^\s*(?:\S*\/)?(?:psql|pg_\w+|pgbench|createdb|dropdb|createuser|dropuser|vacuumdb|reindexdb|sleep|tail|(?:ba)?sh)\b/;
const startsServer = /docker-entrypoint\.sh|(?:^|exec|&&|;|["'])\s*postgres\b/;

/** False for a service that uses the image for a tool of its own (`psql`, `pg_dump`, a script) instead of the server. */
export function runsServer(command: string | null): boolean {
  return command === null || !tool.test(command) || startsServer.test(command);
}

const bitnami = {
  image: 'postgres:16',
  variables: {
    POSTGRESQL_USERNAME: 'POSTGRES_USER',
    POSTGRESQL_PASSWORD: 'POSTGRES_PASSWORD',
    POSTGRESQL_DATABASE: 'POSTGRES_DB',
  },
  paths: { '/bitnami/postgresql': '/var/lib/postgresql/data' },
} as const;

/** Five years after a version's first release (postgresql.org/support/versioning). */
const ended = [
  { version: '9', until: '2021-11-11', successor: '16' },
  { version: '10', until: '2022-11-10', successor: '16' },
  { version: '11', until: '2023-11-09', successor: '16' },
  { version: '12', until: '2024-11-21', successor: '16' },
  { version: '13', until: '2025-11-13', successor: '16' },
] as const;

/** Bitnami took its images off Docker Hub in August 2025 (bitnami/containers#83267); `bitnamilegacy` is a frozen copy. */
export const postgresImages: ImageFacts = {
  pinnedTags: { postgres: '16', 'postgis/postgis': '16-3.4', 'pgvector/pgvector': 'pg16' },
  discontinued: {
    'bitnami/postgresql': { ...bitnami, gone: true },
    'bitnamilegacy/postgresql': bitnami,
  },
  endOfLife: { postgres: ended, 'postgis/postgis': ended },
};
