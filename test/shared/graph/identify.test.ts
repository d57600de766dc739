import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { type Identities, identify, renamesBetween } from '../../../shared/graph/identify.ts';
import { readGraph } from '../../../shared/graph/read-graph.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits, type TextEdit } from '../../../shared/text/text-edit.ts';
import { planOn } from '../../support/run-command.ts';

const read = (text: string) => readStack(parseDocument('compose.yaml', text));
const text =
  'services:\n  db:\n    image: x\n  web:\n    image: y\n    depends_on: [db]\nvolumes:\n  data:\n';

function step(before: string, edits: readonly TextEdit[], identities: Identities) {
  const after = applyEdits(before, edits);
  const renamed = renamesBetween(read(before), read(after), edits);
  return { after, renamed, identities: identify(identities, renamed, readGraph(read(after)).nodes) };
}

/** Replaces the first `find`. */
const typed = (before: string, find: string, insert: string): TextEdit[] => {
  const from = before.indexOf(find);
  return [{ file: 'compose.yaml', from, to: from + find.length, insert }];
};

/** Puts a line with `insert` above the first line that begins with `find`. */
const above = (before: string, find: string, insert: string) =>
  typed(before, `\n${find}`, `\n${insert}\n${find}`);

describe('identities', () => {
  const first = identify({}, [], readGraph(read(text)).nodes);

  it('follow a rename by command', () => {
    const plan = planOn(text, 'rename-service', { service: 'db', to: 'store' });
    const { renamed, identities } = step(text, plan.kind === 'edits' ? plan.edits : [], first);
    expect(renamed).toEqual([{ node: 'service:db', to: 'service:store' }]);
    expect(identities['service:store']).toBe('service:db');
    expect(identities['service:web']).toBe('service:web');
  });

  it('follow a name that is typed, letter by letter, and what is inserted above', () => {
    const one = step(text, typed(text, 'b:\n    image: y', ':\n    image: y'), first);
    const two = step(one.after, above(one.after, '  we:', '  n:\n    image: z'), one.identities);
    const three = step(two.after, typed(two.after, 'we:', 'wex:'), two.identities);
    expect(three.identities['service:wex']).toBe('service:web');
    expect(three.identities['service:n']).toBe('service:n');
  });

  it('are not mixed up when a name is given away and comes back', () => {
    const one = step(text, typed(text, 'db', 'old'), first);
    const two = step(one.after, above(one.after, '  web:', '  db:\n    image: q'), one.identities);
    expect(two.identities['service:old']).toBe('service:db');
    expect(two.identities['service:db']).not.toBe('service:db');
    expect(new Set(Object.values(two.identities)).size).toBe(Object.keys(two.identities).length);
  });

  it('see no rename in one that goes while another comes elsewhere', () => {
    const removed = text
      .replace('  db:\n    image: x\n', '')
      .replace('volumes:', '  cache:\n    image: c\nvolumes:');
    const edits = [{ file: 'compose.yaml', from: 0, to: text.length, insert: removed }];
    expect(step(text, edits, first).renamed).toEqual([]);
  });
});
