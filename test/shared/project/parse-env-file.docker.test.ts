import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnvFile } from '../../../shared/project/parse-env-file.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';

/** One file with every way to write a value. */
const text = [
  '\uFEFF# comment',
  'A=1',
  'export B = two words # note',
  "C='single $A # no note'",
  'D="double $A \\"q\\" \\n# in"',
  'E=${A}-${NO:-d}',
  'F=',
  'G="over',
  'lines"',
  'H: colon',
  'I=a#b',
  'J="literal \\$A"',
  'K="x" # after',
  '',
].join('\r\n');

describeWithDocker('an .env file, asked of Compose', () => {
  it('reads the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawbridge-env-'));
    try {
      const { variables } = parseEnvFile(text);
      const lines = Object.keys(variables).map(name => `      ${name}: "\${${name}}"\n`);
      writeFileSync(join(folder, '.env'), text);
      writeFileSync(
        join(folder, 'compose.yaml'),
        `services:\n  x:\n    image: a\n    environment:\n${lines.join('')}`,
      );
      const said = docker(
        'compose',
        '--project-directory',
        folder,
        '-p',
        'db-env-file',
        'config',
        '--format',
        'json',
      );
      const read = Object.entries(variables).map(([name, value]) => [name, value?.replaceAll('$', '$$$$')]);
      expect(JSON.parse(said).services.x.environment).toEqual(Object.fromEntries(read));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an .env file', () => {
  const { variables, entries, unreadable } = parseEnvFile(text);

  it('is read as Compose reads it', () => {
    expect({ ...variables }).toEqual({
      A: '1',
      B: 'two words',
      C: 'single $A # no note',
      D: 'double 1 "q" \n# in',
      E: '1-d',
      F: '',
      G: 'over\r\nlines',
      H: 'colon',
      I: 'a#b',
      J: 'literal $A',
      K: 'x',
    });
    expect(unreadable).toEqual([]);
  });

  it('knows the line of each entry', () => {
    expect(entries.map(entry => [entry.name, entry.line])).toContainEqual(['H', 10]);
  });

  it('lets what is known outside win, and names what it cannot read', () => {
    expect(parseEnvFile('A=1\nB=$A\n', { A: '9' }).variables['B']).toBe('9');
    expect(parseEnvFile('A=1\n= x\nB="open\n').unreadable).toEqual([2, 3]);
    expect(parseEnvFile('ALONE\n').entries).toEqual([{ name: 'ALONE', value: null, line: 1 }]);
    expect(parseEnvFile('__proto__=x\n').variables['__proto__']).toBe('x');
  });
});
