import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run-tool.ts';
import { type TechnologyRun, technologyTable, withTable } from './technology-table.ts';
import { testedStack } from './tested-stack.ts';

const run = (fields: Partial<TechnologyRun>): TechnologyRun => ({
  technologies: ['PostgreSQL'],
  title: 'A running PostgreSQL',
  passed: 4,
  failed: 0,
  skipped: 0,
  seconds: 35.4,
  images: ['postgres:16'],
  ...fields,
});

describe('The table of technologies', () => {
  it('says of each what ran, how it went, how long it took and on which images', () => {
    const spark = run({
      technologies: ['Apache Spark', 'PostgreSQL'],
      title: 'A cluster | with a database',
      failed: 1,
      images: ['apache/spark:3.5.4-python3', 'postgres:16'],
    });
    expect(technologyTable([run({}), spark], [{ technology: 'Redis', reason: 'no image here' }])).toBe(
      [
        '| technology | what ran | passed | failed | seconds | images |',
        '| --- | --- | --- | --- | --- | --- |',
        '| Apache Spark (with PostgreSQL) | A cluster \\| with a database | 4 | 1 | 35 | `apache/spark:3.5.4-python3`, `postgres:16` |',
        '| PostgreSQL | A running PostgreSQL | 4 | 0 | 35 | `postgres:16` |',
        '| Redis | not run: no image here |  |  |  |  |',
      ].join('\n'),
    );
  });

  it('names tests that were left out', () => {
    expect(technologyTable([run({ passed: 0, skipped: 4 })], [])).toContain('| 0 | 0 (4 left out) |');
  });

  it('goes into the README between its two marks, again and again', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const once = withTable(readme, '| a |');
    expect(once).toContain('\n\n| a |\n\n<!-- technologies: end -->');
    expect(withTable(once, '| b |')).toBe(withTable(readme, '| b |'));
    expect(() => withTable('nothing', '| a |')).toThrow('no lines');
  });
});

describe('The stack of a test', () => {
  it('is the example it starts, the technology it is named after first', () => {
    const { technologies, images } = testedStack(
      'test/electron/probes/airflow.docker.test.ts',
      "startExample(project, 'week3')",
    );
    expect(technologies[0]?.id).toBe('airflow');
    expect(technologies.map(({ id }) => id)).toContain('postgres');
    expect(images).toContain('postgres:16');
  });

  it('is the Compose file written in it', () => {
    const { technologies, images } = testedStack(
      'test/technologies/redis.test.ts',
      'const yaml = `services:\n  cache:\n    image: redis:7\n  other:\n    image: ${IMAGE:-postgres:16}\n`',
    );
    expect(technologies.map(({ id }) => id)).toEqual(['redis', 'postgres']);
    expect(images).toEqual(['redis:7', 'postgres:16']);
  });
});
