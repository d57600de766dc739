import { expect, test } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { keepDrawn } from '../../../shared/graph/keep-drawn.ts';
import { readGraph } from '../../../shared/graph/read-graph.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';

const text = 'services:\n  web:\n    image: nginx\n    depends_on: [db]\n  db:\n    image: postgres\n';
const draw = (written: string) => readGraph(readStack(parseDocument('compose.yaml', written)));

test('a comment that moves every line leaves the drawing what it was', () => {
  const before = draw(text);
  expect(keepDrawn(before, draw(`# a comment\n${text}`))).toBe(before);
});

test.each([
  ['an image', text.replace('nginx', 'caddy')],
  ['a name', text.replaceAll('db', 'store')],
  ['an arrow', text.replace('[db]', '[]')],
  ['a port', text.replace('image: nginx', 'image: nginx\n    ports: ["80:80"]')],
])('what is drawn differently is another drawing: %s', (_, other) => {
  const now = draw(other);
  expect(keepDrawn(draw(text), now)).toBe(now);
});
