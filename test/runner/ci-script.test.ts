import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './run-tool.ts';
import { suites } from './suites.ts';

it('.ci/run runs every suite, also where some run before Docker is there', () => {
  const script = readFileSync(join(root, '.ci/run'), 'utf8');
  const [, first = '', rest = ''] = /^ {2}tests ([a-z ]+)\n {2}rest=\(([a-z ]+)\)$/m.exec(script) ?? [];
  expect(`${first} ${rest}`.split(' ').sort()).toEqual(suites.map(({ word }) => word).sort());
});
