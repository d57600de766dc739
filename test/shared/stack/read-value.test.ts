import { describe, expect, it } from 'vitest';
import { lookup } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import type { Reading } from '../../../shared/document/reading.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { readText, readValue } from '../../../shared/stack/read-value.ts';
import { bareValues, filledValues, values } from './truthful-values.ts';

/** What Docker has in the end, given what is written and what the app says of it. */
function ends(written: string, reading: Reading | null): string {
  switch (reading?.kind) {
    case undefined:
      return written;
    case 'scalar':
    case 'filled':
      return reading.text;
    case 'date':
    case 'required':
    case 'malformed':
      return 'refused';
  }
}

function readingOf(yaml: string, path: readonly (string | number)[]): Reading | null {
  const located = lookup(parseDocument('compose.yaml', yaml), path);
  return located && readValue(located.target, located.path, values);
}

describe('a bare value', () => {
  it.each(bareValues)('%s is %s to Docker', (written, docker) => {
    const reading = readingOf(`V: ${written}\n`, ['V']);
    expect(ends(written.replace(/^(["'])(.*)\1$/, '$2'), reading)).toBe(docker);
  });

  it.each([
    ['read_only: yes', 'true'],
    ['privileged: "on"', 'true'],
    ['init: No', 'false'],
    ['tty: true', undefined],
    ['restart: no', undefined],
    ['hostname: yes', undefined],
  ])('%s', (line, text) => {
    const key = line.slice(0, line.indexOf(':'));
    const reading = readingOf(`services:\n  a:\n    ${line}\n`, ['services', 'a', key]);
    expect(reading).toEqual(text === undefined ? null : { kind: 'scalar', text });
  });
});

describe('a text with variables', () => {
  it.each(filledValues)('%s is %s to Docker', (written, docker) => {
    expect(ends(written, readText(written, values))).toBe(docker);
  });

  it('names what has no value, and why it does not start', () => {
    expect(readText('a${X}b${Y:-}', {})).toEqual({ kind: 'filled', text: 'ab', unset: ['X'] });
    expect(readText('${X:?set it}', {})).toEqual({ kind: 'required', name: 'X', message: 'set it' });
  });
});

it('the facts of a service carry what Docker makes of them', () => {
  const yaml = `services:
  db:
    image: postgres:\${TAG:-16}
    ports:
      - 0755
      - "\${PORT}:5432"
      - target: 010
        published: 8_0
    environment:
      - A=\${TAG:-16}
      - B=010
    volumes:
      - \${DATA:-./data}:/data
    healthcheck:
      retries: 010
      test: ["CMD", "echo", "$\${HOME}"]
  web:
    environment:
      C: 010
      D: "010"
      E:
`;
  const [db, web] = readStack(parseDocument('compose.yaml', yaml), { PORT: '8080' }).services;
  const scalar = (text: string) => ({ kind: 'scalar', text });
  const filled = (text: string) => ({ kind: 'filled', text, unset: [] });
  expect(db?.image).toMatchObject({ value: 'postgres:${TAG:-16}', reading: filled('postgres:16') });
  expect(db?.ports.map(port => port.readings)).toEqual([
    { target: scalar('493') },
    { published: filled('8080'), target: null },
    { published: scalar('80'), target: scalar('8') },
  ]);
  expect(db?.environment.map(one => one.reading)).toEqual([filled('16'), undefined]);
  expect(db?.mounts[0]?.readings).toEqual({ source: filled('./data'), target: null });
  expect(db?.healthcheck?.retries?.reading).toEqual(scalar('8'));
  expect(db?.healthcheck?.test).toMatchObject({ value: 'echo $${HOME}', reading: filled('echo ${HOME}') });
  expect(web?.environment.map(one => one.reading)).toEqual([scalar('8'), undefined, undefined]);
});
