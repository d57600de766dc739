import { expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { valueHints } from '../../../shared/stack/value-hints.ts';

it('says behind each value what Docker makes of it, secrets marked, a shared one once where it is written', () => {
  const yaml = `x-env: &env
  LICENSE: 0010 # number
services:
  db:
    image: "postgres:\${TAG:-16}"
    read_only: yes
    environment:
      - PASSWORD=\${DB_PW}
      - DAY=2026-01-01
      - COST=$$5
    labels: { since: 2026-01-01, plain: text, n: 8080 }
    command: echo $$HOME
  web:
    image: nginx
    environment: *env
`;
  const hints = valueHints(parseDocument('compose.yaml', yaml), { DB_PW: 'geheim' });
  const lineOf = (at: number) => yaml.slice(yaml.lastIndexOf('\n', at - 1) + 1, at).trim();
  expect(
    hints.map(({ at, reading, secret }) => [
      lineOf(at),
      'text' in reading ? reading.text : reading.kind,
      ...(secret ? ['secret'] : []),
    ]),
  ).toEqual([
    ['LICENSE: 0010', '8'],
    ['image: "postgres:${TAG:-16}"', 'postgres:16'],
    ['read_only: yes', 'true'],
    ['- PASSWORD=${DB_PW}', 'geheim', 'secret'],
    ['- COST=$$5', '$5'],
    ['labels: { since: 2026-01-01', 'date'],
    ['command: echo $$HOME', 'echo $HOME'],
  ]);
  expect(valueHints(parseDocument('compose.yaml', 'a: [\n'), {})).toEqual([]);
});
