import type { Graph } from '../../shared/graph/graph.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import type { Selection } from '../session/session.ts';
import type { Stretch } from './subject-lines.ts';

interface Entry extends Stretch {
  readonly node: string;
}

/** The node of the drawing that the text at an offset says, by whole lines of the text; null outside of all. */
export function nodeAt(stack: Stack, text: string, offset: number): string | null {
  const entries = entriesOf(stack);
  const inside = entries.find(entry => entry.from <= offset && offset < entry.to);
  if (inside) return inside.node;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const onLine = entries.filter(entry => entry.from <= lineEnd && trimmedEnd(text, entry) >= lineStart);
  return onLine.at(-1)?.node ?? null;
}

/** The stretches of text that say what is selected: whole services, networks and volumes, or an edge's own line. */
export function stretchesOf(selection: Selection, stack: Stack, graph: Graph, text: string): Stretch[] {
  const entries = entriesOf(stack);
  const stretches: Stretch[] = [];
  for (const node of selection.nodes) {
    const entry = entries.find(candidate => candidate.node === node);
    if (entry) stretches.push({ from: entry.from, to: entry.to });
    else {
      const line = graph.nodes.find(candidate => candidate.id === node)?.line;
      if (line) stretches.push(lineStretch(text, line));
    }
  }
  const line = graph.edges.find(edge => edge.id === selection.edge)?.line;
  if (line) stretches.push(lineStretch(text, line));
  return stretches;
}

function entriesOf(stack: Stack): Entry[] {
  const entry = (kind: string) => (item: { name: string; keyRange: Stretch; range: Stretch }) => ({
    node: `${kind}:${item.name}`,
    from: Math.min(item.keyRange.from, item.range.from),
    to: Math.max(item.keyRange.to, item.range.to),
  });
  return [
    ...stack.services.map(entry('service')),
    ...stack.networks.map(entry('network')),
    ...stack.volumes.map(entry('volume')),
  ];
}

function trimmedEnd(text: string, stretch: Stretch): number {
  let to = stretch.to;
  while (to > stretch.from && /\s/.test(text[to - 1] ?? '')) to--;
  return to;
}

function lineStretch(text: string, line: number): Stretch {
  let from = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf('\n', from);
    if (next < 0) break;
    from = next + 1;
  }
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}
