import { describe, expect, it } from 'vitest';
import { indentationAfter } from '../../../renderer/editor/yaml-indentation.ts';
import { indentationStep, scalarParts } from '../../../renderer/editor/yaml-language.ts';

describe('a new line begins', () => {
  it.each([
    ['services:', 2],
    ['  web: # the page', 4],
    ['    ports:', 6],
    ['    image: nginx', 4],
    ['      - "80:80"', 6],
    ['      - ./a:/b', 6],
    ['      - target: 80', 8],
    ['      - target:', 10],
    ['    command: |', 6],
    ['    command: >-', 6],
    ['    url: http://x', 4],
  ])('after %j at column %i', (line, column) => {
    expect(indentationAfter(line, 2)).toBe(column);
  });
  it('nowhere in particular after an empty line or a comment', () => {
    expect(indentationAfter('   ', 2)).toBeNull();
    expect(indentationAfter('  # note', 2)).toBeNull();
  });
});

describe('the step of indentation', () => {
  it('is the one the file uses most', () => {
    expect(indentationStep('a:\n    b:\n        c: 1\n')).toBe(4);
    expect(indentationStep('a:\r\n  b:\r\n    c: 1\r\n')).toBe(2);
    expect(indentationStep('')).toBe(2);
  });
});

describe('inside a scalar', () => {
  const parts = (text: string, plain = true) =>
    scalarParts(text, plain).map(part => `${part.kind} ${text.slice(part.from, part.to)}`);
  it('finds variables, and no plain dollar', () => {
    expect(parts('${POSTGRES_PASSWORD}')).toEqual(['variable ${POSTGRES_PASSWORD}']);
    expect(parts('a ${B:-${C}} $D $$E', false)).toEqual(['variable ${B:-${C}}', 'variable $D']);
  });
  it('knows a number or boolean only where it is not quoted', () => {
    expect(parts('5')).toEqual(['number 5']);
    expect(parts('true')).toEqual(['number true']);
    expect(parts('"5"', false)).toEqual([]);
    expect(parts('10s')).toEqual([]);
    expect(parts('127.0.0.1')).toEqual([]);
  });
});
