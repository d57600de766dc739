import type { Positions } from '../../../shared/graph/layout/geometry.ts';
import type { Drawing } from '../use-drawing.ts';
import { connectMeaning, type Meaning } from './connect-meaning.ts';
import { contains } from './node-at.ts';

/** What putting one card into the frame of a network that it is not in may mean; null when it means nothing more. */
export function joinMeant(
  { derived: { graph, stack }, scene }: Pick<Drawing, 'derived' | 'scene'>,
  moved: Positions,
): Extract<Meaning, { kind: 'join' }> | null {
  const [id, ...others] = Object.keys(moved);
  const card = id === undefined ? undefined : scene.boxes.get(id);
  if (id === undefined || !card || others.length > 0) return null;
  const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
  const meanings = scene.regions
    .filter(region => !region.members.includes(id) && contains(region.box, middle))
    .toSorted((one, other) => one.box.width * one.box.height - other.box.width * other.box.height)
    .map(region => connectMeaning(graph, stack, id, region.id));
  return meanings.find(meaning => meaning.kind === 'join') ?? null;
}
