import { expect, test } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { fixAll } from '../../../shared/doctor/fix-all.ts';
import { changeFiles, planFix } from '../../../shared/doctor/plan-fix.ts';

type Files = Readonly<Record<string, string>>;

const schema = new Set([
  'unknown-key',
  'wrong-value-type',
  'missing-key',
  'newer-key',
  'service-name-invalid',
]);

/** What is said of the schema: rule, file, the text that is marked, and whom it is about. */
const said = (files: Files): readonly string[] =>
  diagnose({ file: 'compose.yaml', files })
    .filter(({ rule }) => schema.has(rule))
    .map(
      ({ rule, range, subjects }) =>
        `${rule} ${range.file} ${files[range.file]?.slice(range.from, range.to)} ${subjects.join(' ')}`,
    );

/** The files after the first fix of each mistake of the schema. */
function mend(files: Files): Files {
  const patient = { file: 'compose.yaml', files };
  const fix = diagnose(patient).find(({ rule }) => schema.has(rule))?.fixes[0];
  const plan = fix && planFix(patient, fix);
  return plan?.kind === 'edits' ? mend(changeFiles(files, plan.edits)) : files;
}

const base = `include: [jobs/compose.yaml]
services:
  web:
    extends: {file: common.yaml, service: base}
    depends_on:
      db: {condition: service_started}
  db:
    image: postgres:16
`;

const project: Files = {
  'compose.yaml': base,
  'compose.override.yaml': 'services:\n  db:\n    prots: ["5432:5432"]\n    restart: allways\n',
  'jobs/compose.yaml': 'services:\n  job:\n    image: python:3.11-slim\n    ports: 80\n',
  'common.yaml': 'services:\n  base:\n    image: nginx:1.27\n    comand: ls\n',
};

test('each mistake is found in the file that makes it, about the service that it makes wrong', () => {
  expect(said(project)).toEqual([
    'wrong-value-type compose.override.yaml allways service:db',
    'wrong-value-type jobs/compose.yaml 80 service:job',
    'unknown-key common.yaml comand service:web',
    'unknown-key compose.override.yaml prots service:db',
  ]);
});

test('mending them changes the files that make them, and those alone', () => {
  const files = mend(project);
  expect(files['compose.yaml']).toBe(base);
  expect(files['compose.override.yaml']).toContain('    ports: ["5432:5432"]\n    restart: always\n');
  expect(files['jobs/compose.yaml']).toContain('    ports:\n      - 80\n');
  expect(files['common.yaml']).toBe('services:\n  base:\n    image: nginx:1.27\n    command: ls\n');
  expect(said(files)).toEqual([]);
});

test.each(['compose.override.yaml', 'common.yaml', 'jobs/compose.yaml'])(
  'a key is removed where it is: %s',
  file => {
    const files: Files = { ...project, [file]: `${project[file]}    zzzzz: 1\n` };
    const patient = { file: 'compose.yaml', files };
    const fix = diagnose(patient)
      .find(({ rule, values }) => rule === 'unknown-key' && values['key'] === 'zzzzz')
      ?.fixes.find(({ id }) => id === 'remove-key');
    const plan = fix && planFix(patient, fix);
    expect(plan?.kind === 'edits' && changeFiles(files, plan.edits)).toEqual(project);
  },
);

/** Both as `docker compose config` judges them. */
test('what an earlier file says completes a later one, not the other way round', () => {
  const whole =
    'services:\n  web:\n    image: nginx:1.27\n    ports: ["80:80"]\n    depends_on:\n      db: {condition: service_started}\n  db: {image: "redis:7"}\n';
  const parts = 'services:\n  web:\n    ports:\n    depends_on:\n      db: {restart: true}\n';
  expect(said({ 'compose.yaml': whole, 'compose.override.yaml': parts })).toEqual([]);
  expect(
    said({
      'compose.yaml': `${parts}    image: nginx:1.27\n  db: {image: "redis:7"}\n`,
      'compose.override.yaml': whole,
    }),
  ).toEqual(['wrong-value-type compose.yaml ports service:web', 'missing-key compose.yaml db service:web']);
});

test('of a file that is only extended, Compose reads what is extended', () => {
  expect(
    said({
      'compose.yaml': 'services:\n  web:\n    extends: {file: common.yaml, service: base}\n',
      'common.yaml': 'nonsense: 1\nservices:\n  base: {image: "nginx:1.27"}\n  other: {prots: [a]}\n',
    }),
  ).toEqual([]);
});

test('tabs are found in any file; while one file cannot be read nothing else is said', () => {
  const files = { ...project, 'compose.override.yaml': 'services:\n\tdb:\n\t\trestart: always\n' };
  const [finding, ...more] = diagnose({ file: 'compose.yaml', files });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ rule: 'yaml-tab-indent', range: { file: 'compose.override.yaml' } });
  const mended = fixAll({ file: 'compose.yaml', files }).files['compose.override.yaml'];
  expect(mended).toBe('services:\n  db:\n    restart: always\n');
  const broken = { ...project, 'jobs/compose.yaml': 'services:\n  job: [\n' };
  const findings = diagnose({ file: 'compose.yaml', files: broken });
  expect(new Set(findings.map(({ range }) => range.file))).toEqual(new Set(['jobs/compose.yaml']));
});

test('`services:` misspelt in an override is said there', () => {
  const files = {
    'compose.yaml': 'services:\n  web:\n    image: nginx:1.27\n',
    'compose.override.yaml': 'service:\n  web:\n    image: nginx:1.28\n',
  };
  expect(said(files)).toEqual(['unknown-key compose.override.yaml service ']);
  const mended = fixAll({ file: 'compose.yaml', files }).files['compose.override.yaml'];
  expect(mended).toBe('services:\n  web:\n    image: nginx:1.28\n');
});
