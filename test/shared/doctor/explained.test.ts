import { expect, test } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';

const rulesOf = (service: string): readonly string[] =>
  diagnose({ file: 'compose.yaml', files: { 'compose.yaml': `services:\n  web:\n${service}` } }).map(
    ({ rule }) => rule,
  );

test('a misspelled attribute is the whole story of what a rule misses', () => {
  const rules = rulesOf('    image: nginx:1.27\n    healtcheck: {test: ["CMD", "true"]}\n');
  expect(rules).toEqual(['unknown-key']);
});

test.each(['colour', 'imagen'])(
  'the unknown key %s hides nothing else that is wrong with its service',
  key => {
    const rules = rulesOf(`    ${key}: nginx:1.27
    image: nginx:1.27
    restart: sometimes
    ports: ["8080:80", "8080:81"]
    depends_on: [database]
    healthcheck: {test: ["CMD", "true"]}
`);
    expect([...rules].sort()).toEqual([
      'depends-on-undefined',
      'host-port-duplicate',
      'unknown-key',
      'wrong-value-type',
    ]);
  },
);
