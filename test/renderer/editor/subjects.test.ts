import { describe, expect, it } from 'vitest';
import { problemMarks } from '../../../renderer/editor/problem-marks.ts';
import { nodeAt, stretchesOf } from '../../../renderer/editor/subjects.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readGraph } from '../../../shared/graph/read-graph.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';

const text = `# two services
services:
  db:
    image: postgres:16 # sixteen

  web: { image: nginx }
  api: {image: x}
networks:
  red:
volumes:
  data:
`;
const stack = readStack(parseDocument('compose.yaml', text));
const graph = readGraph(stack);
const at = (piece: string) => nodeAt(stack, text, text.indexOf(piece));

describe('the cursor selects', () => {
  it('the service whose lines it is in, comments at their ends included', () => {
    expect(at('db:')).toBe('service:db');
    expect(at('postgres:16')).toBe('service:db');
    expect(at('sixteen')).toBe('service:db');
    expect(at('nginx')).toBe('service:web');
    expect(nodeAt(stack, text, text.indexOf('  db:'))).toBe('service:db');
  });
  it('a network or a volume likewise', () => {
    expect(at('red:')).toBe('network:red');
    expect(at('data:')).toBe('volume:data');
  });
  it('nothing outside of them', () => {
    expect(at('# two')).toBeNull();
    expect(at('services:')).toBeNull();
    expect(nodeAt(stack, text, text.indexOf('\n\n') + 1)).toBeNull();
  });
});

describe('a selection shows', () => {
  const shown = (nodes: string[], edge: string | null = null) =>
    stretchesOf({ nodes, edge }, stack, graph, text).map(stretch =>
      text.slice(stretch.from, stretch.to).trimEnd(),
    );
  it('the text of services, networks and volumes', () => {
    expect(shown(['service:web', 'volume:data'])).toEqual(['web: { image: nginx }', 'data:']);
    expect(shown(['service:db'])).toEqual(['db:\n    image: postgres:16']);
  });
  it('nothing for what the file does not say', () => {
    expect(shown(['network:default'])).toEqual([]);
    expect(shown([])).toEqual([]);
  });
});

describe('problems', () => {
  const problem = (from: number, to: number, file = 'compose.yaml'): Finding => ({
    rule: 'yaml-syntax',
    severity: 'error',
    subjects: [],
    range: { file, from, to },
    values: {},
    fixes: [],
  });
  const marks = (...problems: Finding[]) =>
    problemMarks('compose.yaml', 10, problems, ({ rule }) => ({
      title: rule,
      message: '',
      actions: [],
    })).map(({ from, to }) => [from, to]);
  it('are marked in order, at least one character wide, inside the text', () => {
    expect(marks(problem(5, 5), problem(1, 3))).toEqual([
      [1, 3],
      [5, 6],
    ]);
    expect(marks(problem(10, 10), problem(12, 20))).toEqual([
      [10, 10],
      [10, 10],
    ]);
  });
  it('are marked only where they are of this file', () => {
    expect(marks(problem(1, 2), problem(3, 4, 'other.yaml'))).toEqual([[1, 2]]);
  });
});
