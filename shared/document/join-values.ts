import type { TagAt } from './compose-tags.ts';
import type { Path, Value } from './document.ts';
import { isList, isMap } from './fragment.ts';
import { isReplacedWhole } from './lookup.ts';

type Maybe = Value | undefined;

/**
 * Two values of one place, the later one laid over the earlier as Compose does with plain values: maps are joined, lists
 * appended, nothing leaves what is there. `tagAt` gives the tags of the later one.
 */
export function joinValues(base: Maybe, over: Value, path: Path, tagAt: TagAt): Maybe {
  const made = new Map<Value, Map<Value, Maybe>>();
  const join = (before: Maybe, later: Value, at: readonly string[]): Maybe => {
    const tag = tagAt(...at);
    if (tag === '!reset') return undefined;
    if (tag === '!override' || before === undefined || before === null) return later;
    if (later === null) return before;
    if (isList(before) && isList(later)) return isReplacedWhole(at) ? later : [...before, ...later];
    if (!isMap(before) || !isMap(later)) return later;
    const known = made.get(before) ?? new Map<Value, Maybe>();
    if (known.has(later)) return known.get(later);
    const joined: Record<string, Value> = Object.assign(Object.create(null), before);
    made.set(before, known.set(later, joined));
    for (const [key, value] of Object.entries(later)) {
      const one = join(before[key], value, [...at, key]);
      if (one === undefined) delete joined[key];
      else joined[key] = one;
    }
    return joined;
  };
  return join(base, over, path.map(String));
}
