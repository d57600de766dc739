import type { ComposeDocument, Path } from '../../document/document.ts';
import { itemsBefore } from '../../document/lookup.ts';
import type { Stack } from '../stack.ts';

/**
 * What one of several YAML documents says, with the items of its lists counted on from those that the documents before it
 * say: so the paths of a file's facts are those of the whole file (`document/lookup`).
 */
export function countThrough(stack: Stack, document: ComposeDocument): Stack {
  const { within } = document;
  if (!within || within.index === 0) return stack;
  const offset = (list: Path): number => {
    const tree = within.whole.trees[within.index];
    return tree ? itemsBefore(within.whole, tree, list) : 0;
  };
  const known = new Map<string, number>();
  const shifted = (path: Path): Path => {
    const at = path.findIndex(step => typeof step === 'number');
    if (at === -1) return path;
    const list = path.slice(0, at);
    const key = list.join('\n');
    const by = known.get(key) ?? offset(list);
    known.set(key, by);
    return by === 0 ? path : [...list, Number(path[at]) + by, ...path.slice(at + 1)];
  };
  const counted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(counted);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === 'path' && Array.isArray(value) ? shifted(value as Path) : counted(value),
      ]),
    );
  };
  return { ...stack, services: counted(stack.services) as Stack['services'] };
}
