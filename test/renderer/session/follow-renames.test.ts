// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { derive } from '../../../renderer/session/derive.ts';
import { editsOfEvents, followRenames } from '../../../renderer/session/follow-renames.ts';
import { projectStore, textOf } from '../../../shared/project/store.ts';

const file = 'compose.yaml';
const before = 'services:\n  db:\n    image: postgres:16\n  web:\n    image: nginx:1.27\n';

/** Types over a stretch of the text as the editor does and tells the positions afterwards. */
function typed(from: number, to: number, insert: string): unknown {
  const store = projectStore(new Y.Doc());
  store.files.set(file, new Y.Text(before));
  store.positions.set('service:db', { x: 1, y: 2 });
  store.positions.set('service:web', { x: 3, y: 4 });
  const then = derive(file, before, null);
  store.files.observeDeep(events => {
    const now = derive(file, textOf(store, file) ?? '', then);
    followRenames(store, then, now, editsOfEvents(file, events), 'typing');
  });
  store.doc.transact(() => {
    const text = store.files.get(file);
    text?.delete(from, to - from);
    text?.insert(from, insert);
  });
  return store.positions.toJSON();
}

describe('A service renamed by typing', () => {
  const at = before.indexOf('db:');

  it('keeps its saved place', () => {
    expect(typed(at, at + 2, 'postgres')).toEqual({
      'service:postgres': { x: 1, y: 2 },
      'service:web': { x: 3, y: 4 },
    });
  });

  it('keeps it letter by letter', () => {
    expect(typed(at + 2, at + 2, '2')).toHaveProperty('service:db2', { x: 1, y: 2 });
  });

  it('takes nobody else’s place', () => {
    expect(typed(at, at + 2, 'web')).toEqual({ 'service:db': { x: 1, y: 2 }, 'service:web': { x: 3, y: 4 } });
  });

  it('leaves the places alone while the text does not parse', () => {
    expect(typed(at, at + 3, '[')).toHaveProperty('service:db');
  });
});
