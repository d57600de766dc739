import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { exampleOf } from '../../../shared/schema/example-of.ts';
import { findSlips } from '../../../shared/schema/find-slips.ts';
import { newerThanCompose240 } from '../../../shared/schema/refinements.ts';
import { topics } from '../../../shared/schema/topics.ts';
import { wholeFile } from '../../support/compose-key-frames.ts';
import { composeProgram } from '../../support/compose-program.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { slipExamples } from './slip-examples.ts';

const lenient = ['--no-path-resolution', '--no-consistency', '--no-env-resolution'];

/** Files that examples name. */
const files = {
  'common.yaml': 'services:\n  web:\n    image: x:1\n',
  'a.yaml': 'services: {}\n',
  'monitoring/compose.yaml': 'services: {}\n',
  'monitoring/.env': '',
  'settings.env': '',
  'a.env': '',
  'labels.txt': '',
};

const [compose, prefix] = composeProgram();

/** Why Docker Compose refuses a text; null when it takes it. */
function refusal(folder: string, text: string, ...more: string[]): string | null {
  const args = [...prefix, '-p', 'db-schema', '-f', '-', '--profile', '*', 'config', '-q', ...more];
  const ran = spawnSync(compose, args, { cwd: folder, input: text, encoding: 'utf8', timeout: 60_000 });
  return ran.status === 0 ? null : ran.stderr;
}

describeWithDocker('Docker Compose', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'drawbridge-schema-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const [major = 0, minor = 0] = docker('compose', 'version', '--short')
    .replace(/^v/, '')
    .split('.')
    .map(Number);
  const knowsNewer = major > 2 || minor > 40;
  const isNewer = (topic: string) =>
    newerThanCompose240.has(topic) ||
    /^(?:triggers|schedule)\.|^service\.(?:per_replica|triggers)$/.test(topic);

  it.each([...topics.keys()].filter(topic => knowsNewer || !isNewer(topic)))(
    'takes the example of %s',
    topic => {
      expect(refusal(folder, wholeFile(topic, exampleOf(topic) ?? ''), ...lenient)).toBeNull();
    },
  );

  it.skipIf(knowsNewer).each([...newerThanCompose240])('is too old for %s', topic => {
    expect(refusal(folder, wholeFile(topic, exampleOf(topic) ?? ''))).toMatch(/additional properties/);
  });

  it.each(slipExamples)('judges like the schema: %s', (lines, said) => {
    const refused = refusal(folder, wholeFile('service', lines)) !== null;
    if (said === 'newer-key' && knowsNewer) return;
    expect(refused).toBe(said !== null);
  });

  it('takes no file of the corpus in which something is wrong', { timeout: 300_000 }, () => {
    const alarms = (corpusFiles() ?? []).flatMap(({ name, text }) => {
      const document = parseDocument('compose.yaml', text);
      const slips = document.parses ? findSlips(document) : [];
      if (slips.length === 0 || refusal(folder, text, '--no-interpolate', ...lenient) !== null) return [];
      return slips.map(({ kind, place }) => `${name}: ${kind} ${place.path.join('.')}`);
    });
    expect(alarms).toEqual([]);
  });
});
