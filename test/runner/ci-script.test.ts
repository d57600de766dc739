import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './run-tool.ts';
import { suites } from './suites.ts';

it('.ci/run runs every suite, each once', () => {
  const script = readFileSync(join(root, '.ci/run'), 'utf8');
  const run = [...script.matchAll(/^tests ([a-z ]+)$/gm)].flatMap(([, words = '']) => words.split(' '));
  expect(run.sort()).toEqual(suites.map(({ word }) => word).sort());
});
