import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { composeFileNames, namedFiles } from '../../../../shared/project/compose-files.ts';
import { interpolate, type Variables } from '../../../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../../../shared/project/parse-env-file.ts';
import { readMerged } from '../../../../shared/stack/merge/read-merged.ts';
import { chosenProfiles, isActive } from '../../../../shared/stack/profiles.ts';
import type { Service } from '../../../../shared/stack/stack.ts';
import { describeWithDocker } from '../../../support/docker.ts';
import { refusedDocuments, severalDocuments } from '../../../support/projects/document-table.ts';
import { projectOf } from '../../../support/projects/project-of.ts';
import { type SmallProject, smallProjects } from '../../../support/projects/project-table.ts';

type Plain = Readonly<Record<string, unknown>>;

describeWithDocker('a project of several files is merged as Docker Compose merges it', () => {
  for (const project of smallProjects) {
    test(project.name, () => {
      expect(ours(project)).toEqual(theirs(project));
    });
  }
});

describeWithDocker('a file of several YAML documents is merged as Docker Compose merges it', () => {
  for (const project of severalDocuments) {
    test(project.name, () => {
      expect(ours(project)).toEqual(theirs(project));
    });
  }

  test('an alias of an anchor in an earlier document is taken', () => {
    const text = 'x-a: &a {image: one, labels: {k: v}}\n---\nservices:\n  a: *a\n  b: {<<: *a, image: two}\n';
    const project = { name: 'alias', files: { 'compose.yaml': text } };
    const { problems } = readMerged(projectOf(project.files));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['yaml-earlier-anchor', 'warning'],
      ['yaml-earlier-anchor', 'warning'],
    ]);
    expect(drawn(project)).toEqual(theirs(project));
  });

  for (const project of refusedDocuments) {
    test(`refused: ${project.name}`, () => {
      expect(() => theirs(project)).toThrow();
      const { problems } = readMerged(projectOf(project.files));
      expect(problems).toContainEqual(expect.objectContaining({ code: project.problem, severity: 'error' }));
    });
  }
});

function ours(project: SmallProject): Plain {
  expect(readMerged(projectOf(project.files, project.main)).problems).toEqual([]);
  return drawn(project);
}

function drawn({ files, main = 'compose.yaml', profiles }: SmallProject): Plain {
  const stack = readMerged(projectOf(files, main));
  const variables: Variables = {
    ...parseEnvFile(files['one/.env'] ?? '').variables,
    ...parseEnvFile(files['two/x.env'] ?? '').variables,
    ...parseEnvFile(files['.env'] ?? '').variables,
  };
  const chosen = profiles ?? chosenProfiles(variables);
  const active = stack.services.filter(service => isActive(service, chosen, variables));
  return Object.fromEntries(active.map(service => [service.name, described(service, variables)]));
}

function described(service: Service, variables: Variables): Plain {
  const fill = (text: string): string => interpolate(text, variables).value;
  const text = (value: string | undefined | null): string | null => (value ? fill(value) : null);
  return {
    image: text(service.image?.value),
    build: service.build && plainPath(fill(service.build.value)),
    container: text(service.containerName?.value),
    command: service.command?.value ?? null,
    entrypoint: service.entrypoint?.value ?? null,
    restart: service.restart?.value ?? null,
    ports: sorted(
      service.ports.flatMap(port => spread(port.hostIp, port.published, port.target, port.protocol)),
    ),
    environment: Object.fromEntries(service.environment.map(({ name, value }) => [name, value])),
    labels: Object.fromEntries(service.labels.map(({ name, value }) => [name, value])),
    mounts: sorted(
      service.mounts.map(({ kind, source, target, path }) =>
        path[2] === 'tmpfs'
          ? `tmpfs ${target}`
          : `${kind === 'anonymous' ? 'volume' : kind} ${kind === 'bind' ? plainPath(source ?? '') : (source ?? '')} ${target}`,
      ),
    ),
    networks: sorted(
      service.networks.length === 0 ? ['default'] : service.networks.map(({ network }) => network),
    ),
    dependsOn: Object.fromEntries(service.dependsOn.map(({ service: name, condition }) => [name, condition])),
    healthcheck: service.healthcheck && {
      test: service.healthcheck.test?.value ?? null,
      interval: service.healthcheck.interval?.value ?? null,
      retries: service.healthcheck.retries?.value ?? null,
      disabled: service.healthcheck.disabled,
    },
    configs: sorted(service.configs.map(({ value }) => value)),
    secrets: sorted(service.secrets.map(({ value }) => value)),
  };
}

function theirs({ files, main, profiles = [] }: SmallProject): Plain {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'db-files-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const variables = parseEnvFile(files['.env'] ?? '').variables;
    const found = composeFileNames.find(name => Object.hasOwn(files, name));
    const named = main === undefined || main === found || namedFiles(variables) ? [] : ['-f', main];
    const chosen = profiles.flatMap(name => ['--profile', name]);
    const args = ['compose', '-p', 'db-files', ...named, ...chosen, 'config', '--format', 'json'];
    const ran = spawnSync('docker', args, { cwd: folder, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(ran.stderr);
    const model = JSON.parse(ran.stdout) as { services: Readonly<Record<string, Plain>> };
    return Object.fromEntries(
      Object.entries(model.services).map(([name, service]) => [name, describedByCompose(service, folder)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function describedByCompose(service: Plain, folder: string): Plain {
  const list = (key: string): readonly Plain[] => (service[key] as readonly Plain[] | undefined) ?? [];
  const map = (key: string): Plain => (service[key] as Plain | undefined) ?? {};
  const place = (path: unknown): string => plainPath(String(path).replace(folder, '.'));
  const check = service['healthcheck'] as Plain | undefined;
  return {
    image: service['image'] ?? null,
    build: service['build'] ? place(map('build')['context']) : null,
    container: service['container_name'] ?? null,
    command: words(service['command']),
    entrypoint: words(service['entrypoint']),
    restart: service['restart'] ?? null,
    ports: sorted(
      list('ports').map(port =>
        [port['host_ip'] ?? '', port['published'] ?? '', port['target'], port['protocol']].join(' '),
      ),
    ),
    environment: map('environment'),
    labels: map('labels'),
    mounts: sorted([
      ...list('volumes').map(
        ({ type, source, target }) => `${type} ${type === 'bind' ? place(source) : (source ?? '')} ${target}`,
      ),
      ...list('tmpfs').map(target => `tmpfs ${target}`),
    ]),
    networks: sorted(Object.keys(map('networks'))),
    dependsOn: Object.fromEntries(
      Object.entries(map('depends_on')).map(([name, entry]) => [name, (entry as Plain)['condition']]),
    ),
    healthcheck: check
      ? {
          test: words((check['test'] as readonly string[] | undefined)?.slice(1)),
          interval: check['interval'] ?? null,
          retries: check['retries'] === undefined ? null : String(check['retries']),
          disabled: check['disable'] === true,
        }
      : null,
    configs: sorted(list('configs').map(({ source }) => String(source))),
    secrets: sorted(list('secrets').map(({ source }) => String(source))),
  };
}

function words(value: unknown): string | null {
  return Array.isArray(value) ? value.join(' ') : null;
}

/** A range of ports is one port after another for Docker. */
function spread(ip: string | null, published: string | null, target: string, protocol: string): string[] {
  const [from = '', to = from] = target.split('-');
  const first = published?.split('-')[0];
  const count = Number(to) - Number(from) + 1;
  return Array.from({ length: count }, (_, at) =>
    [ip ?? '', first === undefined ? '' : Number(first) + at, Number(from) + at, protocol].join(' '),
  );
}

function plainPath(path: string): string {
  const plain = path.replace(/^(?:\.\/)+/, '');
  return plain === '' ? '.' : plain;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
