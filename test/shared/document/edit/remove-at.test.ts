import { describe, expect, it } from 'vitest';
import type { Path } from '../../../../shared/document/document.ts';
import { removeAt } from '../../../../shared/document/edit/remove-at.ts';
import { parseDocument } from '../../../../shared/document/parse.ts';
import { edited, offered, refusal, yaml } from '../../../support/edit-yaml.ts';

const remove = (text: string, ...path: Path) => edited(text, document => removeAt(document, path));

describe('removing', () => {
  it('takes a key with its own comment and leaves the one above', () => {
    const text = 'web:\n  # the server\n  image: nginx # own\n  tty: true\n';
    expect(remove(text, 'web', 'image')).toBe('web:\n  # the server\n  tty: true\n');
  });

  it('takes a service with its commented-out keys and one of the blank lines around it', () => {
    const before = yaml`
      services:
        web:
          image: nginx

        db:
          image: postgres
          # ports:
          #   - "5432:5432"

        # a cache
        cache:
          image: redis
    `;
    expect(remove(before, 'services', 'db')).toBe(yaml`
      services:
        web:
          image: nginx

        # a cache
        cache:
          image: redis
    `);
  });

  it.each([
    [
      'the only port with its key: Docker refuses an empty list',
      'web:\n  ports:\n    - "80:80"\n  tty: true\n',
      ['web', 'ports', 0],
      'web:\n  tty: true\n',
    ],
    ['one port of two', 'ports:\n- "80:80" # a\n- "81:81"\n', ['ports', 0], 'ports:\n- "81:81"\n'],
    [
      'the parents that were made for it',
      'a: 1\ndeploy:\n  resources:\n    limits:\n      cpus: 1\n',
      ['deploy', 'resources', 'limits', 'cpus'],
      'a: 1\n',
    ],
    [
      'the last service, but not `services`',
      'services:\n  web:\n    image: a\n',
      ['services', 'web'],
      'services: {}\n',
    ],
    [
      'the last key of a service, but not the service',
      'services:\n  web:\n    image: a\n',
      ['services', 'web', 'image'],
      'services:\n  web: {}\n',
    ],
    [
      'the driver of a volume, but not the volume',
      'volumes:\n  data:\n    driver: local\n',
      ['volumes', 'data', 'driver'],
      'volumes:\n  data:\n',
    ],
    ['an entry in brackets', 'a: ["x", "y", "z"]\n', ['a', 1], 'a: ["x", "z"]\n'],
    ['the last entry in brackets, not the comma behind it', 'a: ["x", "y",]\n', ['a', 1], 'a: ["x",]\n'],
    ['a pair in braces', 'a: { x: 1, y: 2 }\n', ['a', 'x'], 'a: { y: 2 }\n'],
    ['an entry on its own line in brackets', 'a: [\n  "x",\n  "y" # why\n]\n', ['a', 1], 'a: [\n  "x"\n]\n'],
    [
      'the first pair behind a dash',
      'p:\n  - target: 80\n    published: 1\n',
      ['p', 0, 'target'],
      'p:\n  - published: 1\n',
    ],
    ['a key with CRLF', 'a: 1\r\nb: 2\r\n', ['a'], 'b: 2\r\n'],
    ['the last line of a file without a final newline', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['a whole alias', 'x: &x {b: 1}\na:\n  e: *x\n  f: 1\n', ['a', 'e'], 'x: &x {b: 1}\na:\n  f: 1\n'],
    ['a key written with ?', '? a\n: 1\nb: 2\n', ['a'], 'b: 2\n'],
    ['a map written with ?', '? a\n: x: 1\n  y: 2\n? b\n:\n  z: 3\n', ['b'], '? a\n: x: 1\n  y: 2\n'],
    ['what another uses', 'a: &a {x: 1}\nb: *a\n', ['a'], 'b: &a {x: 1}\n'],
    [
      'what others use: the first one gets it, comments included',
      'a: &a\n  x: 1 # one\n  y: 2\nb:\n  e: *a # here\nc:\n  <<: *a\n',
      ['a'],
      'b:\n  e: &a # here\n    x: 1 # one\n    y: 2\nc:\n  <<: *a\n',
    ],
    [
      'the last line before a bare block of text',
      'a:\n  c: |\n    x\n  d: 1',
      ['a', 'd'],
      'a:\n  c: |\n    x\n',
    ],
    ['a block with its blank lines', 'a: |+\n  x\n\nb: 1\n', ['a'], 'b: 1\n'],
  ] as const)('%s', (_, before, path, after) => {
    expect(remove(before, ...path)).toBe(after);
  });

  it('does not let an inherited value come back where a list was emptied', () => {
    const text = 'x: &x\n  ports: ["1:1"]\nservices:\n  web:\n    <<: *x\n    ports:\n      - "80:80"\n';
    expect(remove(text, 'services', 'web', 'ports', 0)).toBe(
      text.replace('ports:\n      - "80:80"', 'ports: []'),
    );
  });

  it('offers to remove an inherited key for all, or to write the others out here', () => {
    const text =
      'x: &x\n  tty: true\n  image: a # i\nservices:\n  web:\n    <<: *x # all\n    user: me\n  db:\n    <<: *x\n';
    const { shared, here } = offered(text, document => removeAt(document, ['services', 'web', 'tty']));
    expect(shared).toBe(text.replace('  tty: true\n', ''));
    expect(here).toBe(text.replace('    <<: *x # all\n    user: me\n', '    user: me\n    image: a\n'));
  });

  const inPlace = yaml`
    services:
      web:
        <<: &web
          image: nginx # i
          tty: true
        user: me
      api:
        <<: *web # all
        user: you
      last:
        <<: *web
  `;

  it('takes a key of a merge that stands in place: the anchor goes to the first who uses it', () => {
    const { shared, here } = offered(inPlace, document => removeAt(document, ['services', 'web', 'image']));
    expect(shared).toBe(inPlace.replace('      image: nginx # i\n', ''));
    expect(here).toBe(yaml`
      services:
        web:
          user: me
          tty: true
        api:
          <<: &web # all
            image: nginx # i
            tty: true
          user: you
        last:
          <<: *web
    `);
  });

  it('leaves no merge in place behind where one service alone used it', () => {
    const pair = inPlace.replace('  last:\n    <<: *web\n', '');
    const { here } = offered(pair, document => removeAt(document, ['services', 'web', 'image']));
    expect(here).toBe(yaml`
      services:
        web:
          user: me
          tty: true
        api:
          user: you
          image: nginx
          tty: true
    `);
  });

  it('names the anchor of a merge in place, with all who share it', () => {
    const plan = removeAt(parseDocument('compose.yaml', inPlace), ['services', 'web', 'image']);
    expect(plan).toMatchObject({ kind: 'choices', anchor: 'web', sharedBy: ['web', 'api', 'last'] });
  });

  it('asks nothing about a merge in place that nobody else uses', () => {
    const alone = 'services:\n  web:\n    <<: &web {image: nginx, tty: true}\n    user: me\n';
    expect(remove(alone, 'services', 'web', 'tty')).toBe(alone.replace(', tty: true', ''));
  });

  it.each([
    ['anchor-in-use', 'a: &a !override {x: 1}\nb: *a\n', ['a']],
    ['duplicate-key', 'a: 1\na: 2\n', ['a']],
    ['not-found', 'a: 1\n', ['b']],
  ] as const)('is refused: %s', (code, text, path) => {
    expect(refusal(text, document => removeAt(document, path))).toBe(code);
  });
});
