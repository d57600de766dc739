import type { Graph } from '../../shared/graph/graph.ts';
import { placesOf } from '../../shared/stack/merge/merge-services.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import type { Range } from '../../shared/text/text-edit.ts';
import type { Selection } from '../session/session.ts';
import type { Stretch } from './subject-lines.ts';

interface Entry extends Stretch {
  readonly node: string;
}

/** The node of the drawing that the text at an offset says, by whole lines of the text; null outside of all. */
export function nodeAt(stack: Stack, text: string, offset: number, file = stack.file): string | null {
  const entries = entriesOf(stack, file);
  const inside = entries.find(entry => entry.from <= offset && offset < entry.to);
  if (inside) return inside.node;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const onLine = entries.filter(entry => entry.from <= lineEnd && trimmedEnd(text, entry) >= lineStart);
  return onLine.at(-1)?.node ?? null;
}

/** The stretches of text that say what is selected: whole services, networks and volumes, or an edge's own line. */
export function stretchesOf(
  selection: Selection,
  stack: Stack,
  graph: Graph,
  text: string,
  file = stack.file,
): Stretch[] {
  const entries = entriesOf(stack, file, id => selection.nodes.includes(id));
  const stretches: Stretch[] = [];
  for (const node of selection.nodes) {
    const own = entries.filter(candidate => candidate.node === node);
    stretches.push(...own.map(({ from, to }) => ({ from, to })));
    const drawn = graph.nodes.find(candidate => candidate.id === node);
    if (own.length === 0 && drawn?.line && drawn.file === file) stretches.push(lineStretch(text, drawn.line));
  }
  const edge = selection.edge === null ? null : graph.edges.find(({ id }) => id === selection.edge);
  if (edge?.line && edge.file === file) stretches.push(lineStretch(text, edge.line));
  return stretches;
}

/**
 * What a file says of services, networks and volumes, of those alone that are `wanted`; a service may be said in several
 * files.
 */
function entriesOf(stack: Stack, file: string, wanted: (id: string) => boolean = () => true): Entry[] {
  const entry = (node: string, { keyRange, range }: { keyRange: Range; range: Range }): Entry[] =>
    range.file === file
      ? [{ node, from: Math.min(keyRange.from, range.from), to: Math.max(keyRange.to, range.to) }]
      : [];
  const named = <Part extends { readonly name: string }>(
    kind: 'service' | 'network' | 'volume',
    parts: readonly Part[],
    read: (id: string, part: Part) => Entry[],
  ): Entry[] =>
    parts.flatMap(part => {
      const id = `${kind}:${part.name}`;
      return wanted(id) ? read(id, part) : [];
    });
  return [
    ...named('service', stack.services, (id, service) =>
      placesOf(service)
        .filter(place => place.extends === null)
        .flatMap(place => entry(id, place)),
    ),
    ...named('network', stack.networks, entry),
    ...named('volume', stack.volumes, entry),
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
