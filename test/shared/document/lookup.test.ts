import { describe, expect, it } from 'vitest';
import type { Path } from '../../../shared/document/document.ts';
import { entries, lookup, scalarText } from '../../../shared/document/lookup.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { toValue } from '../../../shared/document/to-value.ts';
import { yaml } from '../../support/edit-yaml.ts';

function at(text: string, ...path: Path) {
  return lookup(parseDocument('compose.yaml', text), path);
}

const shared = yaml`
  x-env: &env
    TZ: UTC
    LEVEL: info
  x-base: &base
    image: nginx
    restart: always
  services:
    web:
      <<: *base
      image: caddy
      environment: *env
    worker:
      <<: [*base, {restart: "no", tty: true}]
    copy: *base
`;

describe('looking up a value', () => {
  it('finds it with its own text, without the comment behind it', () => {
    const image = at('services:\n  web:\n    image: nginx # keep\n', 'services', 'web', 'image');
    expect(image).toMatchObject({ source: 'nginx', shape: 'scalar', inherited: null });
  });

  it('points behind the colon where nothing is written', () => {
    const text = 'services:\n  web: # nothing yet\n';
    expect(at(text, 'services', 'web')).toMatchObject({ shape: 'null', source: '' });
    expect(at(text, 'services', 'web')?.range.from).toBe(text.indexOf(' # nothing'));
    expect(at(text, 'services', 'db')).toBeNull();
  });

  it('prefers own keys to merged ones and says which anchor says the others', () => {
    expect(at(shared, 'services', 'web', 'image')).toMatchObject({ source: 'caddy', inherited: null });
    expect(at(shared, 'services', 'web', 'restart')).toMatchObject({
      source: 'always',
      inherited: { anchor: 'base' },
    });
  });

  it('takes the first of several merges', () => {
    expect(at(shared, 'services', 'worker', 'restart')?.source).toBe('always');
    expect(at(shared, 'services', 'worker', 'tty')?.source).toBe('true');
  });

  it('follows aliases', () => {
    const environment = at(shared, 'services', 'web', 'environment');
    expect(environment).toMatchObject({ shape: 'alias', targetShape: 'map', inherited: { anchor: 'env' } });
    expect(at(shared, 'services', 'web', 'environment', 'TZ')?.inherited?.anchor).toBe('env');
    expect(at(shared, 'services', 'copy', 'image')?.source).toBe('nginx');
  });

  it('lists own entries first, then inherited ones', () => {
    const keys = entries(parseDocument('compose.yaml', shared), ['services', 'web']).map(entry =>
      entry.path.at(-1),
    );
    expect(keys).toEqual(['image', 'environment', 'restart']);
  });

  it('joins several documents, later ones win', () => {
    const text =
      'services:\n  web:\n    image: a\n---\nservices:\n  web:\n    image: b\n  db:\n    image: c\n';
    expect(at(text, 'services', 'web', 'image')?.source).toBe('b');
    expect(toValue(parseDocument('compose.yaml', text))).toEqual({
      services: { web: { image: 'b' }, db: { image: 'c' } },
    });
  });

  it('gives scalars as Docker sees them: what is written, or what the quotes mean', () => {
    const text = 'a: 010\nb: "\\x41 b"\nc: |\n  x\n\n\nd: yes\n';
    const read = (key: string) => {
      const found = at(text, key);
      return found && scalarText(found);
    };
    expect([read('a'), read('b'), read('c'), read('d')]).toEqual(['010', 'A b', 'x\n', 'yes']);
    expect(at(text, 'c')?.source).toBe('|\n  x');
    expect(toValue(parseDocument('compose.yaml', text))).toEqual({ a: 8, b: 'A b', c: 'x\n', d: 'yes' });
  });

  it('gives a key __proto__ as a key, not as a prototype', () => {
    const value = toValue(parseDocument('compose.yaml', '__proto__:\n  polluted: 1\n'));
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
