// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { derive } from '../../../renderer/session/derive.ts';
import { stillDrawn } from '../../../renderer/session/selection.ts';

const services = 'services:\n  db:\n    image: postgres:16\n  web:\n    image: nginx:1.27\n';
const waiting = `${services}    depends_on: [db]\n`;
const { graph } = derive('compose.yaml', services, null);

describe('What is selected when the drawing changes', () => {
  it('loses what is gone and keeps the rest', () => {
    const selection = { nodes: ['service:redis', 'service:db'], edge: null };
    expect(stillDrawn(selection, graph)).toEqual({ nodes: ['service:db'], edge: null });
  });

  it('stays the same object while all of it is there', () => {
    const selection = { nodes: ['service:db', 'service:web'], edge: null };
    expect(stillDrawn(selection, graph)).toBe(selection);
  });

  it('loses an arrow that is gone', () => {
    const arrow = derive('compose.yaml', waiting, null).graph.edges.find(({ kind }) => kind === 'depends_on');
    const selection = { nodes: [], edge: arrow?.id ?? 'none' };
    expect(stillDrawn(selection, derive('compose.yaml', waiting, null).graph)).toBe(selection);
    expect(stillDrawn(selection, graph)).toEqual({ nodes: [], edge: null });
  });
});
