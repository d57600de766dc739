import type { GraphNode } from '../../shared/graph/graph.ts';

/** More than a dropped part with its volume, port and network brings: a text that was pasted or undone. */
const manyAtOnce = 6;
/** More than a change of a name or a port takes away. */
const manyGone = 3;

/** Whether a drawing arrives: many things beside few or none, or others in the place of half of those that were there. */
export function arrives(
  before: readonly Pick<GraphNode, 'id'>[],
  now: readonly Pick<GraphNode, 'id'>[],
): boolean {
  const there = new Set(before.map(({ id }) => id));
  const fresh = now.filter(({ id }) => !there.has(id)).length;
  const gone = before.length - (now.length - fresh);
  if (fresh > manyAtOnce && fresh * 2 >= now.length) return true;
  return fresh > 0 && gone >= manyGone && gone * 2 >= before.length;
}
