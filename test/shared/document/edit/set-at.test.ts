import { describe, expect, it } from 'vitest';
import type { Path, Value } from '../../../../shared/document/document.ts';
import { setAt } from '../../../../shared/document/edit/set-at.ts';
import type { Scope } from '../../../../shared/document/plan.ts';
import { edited, offered, refusal, yaml } from '../../../support/edit-yaml.ts';

const set = (text: string, path: Path, value: Value, scope?: Scope) =>
  edited(text, document => setAt(document, path, value, scope));
const restart = ['services', 'web', 'restart'];

describe('setting a value that is there', () => {
  it.each([
    ['keeps the comment behind it', 'image: nginx   # keep', 'image: caddy:2   # keep'],
    ['keeps double quotes', 'image: "nginx"', 'image: "caddy:2"'],
    ['keeps single quotes', "image: 'nginx'", "image: 'caddy:2'"],
    ['keeps an odd spacing', 'image  :   nginx', 'image  :   caddy:2'],
    ['keeps a tab', 'image:\tnginx', 'image:\tcaddy:2'],
    ['takes the place of a text over several lines', 'image: a\n      b\n      c', 'image: caddy:2'],
    ['takes the place of a folded block', 'image: >-\n      a\n      b', 'image: caddy:2'],
    ['keeps the comment of a block', 'image: | # why\n      a\n\n      b', 'image: caddy:2 # why'],
    ['fills a key without a value', 'image: # todo', 'image: caddy:2 # todo'],
    ['takes the place of null', 'image: ~ # todo', 'image: caddy:2 # todo'],
    [
      'takes the place of a list in brackets',
      'image: [\n      a, # one\n      b\n    ] # two',
      'image: caddy:2 # two',
    ],
    ['takes the place of a map below', 'image: # two\n      a: 1\n      b: 2', 'image: caddy:2 # two'],
  ])('%s', (_, before, after) => {
    const file = (line: string) => `services:\n  web:\n    ${line}\n    tty: true # last\n`;
    expect(set(file(before), ['services', 'web', 'image'], 'caddy:2')).toBe(file(after));
  });

  it.each([
    ['1.10', '"1.10"'],
    ['010', '"010"'],
    ['1_000', '"1_000"'],
    ['2026-01-01', '"2026-01-01"'],
    ['True', '"True"'],
  ])('the text %s is put in quotes, so that Docker reads it as it is written', (written, quoted) => {
    const file = (value: string) => `services:\n  web:\n    environment:\n      V: ${value} # why\n`;
    expect(set(file(written), ['services', 'web', 'environment', 'V'], written)).toBe(file(quoted));
  });

  it('writes nothing when the value is there already', () => {
    const text = "services:\n  web:\n    image: 'nginx'\n    ports: [ 80, '81' ]\n";
    expect(set(text, ['services', 'web'], { image: 'nginx', ports: [80, '81'] })).toBe(text);
  });

  it('keeps a number bare where every reader agrees on it, and quotes it where not', () => {
    const text = 'a: 8080\nb: 0755\n';
    expect(set(text, ['a'], '9090')).toBe('a: 9090\nb: 0755\n');
    expect(set(text, ['b'], '0644')).toBe('a: 8080\nb: "0644"\n');
  });

  it('changes a map entry by entry: comments of the others stay', () => {
    const before = yaml`
      healthcheck:
        # asks the server
        test: ["CMD", "pg_isready"] # quick
        interval: 5s
        retries: 3
    `;
    expect(
      set(before, ['healthcheck'], {
        test: ['CMD', 'pg_isready', '-U', 'me'],
        interval: '10s',
        timeout: '3s',
      }),
    ).toBe(yaml`
      healthcheck:
        # asks the server
        test: ["CMD", "pg_isready", "-U", "me"] # quick
        interval: 10s
        timeout: 3s
    `);
  });

  it('writes several lines as a block below the comment', () => {
    expect(set('command: run # it\nx: 1\n', ['command'], 'set -e\nrun\n')).toBe(
      'command: | # it\n  set -e\n  run\nx: 1\n',
    );
  });
});

describe('setting a value that is not there', () => {
  it('puts it straight after the last real line, before comments', () => {
    const before = yaml`
      services:
        web:
          image: nginx
          # ports:
          #   - "80:80"

        # db:
        cache:
          image: redis
    `;
    expect(set(before, restart, 'always')).toBe(yaml`
      services:
        web:
          image: nginx
          restart: always
          # ports:
          #   - "80:80"

        # db:
        cache:
          image: redis
    `);
  });

  it.each([
    [
      'four columns',
      'services:\n    web:\n        image: a\n',
      'services:\n    web:\n        image: a\n        restart: always\n',
    ],
    [
      'a width of its own',
      'services:\n    web:\n     image: a\n',
      'services:\n    web:\n     image: a\n     restart: always\n',
    ],
    [
      'CRLF',
      'services:\r\n  web:\r\n    image: a\r\n',
      'services:\r\n  web:\r\n    image: a\r\n    restart: always\r\n',
    ],
    [
      'no final newline',
      'services:\n  web:\n    image: a',
      'services:\n  web:\n    image: a\n    restart: always',
    ],
    [
      'a BOM',
      '\ufeffservices:\n  web:\n    image: a\n',
      '\ufeffservices:\n  web:\n    image: a\n    restart: always\n',
    ],
    [
      'a block with blank lines at its end',
      'services:\n  web:\n    command: |\n      a\n\n\n  db: {}\n',
      'services:\n  web:\n    command: |\n      a\n    restart: always\n\n\n  db: {}\n',
    ],
    [
      'a block that keeps its blank lines',
      'services:\n  web:\n    command: |+\n      a\n\n  db: {}\n',
      'services:\n  web:\n    command: |+\n      a\n\n    restart: always\n  db: {}\n',
    ],
    [
      'a null service',
      'services:\n  web: # soon\n  db:\n',
      'services:\n  web: # soon\n    restart: always\n  db:\n',
    ],
    ['an empty service', 'services:\n  web: {} # soon\n', 'services:\n  web: # soon\n    restart: always\n'],
    [
      'a service in braces',
      'services:\n  web: {image: a, }\n',
      'services:\n  web: {image: a, restart: always, }\n',
    ],
    [
      'a service in padded braces',
      'services:\n  web: { image: a }\n',
      'services:\n  web: { image: a, restart: always }\n',
    ],
    [
      'JSON',
      '{"services": {"web": {"image": "a"}}}\n',
      '{"services": {"web": {"image": "a", "restart": "always"}}}\n',
    ],
    [
      'pretty JSON',
      '{\n  "services": {\n    "web": {\n      "image": "a"\n    }\n  }\n}\n',
      '{\n  "services": {\n    "web": {\n      "image": "a",\n      "restart": "always"\n    }\n  }\n}\n',
    ],
    [
      'quoted keys',
      '"services":\n  "web":\n    "image": "a"\n',
      '"services":\n  "web":\n    "image": "a"\n    "restart": "always"\n',
    ],
    [
      'an explicit key above it',
      'services:\n  ? web\n  : image: a\n',
      'services:\n  ? web\n  : image: a\n    restart: always\n',
    ],
    ['an empty file', '', 'services:\n  web:\n    restart: always\n'],
    ['a file of comments', '# mine', '# mine\nservices:\n  web:\n    restart: always\n'],
    [
      'several documents',
      'services:\n  web:\n    image: a\n---\nx-a: 1\n',
      'services:\n  web:\n    image: a\n    restart: always\n---\nx-a: 1\n',
    ],
  ])('follows its neighbours: %s', (_, before, after) => {
    expect(set(before, restart, 'always')).toBe(after);
  });

  it('makes the parents it needs', () => {
    const before = 'services:\n  web:\n    ports:\n    - "80:80"\n';
    expect(set(before, ['services', 'web', 'networks', 'front', 'aliases', 0], 'www')).toBe(
      `${before}    networks:\n      front:\n        aliases:\n        - www\n`,
    );
  });

  it('sets a new section apart by a blank line, as sections are', () => {
    expect(set('services:\n  web:\n    image: a\n', ['volumes', 'data'], null)).toBe(
      'services:\n  web:\n    image: a\n\nvolumes:\n  data:\n',
    );
  });

  it('gives an entry in brackets its own line where the others have one', () => {
    const before = 'command: [\n  "a",\n  "b" # last\n]\n';
    expect(set(before, ['command', 2], 'c')).toBe('command: [\n  "a",\n  "b", # last\n  "c"\n]\n');
    const comma = 'command: [\n  "a", # first\n]\n';
    expect(set(comma, ['command', 1], 'c')).toBe('command: [\n  "a", # first\n  "c",\n]\n');
  });
});

describe('setting a shared value', () => {
  const merged = yaml`
    x-base: &base
      restart: "no" # for all
      environment:
        TZ: UTC
    services:
      web:
        <<: *base
        image: nginx
      db:
        <<: *base
  `;

  it('offers to change it for all, or to override a merged key here', () => {
    const { shared, here, sharedBy } = offered(merged, document => setAt(document, restart, 'always'));
    expect(sharedBy).toEqual(['web', 'db']);
    expect(shared).toBe(merged.replace('"no"', '"always"'));
    expect(here).toBe(merged.replace('image: nginx', 'image: nginx\n    restart: always'));
  });

  it('copies an inherited map before changing one entry of it here', () => {
    const { here } = offered(merged, document =>
      setAt(document, ['services', 'web', 'environment', 'TZ'], 'CET'),
    );
    expect(here).toBe(merged.replace('image: nginx', 'image: nginx\n    environment:\n      TZ: CET'));
  });

  it('turns an alias into a merge with the new entry', () => {
    const text =
      'x-e: &env\n  A: 1\nservices:\n  web:\n    environment: *env # shared\n  db:\n    environment: *env\n';
    const { shared, here } = offered(text, document =>
      setAt(document, ['services', 'web', 'environment', 'B'], 'b'),
    );
    expect(shared).toBe(text.replace('A: 1', 'A: 1\n  B: b'));
    expect(here).toBe(
      text.replace('environment: *env # shared', 'environment: # shared\n      <<: *env\n      B: b'),
    );
  });

  it('gives a service that is an alias a key of its own without asking', () => {
    const text = 'x-a: &a\n  image: nginx\nservices:\n  web: *a\n  web2: *a # same\n';
    expect(set(text, ['services', 'web2', 'restart'], 'always')).toBe(
      text.replace('web2: *a # same', 'web2: # same\n    <<: *a\n    restart: always'),
    );
  });

  it('takes a service that others merge out of the sharing', () => {
    const text =
      'services:\n  web: &web\n    image: nginx\n    tty: true # t\n  db:\n    <<: *web\n    image: pg\n';
    const { shared, here } = offered(text, document => setAt(document, restart, 'always'));
    expect(shared).toBe(text.replace('# t', '# t\n    restart: always'));
    expect(here).toBe(
      'services:\n  web:\n    image: nginx\n    tty: true # t\n    restart: always\n' +
        '  db:\n    image: pg\n    tty: true\n',
    );
  });

  it('moves an anchored scalar to its first other user', () => {
    const text = 'services:\n  web:\n    image: &img nginx\n  db:\n    image: *img\n  c:\n    image: *img\n';
    const { shared, here } = offered(text, document =>
      setAt(document, ['services', 'web', 'image'], 'caddy'),
    );
    expect(shared).toBe(text.replace('nginx', 'caddy'));
    expect(here).toBe(
      'services:\n  web:\n    image: caddy\n  db:\n    image: &img nginx\n  c:\n    image: *img\n',
    );
  });

  it('changes a fragment itself without asking', () => {
    expect(set(merged, ['x-base', 'restart'], 'always')).toBe(merged.replace('"no"', '"always"'));
  });
});

describe('refusing to set', () => {
  it.each([
    ['does-not-parse', 'services: [\n'],
    ['duplicate-key', 'services:\n  web:\n    image: a\n    image: b\n'],
    ['duplicate-key', 'services:\n  web: {}\n  web: {}\n'],
    ['tagged-value', 'services:\n  web: !reset null\n'],
    ['wrong-shape', 'services:\n  web: nginx\n'],
    ['wrong-shape', 'services:\n  - web\n'],
  ])('%s: %j', (code, text) => {
    expect(refusal(text, document => setAt(document, restart, 'always'))).toBe(code);
  });

  it('refuses numbers that are none', () => {
    expect(refusal('a: 1\n', document => setAt(document, ['a'], Number.NaN))).toBe('invalid-value');
  });
});
