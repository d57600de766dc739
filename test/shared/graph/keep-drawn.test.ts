import { expect, test } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import type { Graph } from '../../../shared/graph/graph.ts';
import { keepDrawn } from '../../../shared/graph/keep-drawn.ts';
import { readGraph } from '../../../shared/graph/read-graph.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';

const text = 'services:\n  web:\n    image: nginx\n    depends_on: [db]\n  db:\n    image: postgres\n';
/** Ids and ends: all of a drawing but its lines. */
const drawn = ({ nodes, edges }: Graph) => [...nodes, ...edges].map(({ line: _, ...part }) => part);
const draw = (written: string) => readGraph(readStack(parseDocument('compose.yaml', written)));

test('a comment that moves every line leaves the drawing what it was', () => {
  const before = draw(text);
  expect(keepDrawn(before, draw(`# a comment\n${text}`))).toBe(before);
});

test('another image, which only the card says, leaves places and wires what they were', () => {
  const before = draw(text);
  expect(keepDrawn(before, draw(text.replace('nginx', 'caddy')))).toBe(before);
});

test.each([
  ['a name', text.replaceAll('db', 'store')],
  ['an arrow', text.replace('[db]', '[]')],
  ['a port', text.replace('image: nginx', 'image: nginx\n    ports: ["80:80"]')],
])('what is drawn differently is another drawing: %s', (_, other) => {
  const [before, now] = [draw(text), draw(other)];
  const kept = keepDrawn(before, now);
  expect(kept).not.toBe(before);
  expect(drawn(kept)).toEqual(drawn(now));
});

test('of a drawing with one more service the others are still the same nodes and edges', () => {
  const before = draw(text);
  const kept = keepDrawn(before, draw(text.replace('  web:', '  cache:\n    image: redis\n  web:')));
  for (const id of ['service:web', 'service:db'])
    expect(kept.nodes.find(node => node.id === id)).toBe(before.nodes.find(node => node.id === id));
  expect(kept.edges).toContain(before.edges[0]);
});
