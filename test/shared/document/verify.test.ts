import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { secondOpinion } from '../../../shared/document/second-opinion.ts';
import { type Expectation, verifyEdit } from '../../../shared/document/verify.ts';

const text = 'services:\n  web:\n    image: nginx # keep\n    tty: true\n  db:\n    image: pg\n';

function verdict(find: string, insert: string, expectations: Expectation[] = [], before = text) {
  const from = before.indexOf(find);
  const edits = [{ file: 'compose.yaml', from, to: from + find.length, insert }];
  const found = verifyEdit(parseDocument('compose.yaml', before), edits, expectations);
  return found.ok ? 'fine' : `${found.refusal.code} ${found.refusal.values['context']}`;
}

describe('the check after an edit', () => {
  it('lets an exact edit pass, with what it was for', () => {
    const path = ['services', 'web', 'image'];
    expect(verdict('nginx', 'caddy', [{ path, value: 'caddy' }])).toBe('fine');
    expect(verdict('    tty: true\n', '', [{ path: ['services', 'web', 'tty'], value: undefined }])).toBe(
      'fine',
    );
    expect(verdict('db:', 'database:')).toBe('fine');
  });

  it.each([
    ['an edit that breaks the file', 'nginx', 'a: b: c', 'SYNTAX'],
    ['an edit that makes a duplicate key', 'tty: true', 'image: b', 'PROBLEM'],
    ['an edit that makes an alias of nothing', 'nginx', '*base', 'PROBLEM'],
    ['an edit that moves what follows to another parent', '\n    tty', '\n  x:\n    tty', 'REST'],
    ['an edit that swallows what follows', 'web:', 'web: |', 'REST'],
    ['an edit that takes the next service in', '\n  db:\n', '\n    db:\n     #\n  ', 'REST'],
  ])('stops %s', (_, find, insert, context) => {
    expect(verdict(find, insert)).toBe(`check-failed ${context}`);
  });

  it('stops an edit whose value is not there afterwards', () => {
    const path = ['services', 'web', 'image'];
    expect(verdict('nginx', 'caddy', [{ path, value: 'apache' }])).toBe('check-failed VALUE');
    expect(verdict('nginx', 'caddy', [{ path, value: undefined }])).toBe('check-failed VALUE');
  });

  it('stops a removal that takes a neighbour along', () => {
    const removed = [['services', 'web', 'tty']];
    const expected = [{ removed }];
    expect(verdict('    tty: true\n', '', expected)).toBe('fine');
    expect(verdict('    image: nginx # keep\n    tty: true\n', '', expected)).toBe('check-failed REST');
    expect(verdict('    tty: true\n  db:\n    image: pg\n', '', expected)).toBe('check-failed REST');
    expect(verdict('    image: nginx # keep\n', '', expected)).toBe('check-failed REST');
  });

  it('stops a removal that takes the comment of a neighbour along', () => {
    const text =
      'services:\n  web:\n    image: a\n    tty: true\n      # of tty\n    # of init\n    init: true\n  db:\n      # of db\n    image: b\n';
    const expected = [{ removed: [['services', 'web', 'tty']] }];
    expect(verdict('    tty: true\n      # of tty\n', '', expected, text)).toBe('fine');
    expect(verdict('    tty: true\n      # of tty\n    # of init\n', '', expected, text)).toBe(
      'check-failed REST',
    );
    const last = [{ removed: [['services', 'web', 'init']] }];
    expect(verdict('    # of init\n    init: true\n', '', last, text)).toBe('check-failed REST');
  });

  it('stops a removal that takes another item of the list along', () => {
    const list = 'services:\n  web:\n    ports:\n      - "1:1"\n      - "2:2"\n      - "3:3"\n';
    const expected = [{ removed: [['services', 'web', 'ports', 1]] }];
    expect(verdict('      - "2:2"\n', '', expected, list)).toBe('fine');
    expect(verdict('      - "3:3"\n', '', expected, list)).toBe('check-failed REST');
    expect(verdict('      - "2:2"\n      - "3:3"\n', '', expected, list)).toBe('check-failed REST');
  });

  it('lets a removal take the item of a list that held nothing else', () => {
    const list = 'services:\n  web:\n    ports:\n      - target: 1\n      - target: 2\n';
    const expected = [{ removed: [['services', 'web', 'ports', 0, 'target']] }];
    expect(verdict('      - target: 1\n', '', expected, list)).toBe('fine');
    expect(verdict('      - target: 1\n      - target: 2\n', '', expected, list)).toBe('check-failed REST');
  });

  it('lets a removal here alone leave what others share as it is', () => {
    const shared =
      'services:\n  a:\n    volumes: &all\n      - x:/x\n  b:\n    image: b\n    volumes: *all\n';
    const expected = [{ removed: [['services', 'b', 'volumes', 0]] }];
    expect(verdict('    volumes: *all\n', '', expected, shared)).toBe('fine');
    expect(verdict('    image: b\n    volumes: *all\n', '', expected, shared)).toBe('check-failed REST');
  });

  it('compares as Docker reads: 010 is not 10', () => {
    expect(verdict('nginx', '010', [{ path: ['services', 'web', 'image'], value: '10' }])).toBe(
      'check-failed VALUE',
    );
  });

  it('does not accept an edit on a file that cannot be read before or after', () => {
    expect(verdict('pg', 'postgres', [], 'a: [\nb: pg\n')).toBe('check-failed UNREADABLE');
  });

  it('asks js-yaml, which knows the tags of Compose', () => {
    const opinion = (content: string) => secondOpinion(parseDocument('compose.yaml', content));
    expect(opinion(text)).toBe('agrees');
    expect(opinion('\ufeffa: !reset null\nb: !override\n  - x\nc: !reset {}\n')).toBe('agrees');
    expect(opinion('a: 1\na: 2\n')).toBe('refuses');
    expect(opinion('a: &a {b: 1}\nc:\n  <<: *a\n---\nd: |\n  x\n')).toBe('agrees');
  });
});
