import { boxIndex } from '../layout/box-index.ts';
import type { Box } from '../layout/geometry.ts';
import { outward, type Route, type Side } from './bezier.ts';
import {
  baseOffset,
  chooseWay,
  type Lane,
  type Obstacle,
  routeOf,
  sidePoint,
  type Terminal,
  type Way,
} from './choose-way.ts';

/** A line to draw from one node to another. */
export interface Wire {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Runs from left to right where it can; else it runs downwards. */
  readonly sideways: boolean;
}

/** Where a wire runs. It ends where its arrow begins; `toSide` says where the arrow points. */
export interface RoutedWire {
  readonly route: Route;
  readonly toSide: Side;
}

/** Length of an arrow's head. */
export const arrowLength = 9;

const slotGap = 17;
const rim = 14;
/** Above this many wires the search for clear ways would cost more than a frame. */
const carefulLimit = 90;

interface Planned {
  readonly wire: Wire;
  readonly sides: Way;
  readonly from: Terminal;
  readonly to: Terminal;
  readonly start: Slot;
  readonly end: Slot;
}

/** Where on its side an end of a wire is, and how many ends that side has. */
interface Slot {
  readonly side: Side;
  readonly terminal: Terminal;
  /** Where the other end lies, along this side. */
  readonly towards: number;
  offset: number;
  crowd: number;
}

/**
 * Finds a calm way for every wire: sides that keep clear of cards, wires that share a side spread along it, level ones
 * straight. A wire that runs as `before` is the same object.
 */
export function routeWires(
  wires: readonly Wire[],
  terminals: ReadonlyMap<string, Terminal>,
  obstacles: readonly Obstacle[],
  before?: ReadonlyMap<string, RoutedWire>,
): ReadonlyMap<string, RoutedWire> {
  const inTheWay = boxIndex<Obstacle>();
  // Where there are too many wires nothing is in the way.
  const careful = wires.length <= carefulLimit;
  if (careful) for (const obstacle of obstacles) inTheWay.add(obstacle.box, obstacle);
  const planned = wires.flatMap((wire): Planned[] => {
    const [from, to] = [terminals.get(wire.from), terminals.get(wire.to)];
    if (!from || !to || wire.from === wire.to) return [];
    const others = (reach: Box) =>
      inTheWay.near(reach).filter(({ id }) => id !== wire.from && id !== wire.to);
    const sides = careful ? chooseWay(from, to, others, wire.sideways) : openWay(from, to, wire.sideways);
    return [{ wire, sides, from, to, start: slotOn(sides.from, from, to), end: slotOn(sides.to, to, from) }];
  });
  spreadAlongSides(planned);
  const lanes = new Map<string, number>();
  const routed = new Map<string, RoutedWire>();
  for (const one of planned) {
    const { wire, sides, from, to } = one;
    const [start, end] = straightened(one);
    const tip = sidePoint(to.box, sides.to, end);
    const out = outward[sides.to];
    const neck = { x: tip.x + out.x * arrowLength, y: tip.y + out.y * arrowLength };
    const way = { ...sides, lane: sides.lane && ownLane(sides.lane, lanes) };
    const route = routeOf(way, sidePoint(from.box, sides.from, start), neck);
    const old = before?.get(wire.id);
    const same = old && old.toSide === sides.to && isSameRoute(old.route, route);
    routed.set(wire.id, same ? old : { route, toSide: sides.to });
  }
  return routed;
}

const known = { sideways: openWays(), downwards: openWays() };

function openWays() {
  return new WeakMap<Terminal, WeakMap<Terminal, Way>>();
}

/** The way where nothing is between: it follows from the two ends alone, and is looked for once. */
function openWay(from: Terminal, to: Terminal, sideways: boolean): Way {
  const ways = known[sideways ? 'sideways' : 'downwards'];
  const fromHere = ways.get(from) ?? new WeakMap<Terminal, Way>();
  ways.set(from, fromHere);
  const way = fromHere.get(to) ?? chooseWay(from, to, () => [], sideways);
  fromHere.set(to, way);
  return way;
}

function isSameRoute(one: Route, other: Route): boolean {
  return (
    one.length === other.length &&
    one.every((curve, piece) =>
      curve.every((point, at) => {
        const beside = other[piece]?.[at];
        return point.x === beside?.x && point.y === beside.y;
      }),
    )
  );
}

/** Wires that would share a lane run beside each other. */
function ownLane(lane: Lane, taken: Map<string, number>): Lane {
  const key = `${lane.fixed} ${Math.round(lane.at / 12)}`;
  const before = taken.get(key) ?? 0;
  taken.set(key, before + 1);
  return { ...lane, at: lane.at + before * 6 * (before % 2 === 0 ? 1 : -1) };
}

function slotOn(side: Side, terminal: Terminal, other: Terminal): Slot {
  const { box, lead } = other;
  const towards = isLevel(side) ? box.y + Math.min(lead, box.height / 2) : box.x + box.width / 2;
  return { side, terminal, towards, offset: 0, crowd: 1 };
}

function isLevel(side: Side): boolean {
  return side === 'left' || side === 'right';
}

function spreadAlongSides(planned: readonly Planned[]): void {
  const groups = new Map<Terminal, Partial<Record<Side, Slot[]>>>();
  const note = (slot: Slot): void => {
    const sides = groups.get(slot.terminal) ?? {};
    groups.set(slot.terminal, sides);
    const group = sides[slot.side];
    if (group) group.push(slot);
    else sides[slot.side] = [slot];
  };
  for (const { start, end } of planned) {
    note(start);
    note(end);
  }
  for (const sides of groups.values()) for (const group of Object.values(sides)) spreadAlong(group);
}

function spreadAlong(group: Slot[]): void {
  group.sort((one, other) => one.towards - other.towards);
  group.forEach((slot, index) => {
    const { terminal, side } = slot;
    const length = isLevel(side) ? terminal.box.height : terminal.box.width;
    const room = Math.max(0, length - 2 * rim);
    const gap = Math.min(slotGap, room / Math.max(1, group.length - 1));
    const span = gap * (group.length - 1);
    const first = Math.min(
      Math.max(baseOffset(terminal, side) - span / 2, rim),
      Math.max(rim, length - rim - span),
    );
    slot.offset = length <= 2 * rim ? length / 2 : first + index * gap;
    slot.crowd = group.length;
  });
}

/** The two ends' offsets; where a wire is alone on its side it moves along it to run straight. */
function straightened({ sides, from, to, start, end }: Planned): [number, number] {
  const offsets: [number, number] = [start.offset, end.offset];
  if (sides.lane !== null || isLevel(sides.from) !== isLevel(sides.to) || sides.from === sides.to)
    return offsets;
  const axis = isLevel(sides.from) ? 'y' : 'x';
  const size = axis === 'y' ? 'height' : 'width';
  const shift = from.box[axis] - to.box[axis];
  const fits = (at: number, terminal: Terminal): boolean => at >= rim && at <= terminal.box[size] - rim;
  const moveEnd: [number, number] | null =
    end.crowd === 1 && fits(start.offset + shift, to) ? [start.offset, start.offset + shift] : null;
  const moveStart: [number, number] | null =
    start.crowd === 1 && fits(end.offset - shift, from) ? [end.offset - shift, end.offset] : null;
  // Across, the arrow gives way; downwards it keeps to the middle of what it points at.
  return (axis === 'y' ? (moveEnd ?? moveStart) : (moveStart ?? moveEnd)) ?? offsets;
}
