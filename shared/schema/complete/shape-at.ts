import { composeShape } from '../compose-shape.ts';
import type { Shape } from '../shape.ts';

/** The shape at the end of a path (an entry of a list is 0), null where nothing is known. */
export function shapeAt(path: readonly (string | number)[]): Shape | null {
  let shape: Shape = composeShape;
  for (const step of path) {
    const next =
      typeof step === 'number' ? shape.list?.items : (knownAt(shape, step) ?? shape.map?.named ?? undefined);
    if (!next) return null;
    shape = next;
  }
  return shape;
}

function knownAt({ map }: Shape, key: string): Shape | undefined {
  return map && Object.hasOwn(map.known, key) ? map.known[key] : undefined;
}
