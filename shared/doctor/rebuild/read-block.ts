import { composeShape } from '../../schema/compose-shape.ts';
import { closingCost, type Frame, type Placed, type Reading } from './frames.ts';
import { placeLine } from './place-line.ts';
import type { Content, Line } from './read-lines.ts';
import { referenceCost } from './reference-cost.ts';

/** The likeliest reading of the lines from one on, up to the first that cannot belong to a Compose file. */
export interface Block {
  /** The line behind the block. */
  readonly end: number;
  readonly placed: readonly Placed[];
  readonly cost: number;
  /** How much dearer the next different reading is; Infinity without one. */
  readonly lead: number;
}

const width = 60;
/** A reading this much dearer than the best one never catches up. */
const margin = 12;

const root: Frame = { kind: 'map', column: 0, shape: composeShape, path: [], keys: [], parent: null };

/** Reads a Compose file whose indentation is lost; null when the lines hold no services. */
export function readBlock(lines: readonly Line[], start: number): Block | null {
  let readings: readonly Reading[] = [{ cost: 0, frame: root, placed: null }];
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const content = lines[at]?.content ?? { kind: 'blank' };
    if (content.kind === 'blank' || content.kind === 'comment') continue;
    const next = readings.flatMap(reading => placeLine(reading, content, at));
    if (next.length === 0) break;
    readings = best(next);
    end = at + 1;
  }
  const finished = readings
    .map(reading => ({ placed: listOf(reading.placed), cost: reading.cost + closing(reading.frame) }))
    .map(({ placed, cost }) => ({ placed, cost: cost + referenceCost(placed, lines) }))
    .sort((one, other) => one.cost - other.cost);
  const [first] = finished;
  if (!first?.placed.some(({ path }) => path[0] === 'services' && path.length > 2)) return null;
  const other = finished.find(one => columns(one.placed) !== columns(first.placed));
  return { end, ...first, lead: other ? other.cost - first.cost : Number.POSITIVE_INFINITY };
}

/** The cheapest readings; of those that end in the same blocks and differ only in what is settled, a few. */
function best(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((one, other) => one.cost - other.cost);
  const limit = (sorted[0]?.cost ?? 0) + margin;
  return sorted.filter(reading => reading.cost <= limit).slice(0, width);
}

function closing(innermost: Frame): number {
  let cost = 0;
  for (let frame: Frame | null = innermost; frame; frame = frame.parent) cost += closingCost(frame);
  return cost;
}

function listOf(last: Placed | null): Placed[] {
  const placed: Placed[] = [];
  for (let at = last; at; at = at.before) placed.push(at);
  return placed.reverse();
}

function columns(placed: readonly Placed[]): string {
  return placed.map(one => one.column).join();
}

/** Whether a line can begin a Compose file. */
export function canBegin({ kind, ...rest }: Content): boolean {
  if (kind !== 'key' || !('key' in rest)) return false;
  const sections = ['services', 'networks', 'volumes', 'include'];
  if (sections.includes(rest.key) || rest.key.startsWith('x-')) return rest.value === 'none';
  return ['version', 'name'].includes(rest.key) && rest.value === 'scalar';
}
