import { describe, expect, it } from 'vitest';
import { parseEnvFile } from '../../../shared/project/parse-env-file.ts';
import { envText } from './env-text.ts';

describe('an .env file', () => {
  const { variables, entries, unreadable } = parseEnvFile(envText);

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
    expect(parseEnvFile('ALONE\n').entries).toEqual([
      { name: 'ALONE', value: null, line: 1, from: 5, to: 5 },
    ]);
    expect(Object.entries(parseEnvFile('__proto__=x\n').variables)).toEqual([['__proto__', 'x']]);
  });
});
