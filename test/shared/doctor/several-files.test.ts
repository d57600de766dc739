import { expect, test } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { planFix } from '../../../shared/doctor/plan-fix.ts';

const rulesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  diagnose({ file: 'compose.yaml', files }).map(({ rule }) => rule);

test('what an override or an include says is no mistake of the main file', () => {
  const files = {
    'compose.yaml': `include: [inc.yaml]
services:
  web:
    image: nginx:1.27
    restart: always
    depends_on:
      db: {condition: service_healthy}
      inc: {condition: service_started}
  db:
    image: postgres:16
    environment: {POSTGRES_PASSWORD: "\${PW}"}
    volumes: ["data:/var/lib/postgresql/data"]
volumes:
  data:
`,
    'compose.override.yaml': `services:
  db:
    healthcheck: {test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres -d postgres"]}
`,
    'inc.yaml': 'services:\n  inc: {image: "nginx:1.27"}\n',
    '.env': 'PW=x\n',
  };
  const wrong = ['depends-on-undefined', 'undefined-service', 'healthy-without-healthcheck'];
  expect(rulesOf(files).filter(rule => wrong.includes(rule))).toEqual([]);
  const { 'compose.override.yaml': _, ...without } = files;
  expect(rulesOf(without)).toContain('healthy-without-healthcheck');
});

test('a finding is mended in the file that says it', () => {
  const files = {
    'compose.yaml': 'services:\n  database:\n    image: postgres:16\n',
    'compose.override.yaml': 'services:\n  web:\n    image: nginx:1.27\n    depends_on:\n      - databse\n',
  };
  const patient = { file: 'compose.yaml', files };
  const finding = diagnose(patient).find(({ rule }) => rule === 'depends-on-undefined');
  expect(finding?.range.file).toBe('compose.override.yaml');
  const [rename, remove] = finding?.fixes ?? [];
  if (!rename || !remove) throw new Error('two fixes');
  const from = files['compose.override.yaml'].indexOf('databse');
  expect(planFix(patient, rename)).toEqual({
    kind: 'edits',
    edits: [{ file: 'compose.override.yaml', from, to: from + 'databse'.length, insert: 'database' }],
  });
  const removed = planFix(patient, remove);
  expect(removed.kind === 'edits' && removed.edits.map(edit => edit.file)).toEqual(['compose.override.yaml']);
});
