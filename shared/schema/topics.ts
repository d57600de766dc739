import { composeShape } from './compose-shape.ts';
import type { Shape } from './shape.ts';

/** Every key that the schema knows, by topic, with its shape where it is met first. */
export const topics: ReadonlyMap<string, Shape> = collect();

function collect(): ReadonlyMap<string, Shape> {
  const found = new Map<string, Shape>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.topic !== null && !found.has(shape.topic)) found.set(shape.topic, shape);
    if (shape.list) visit(shape.list.items);
    for (const inner of Object.values(shape.map?.known ?? {})) visit(inner);
    if (shape.map?.named) visit(shape.map.named);
  };
  visit(composeShape);
  return found;
}
