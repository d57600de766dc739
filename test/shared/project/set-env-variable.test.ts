import { describe, expect, it } from 'vitest';
import { ensureLine } from '../../../shared/project/ensure-line.ts';
import { parseEnvFile } from '../../../shared/project/parse-env-file.ts';
import { quoteEnvValue, setEnvVariable } from '../../../shared/project/set-env-variable.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

const set = (text: string, name: string, value: string, overwrite = false): string =>
  applyEdits(text, setEnvVariable('.env', text, { name, value, overwrite }));

describe('Setting a variable of an env file', () => {
  it.each([
    ['makes the file', '', 'A=1\n'],
    ['adds a line', '# mine\nB=2\n', '# mine\nB=2\nA=1\n'],
    ['ends an open last line first, with the file’s line ends', 'B=2\r\nC=3', 'B=2\r\nC=3\r\nA=1\r\n'],
    ['leaves a value that is there', 'A=9\n', 'A=9\n'],
    ['fills an empty one and keeps the comment', 'A= # say it\nB=2\n', 'A= 1 # say it\nB=2\n'],
    ['fills a name that stands alone', 'A\nB=2\n', 'A=1\nB=2\n'],
    ['keeps a BOM', '\uFEFFB=2\n', '\uFEFFB=2\nA=1\n'],
  ])('%s', (_, before, after) => {
    expect(set(before, 'A', '1')).toBe(after);
  });

  it('overwrites when asked: the last one, over several lines, with what stands behind it', () => {
    expect(set('A=0\nexport A="x\ny" # note\nB=2\n', 'A', 'z', true)).toBe('A=0\nexport A=z # note\nB=2\n');
    expect(set('\uFEFFA=old\r\n', 'A', 'new', true)).toBe('\uFEFFA=new\r\n');
  });

  it.each([
    'plain',
    '',
    'two words',
    'pa$word',
    "it's",
    'a"b',
    'both \'and" $X ${Y}',
    '# no comment',
    'a # b',
    'line\nline',
    'back\\slash',
    'end\\',
    '`x`',
    'ñandú',
  ])('writes %j so that it is read back', value => {
    const text = set('B=2 # b\n', 'A', value);
    expect({ ...parseEnvFile(text).variables }).toEqual({ A: value, B: '2' });
    expect(quoteEnvValue('alumno@example.com')).toBe('alumno@example.com');
  });
});

describe('Making sure of a line', () => {
  it('adds it once', () => {
    const once = applyEdits('node_modules', ensureLine('.gitignore', 'node_modules', '.env'));
    expect(once).toBe('node_modules\n.env\n');
    expect(ensureLine('.gitignore', once, '.env')).toEqual([]);
  });
});
