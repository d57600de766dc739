import { describe, expect, it } from 'vitest';
import { appendItem } from '../../../../shared/document/edit/append-item.ts';
import { insertEntry } from '../../../../shared/document/edit/insert-entry.ts';
import { removeAt } from '../../../../shared/document/edit/remove-at.ts';
import { renameKey } from '../../../../shared/document/edit/rename-key.ts';
import { setAt } from '../../../../shared/document/edit/set-at.ts';
import { sequence } from '../../../../shared/document/sequence.ts';
import { edited, offered, refusal, yaml } from '../../../support/edit-yaml.ts';

describe('appending an item', () => {
  const append = (text: string) => edited(text, document => appendItem(document, ['ports'], '8080:80'));

  it.each([
    [
      'to a list deeper than its key',
      'ports:\n  - "80:80" # a\n  # - "81:81"\nx: 1\n',
      'ports:\n  - "80:80" # a\n  - "8080:80"\n  # - "81:81"\nx: 1\n',
    ],
    ['to a list at its key', 'ports:\n- 80:80\nx: 1\n', 'ports:\n- 80:80\n- "8080:80"\nx: 1\n'],
    ['in single quotes', "ports:\n  -   '80:80'\n", "ports:\n  -   '80:80'\n  -   '8080:80'\n"],
    ['to a list in brackets', 'ports: ["80:80",]\n', 'ports: ["80:80", "8080:80",]\n'],
    ['to an empty list', 'ports: []\nx: 1\n', 'ports:\n  - "8080:80"\nx: 1\n'],
    ['to a key without a value', 'ports: # todo\nx: 1\n', 'ports: # todo\n  - "8080:80"\nx: 1\n'],
    ['to a list that is not there', 'x: 1\n', 'x: 1\nports:\n  - "8080:80"\n'],
    ['to a tagged list', 'ports: !override\n  - "80:80"\n', 'ports: !override\n  - "80:80"\n  - "8080:80"\n'],
    [
      'to a list that closes at its key',
      'ports: [\n  "80:80"\n]\n',
      'ports: [\n  "80:80",\n  "8080:80"\n]\n',
    ],
  ])('%s', (_, before, after) => {
    expect(append(before)).toBe(after);
  });

  it('in the long form, as a map behind its dash', () => {
    const text = 'ports:\n  - target: 80\n    published: "8080"\n';
    expect(edited(text, document => appendItem(document, ['ports'], { target: 81, published: '8081' }))).toBe(
      `${text}  - target: 81\n    published: "8081"\n`,
    );
  });

  it('to an inherited list offers to copy it', () => {
    const text = 'x: &x\n  ports:\n    - 80:80 # a\nservices:\n  web:\n    <<: *x\n';
    const { here } = offered(text, document => appendItem(document, ['services', 'web', 'ports'], '81:81'));
    expect(here).toBe(
      `${text}    ports:\n      - 80:80 # a\n      - "81:81"\n`.replace(' # a\n      - "81', '\n      - "81'),
    );
  });

  it('is refused where something else is', () => {
    expect(refusal('ports: a\n', document => appendItem(document, ['ports'], 'b'))).toBe('wrong-shape');
  });
});

describe('renaming a key', () => {
  it.each([
    ['a: 1 # x\n', 'b: 1 # x\n'],
    ['"a" : 1\n', '"b" : 1\n'],
    ["'a': {}\n", "'b': {}\n"],
    ['{"a": 1}\n', '{"b": 1}\n'],
    ['? a\n: 1\n', '? b\n: 1\n'],
  ])('%j becomes %j', (before, after) => {
    expect(edited(before, document => renameKey(document, ['a'], 'b'))).toBe(after);
  });

  it('renames it in every document of the file', () => {
    const text = 'a:\n  x: 1\n---\na:\n  y: 1\n';
    expect(edited(text, document => renameKey(document, ['a'], 'b'))).toBe(text.replaceAll('a:', 'b:'));
  });

  it('quotes a name that YAML would read as something else', () => {
    expect(edited('a: 1\n', document => renameKey(document, ['a'], 'on'))).toBe('"on": 1\n');
  });

  it('is refused when the name is taken or the key is not there', () => {
    expect(refusal('a: 1\nb: 2\n', document => renameKey(document, ['a'], 'b'))).toBe('exists-already');
    expect(refusal('a: 1\n', document => renameKey(document, ['c'], 'b'))).toBe('not-found');
  });
});

describe('inserting a block', () => {
  const body = yaml`
    # The database of the course.
    image: postgres:16 # pinned
    command: |
      postgres
        -c fsync=off
    volumes:
      - data:/var/lib/postgresql/data
  `;

  it('takes the steps of the file and keeps the shape of blocks of text', () => {
    const before = 'services:\n    web:\n        image: nginx\n';
    expect(edited(before, document => insertEntry(document, ['services'], 'db', body))).toBe(
      `${before}
    db:
        # The database of the course.
        image: postgres:16 # pinned
        command: |
            postgres
              -c fsync=off
        volumes:
            - data:/var/lib/postgresql/data
`,
    );
  });

  it('starts an empty file', () => {
    expect(edited('', document => insertEntry(document, ['services'], 'db', 'image: postgres:16\n'))).toBe(
      'services:\n  db:\n    image: postgres:16\n',
    );
  });

  it('becomes JSON in a JSON file', () => {
    expect(
      edited('{"services": {}}', document =>
        insertEntry(document, ['services'], 'db', 'image: a\ntty: true\n'),
      ),
    ).toBe('{"services": {"db": {"image": "a", "tty": true}}}');
  });

  it('is refused when the name is taken or the block is no YAML', () => {
    const text = 'services:\n  db: {}\n';
    expect(refusal(text, document => insertEntry(document, ['services'], 'db', 'image: a'))).toBe(
      'exists-already',
    );
    expect(refusal(text, document => insertEntry(document, ['services'], 'x', 'image: [a'))).toBe(
      'invalid-value',
    );
  });
});

describe('several edits in one', () => {
  it('are planned one after the other and given against the first text', () => {
    const text = 'services:\n  web:\n    image: nginx # keep\n';
    const plan = edited(text, document =>
      sequence(document, [
        d => setAt(d, ['services', 'web', 'depends_on'], ['db']),
        d => insertEntry(d, ['services'], 'db', 'image: postgres:16'),
        d => renameKey(d, ['services', 'web'], 'site'),
        d => removeAt(d, ['services', 'site', 'depends_on', 0]),
      ]),
    );
    expect(plan).toBe('services:\n  site:\n    image: nginx # keep\n\n  db:\n    image: postgres:16\n');
  });

  it('end with the first refusal', () => {
    const plan = refusal('a: 1\n', document =>
      sequence(document, [d => setAt(d, ['b'], 1), d => removeAt(d, ['c'])]),
    );
    expect(plan).toBe('not-found');
  });

  it('follow both choices to the end', () => {
    const text = 'x: &x\n  tty: true\nservices:\n  web:\n    <<: *x\n  db:\n    <<: *x\n';
    const both = offered(text, document =>
      sequence(document, [d => setAt(d, ['services', 'web', 'tty'], false), d => setAt(d, ['name'], 'mine')]),
    );
    expect(both.shared).toBe(`${text.replace('true', 'false')}name: mine\n`);
    expect(both.here).toBe(
      `${text.replace('web:\n    <<: *x', 'web:\n    <<: *x\n    tty: false')}name: mine\n`,
    );
  });
});
