import { expect, test } from 'vitest';
import { filesOf } from '../../../../shared/project/compose-project.ts';
import { type ReadFile, readMerged, rememberingReader } from '../../../../shared/stack/merge/read-merged.ts';
import { readStack } from '../../../../shared/stack/read-stack.ts';
import type { Service, Stack } from '../../../../shared/stack/stack.ts';
import { projectOf } from '../../../support/projects/project-of.ts';

const base = `services:
  web:
    image: nginx:1
    ports: ["80:80"]
    environment: {A: 1, B: 2}
`;
const override = `services:
  web:
    ports: ["81:81"]
    environment: {B: 3}
  db: {image: postgres:16}
`;

test('every fact of a merged stack says its file and the text that says it', () => {
  const files = { 'compose.yaml': base, 'compose.override.yaml': override };
  const web = service(readMerged(projectOf(files)), 'web');
  const said = (range: { file: string; from: number; to: number }) =>
    `${range.file}: ${files[range.file as keyof typeof files].slice(range.from, range.to)}`;

  expect(web.image && said(web.image.range)).toBe('compose.yaml: nginx:1');
  expect(web.ports.map(port => said(port.range))).toEqual([
    'compose.yaml: "80:80"',
    'compose.override.yaml: "81:81"',
  ]);
  expect(web.environment.map(one => said(one.range))).toEqual([
    'compose.yaml: A: 1',
    'compose.override.yaml: B: 3',
  ]);
  expect(web.places?.map(place => said(place.keyRange))).toEqual([
    'compose.yaml: web',
    'compose.override.yaml: web',
  ]);
  expect(web.keys.map(({ key, range }) => `${key} ${range.file}`)).toEqual([
    'image compose.yaml',
    'ports compose.override.yaml',
    'environment compose.override.yaml',
  ]);
});

test('one file alone reads as it always did', () => {
  const project = projectOf({ 'compose.yaml': base });
  const [file] = filesOf(project);
  expect(readMerged(project)).toEqual(file && readStack(file.document));
});

test('a file is read again only when its text changes', () => {
  const project = projectOf({ 'compose.yaml': base, 'compose.override.yaml': override });
  const read = rememberingReader();
  let reads = 0;
  const counted: ReadFile = (document, variables) => {
    const stack = read(document, variables);
    if (!seen.has(stack)) reads += 1;
    seen.add(stack);
    return stack;
  };
  const seen = new Set<Stack>();
  readMerged(project, counted);
  readMerged(project, counted);
  expect(reads).toBe(2);
});

test('what a service extends is inherited, with the place it comes from', () => {
  const files = {
    'compose.yaml': 'services:\n  web:\n    extends: {file: common.yaml, service: base}\n    image: own\n',
    'common.yaml': 'services:\n  base:\n    image: b\n    restart: always\n    ports: ["1:1"]\n',
  };
  const web = service(readMerged(projectOf(files)), 'web');
  expect(web.image).toMatchObject({ value: 'own', inherited: null });
  expect(web.restart).toMatchObject({
    value: 'always',
    inherited: { anchor: 'base', extends: true, range: { file: 'common.yaml' } },
  });
  expect(web.ports).toMatchObject([{ inherited: true, range: { file: 'common.yaml' } }]);
  expect(web.places).toMatchObject([
    { extends: null, range: { file: 'compose.yaml' } },
    { extends: 'base', range: { file: 'common.yaml' } },
  ]);
});

test('names defined in another file are no problem; names of nobody are one, in their own file', () => {
  const files = {
    'compose.yaml': 'include: [inc.yaml]\nservices:\n  web: {image: a, depends_on: [db, nobody]}\n',
    'inc.yaml': 'services:\n  db: {image: d}\n',
  };
  expect(readMerged(projectOf(files)).problems).toMatchObject([
    { code: 'undefined-service', values: { name: 'nobody' }, range: { file: 'compose.yaml' } },
  ]);
});

test.each([
  ['a missing include', { 'compose.yaml': 'include: [no.yaml]\n' }, 'file-missing', 'no.yaml'],
  [
    'a remote include',
    { 'compose.yaml': 'include: ["https://example.org/x.git"]\n' },
    'file-remote',
    'https://example.org/x.git',
  ],
  ['a file from the root', { 'compose.yaml': 'include: [/etc/x.yaml]\n' }, 'file-elsewhere', '/etc/x.yaml'],
  [
    'a circle of includes',
    { 'compose.yaml': 'include: [a.yaml]\n', 'a.yaml': 'include: [compose.yaml]\n' },
    'include-cycle',
    'compose.yaml',
  ],
  [
    'two services of one name',
    {
      'compose.yaml': 'include: [a.yaml]\nservices:\n  web: {image: a}\n',
      'a.yaml': 'services:\n  web: {image: b}\n',
    },
    'include-conflict',
    'web',
  ],
  [
    'a service that is extended and not there',
    { 'compose.yaml': 'services:\n  web: {extends: no}\n' },
    'extends-missing',
    'no',
  ],
  [
    'a circle of extends',
    { 'compose.yaml': 'services:\n  a: {extends: b}\n  b: {extends: a}\n' },
    'extends-cycle',
    'b',
  ],
  [
    'a service that extends itself',
    { 'compose.yaml': 'services:\n  a: {extends: a}\n' },
    'extends-cycle',
    'a',
  ],
  [
    'a missing file of COMPOSE_FILE',
    { '.env': 'COMPOSE_FILE=compose.yaml:b.yaml\n', 'compose.yaml': 'services: {}\n' },
    'file-missing',
    'b.yaml',
  ],
])('%s is named', (_, files, code, name) => {
  expect(readMerged(projectOf(files)).problems).toContainEqual(
    expect.objectContaining({ code, values: expect.objectContaining({ name }) }),
  );
});

test('the names of a project are known before the files are there', () => {
  const files = {
    '.env': 'COMPOSE_FILE=compose.yaml:over/more.yaml\n',
    'compose.yaml':
      'include:\n  - path: inc/a.yaml\nservices:\n  web: {extends: {file: c.yaml, service: x}}\n',
  };
  const { names, envFiles } = projectOf(files);
  expect(names).toEqual(['compose.yaml', 'c.yaml', 'inc/a.yaml', 'over/more.yaml']);
  expect(envFiles).toEqual(['inc/.env']);
});

function service(stack: Stack, name: string): Service {
  const found = stack.services.find(one => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}
