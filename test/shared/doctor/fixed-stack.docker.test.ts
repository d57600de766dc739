import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixAll } from '../../../shared/doctor/fix-all.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';

/** Every trap of the rules about credentials, health, volumes and secrets at once. */
const broken = `services:
  postgres:
    image: postgres:16
    environment:
      POSTGRES_USER: alumno
      POSTGRES_PASSWORD: "pa$$word #1"
      POSTGRES_DB: curso_bigdata
    volumes:
      - pgdata:/var/lib/postgresql # one level too high
    healthcheck:
      test: ["CMD-SHELL", "pg_isready"]
      interval: 2s
      retries: 30

  second:
    image: postgres:16

  pgadmin:
    image: dpage/pgadmin4:8
    depends_on:
      - postgres # its data
      - second

volumes:
  pgdata:
`;

describeWithDocker('A stack that the Doctor mended', () => {
  const folder = mkdtempSync(join(tmpdir(), 'db-doctor-'));
  const compose = (...args: readonly string[]) =>
    docker(
      'compose',
      '-p',
      `db-doctor-mended-${process.pid}`,
      '--project-directory',
      folder,
      '-f',
      join(folder, 'compose.yaml'),
      ...args,
    );
  const psql = (query: string) =>
    compose('exec', '-T', 'postgres', 'psql', '-U', 'alumno', '-d', 'curso_bigdata', '-tAc', query);

  beforeAll(() => {
    const { files } = fixAll({ file: 'compose.yaml', files: { 'compose.yaml': broken } });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    compose('up', '-d', '--wait', '--wait-timeout', '180');
  }, 240_000);

  afterAll(() => {
    compose('down', '--volumes', '--timeout', '1');
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('is healthy in every service', () => {
    const states = compose('ps', '--format', '{{.Service}} {{.Health}}').split('\n').sort();
    expect(states).toEqual(['pgadmin healthy', 'postgres healthy', 'second healthy']);
  });

  it('gives the container the same password that stood in the file', () => {
    expect(compose('exec', '-T', 'postgres', 'printenv', 'POSTGRES_PASSWORD')).toBe('pa$word #1');
  });

  it('has no line about a wrong user or database in the log', () => {
    expect(compose('logs', 'postgres', 'second')).not.toContain('FATAL');
  });

  it('keeps its data when the containers are removed', () => {
    psql('create table kept (word text); insert into kept values ($$still here$$)');
    compose('down', '--timeout', '5');
    compose('up', '-d', '--wait', '--wait-timeout', '60', 'postgres');
    expect(psql('select word from kept')).toBe('still here');
  }, 120_000);
});
