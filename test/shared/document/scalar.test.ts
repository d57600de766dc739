import fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ScalarContext, writeScalar } from '../../../shared/document/scalar.ts';

const risky = fc.constantFrom(
  '',
  ' ',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'N',
  'null',
  '~',
  'true',
  'False',
  '010',
  '0o17',
  '0x1F',
  '1_000',
  '1e3',
  '1.10',
  '22:22',
  '8080:80',
  '5432',
  '-1',
  '.5',
  '2001-01-01',
  ': ',
  ' #',
  'a: b',
  'a #b',
  '#',
  '- x',
  '-',
  '?',
  ':',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  "'",
  '"',
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  '<<',
  '=',
  '---',
  '...',
  '\u0024{X:-y}',
  '$$',
  'é',
  '😀',
  '\t',
  '\n',
  '\r',
  '\\',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  'word',
  'x',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(risky, { maxLength: 4 }).map(parts => parts.join('')),
);

function readers(source: string): unknown[] {
  return [
    parse(source),
    parse(source, { version: '1.1' }),
    load(source),
    load(source, { schema: YAML11_SCHEMA }),
  ].map(read => (read as { key: unknown[] | unknown }).key);
}

describe('writing a scalar', () => {
  const contexts: [string, ScalarContext, (scalar: string) => string][] = [
    ['as a value', { indent: 2 }, scalar => `key: ${scalar}\nnext: 1\n`],
    [
      'as a value among single quotes',
      { indent: 2, quotes: 'single' },
      scalar => `key: ${scalar}\nnext: 1\n`,
    ],
    ['in JSON', { json: true }, scalar => `{"key": ${scalar}}`],
  ];

  it.each(contexts)('any text comes back %s, in YAML 1.1 and 1.2, from both parsers', (_, context, place) => {
    fc.assert(
      fc.property(texts, text => {
        for (const read of readers(place(writeScalar(text, context)))) expect(read).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('any text comes back in brackets', () => {
    fc.assert(
      fc.property(texts, text => {
        const written = writeScalar(text, { flow: true });
        for (const read of readers(`key: [${written}, ${written}]\n`)) expect(read).toEqual([text, text]);
      }),
      { numRuns: 2000 },
    );
  });

  it('any text comes back as a key', () => {
    fc.assert(
      fc.property(texts, text => {
        const source = `${writeScalar(text, { key: true })}: 1\n`;
        expect(Object.keys(parse(source, { version: '1.2', uniqueKeys: false }) as object)).toEqual([text]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nginx:1.27', 'nginx:1.27'],
    ['8080:80', '"8080:80"'],
    ['yes', '"yes"'],
    ['0755', '"0755"'],
    ['1.10', '"1.10"'],
    ['', '""'],
    ['\u0024{TAG:-latest}', '\u0024{TAG:-latest}'],
    ['a: b', '"a: b"'],
    ['CMD-SHELL echo "hi"', 'CMD-SHELL echo "hi"'],
    ['say "a: b"', `'say "a: b"'`],
    [8080, '8080'],
    [true, 'true'],
  ])('%j is written %s', (value, written) => {
    expect(writeScalar(value)).toBe(written);
  });

  it('several lines become a block', () => {
    expect(writeScalar('set -e\n\necho done\n', { indent: 4 })).toBe('|\n    set -e\n\n    echo done');
    expect(writeScalar('a\nb', { indent: 2, newline: '\r\n' })).toBe('|-\r\n  a\r\n  b');
  });
});
