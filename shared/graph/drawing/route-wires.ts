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
}

/** Finds a calm way for every wire: sides that keep clear of cards, wires that share a side spread along it, level ones straight. */
export function routeWires(
  wires: readonly Wire[],
  terminals: ReadonlyMap<string, Terminal>,
  obstacles: readonly Obstacle[],
): ReadonlyMap<string, RoutedWire> {
  const inTheWay = boxIndex<Obstacle>();
  // Where there are too many wires nothing is in the way.
  if (wires.length <= carefulLimit) for (const obstacle of obstacles) inTheWay.add(obstacle.box, obstacle);
  const planned = wires.flatMap((wire): Planned[] => {
    const [from, to] = [terminals.get(wire.from), terminals.get(wire.to)];
    if (!from || !to || wire.from === wire.to) return [];
    const others = (reach: Box) =>
      inTheWay.near(reach).filter(({ id }) => id !== wire.from && id !== wire.to);
    return [{ wire, from, to, sides: chooseWay(from, to, others, wire.sideways) }];
  });
  const offsets = spreadAlongSides(planned);
  const lanes = new Map<string, number>();
  const routed = new Map<string, RoutedWire>();
  for (const { wire, sides, from, to } of planned) {
    const [start, end] = straightened(sides, from, to, offsets, wire);
    const tip = sidePoint(to.box, sides.to, end);
    const out = outward[sides.to];
    const neck = { x: tip.x + out.x * arrowLength, y: tip.y + out.y * arrowLength };
    const way = { ...sides, lane: sides.lane && ownLane(sides.lane, lanes) };
    routed.set(wire.id, {
      route: routeOf(way, sidePoint(from.box, sides.from, start), neck),
      toSide: sides.to,
    });
  }
  return routed;
}

/** Wires that would share a lane run beside each other. */
function ownLane(lane: Lane, taken: Map<string, number>): Lane {
  const key = `${lane.fixed} ${Math.round(lane.at / 12)}`;
  const before = taken.get(key) ?? 0;
  taken.set(key, before + 1);
  return { ...lane, at: lane.at + before * 6 * (before % 2 === 0 ? 1 : -1) };
}

interface Slots {
  readonly offset: ReadonlyMap<string, number>;
  readonly crowd: ReadonlyMap<string, number>;
}

const startOf = (wire: Wire): string => `${wire.id} from`;
const endOf = (wire: Wire): string => `${wire.id} to`;

function spreadAlongSides(planned: readonly Planned[]): Slots {
  const groups = new Map<string, { key: string; towards: number; terminal: Terminal; side: Side }[]>();
  const note = (key: string, node: string, side: Side, terminal: Terminal, other: Terminal): void => {
    const middle = {
      x: other.box.x + other.box.width / 2,
      y: other.box.y + Math.min(other.lead, other.box.height / 2),
    };
    const towards = side === 'left' || side === 'right' ? middle.y : middle.x;
    const entry = { key, towards, terminal, side };
    const group = groups.get(`${node} ${side}`);
    if (group) group.push(entry);
    else groups.set(`${node} ${side}`, [entry]);
  };
  for (const { wire, sides, from, to } of planned) {
    note(startOf(wire), wire.from, sides.from, from, to);
    note(endOf(wire), wire.to, sides.to, to, from);
  }
  const offset = new Map<string, number>();
  const crowd = new Map<string, number>();
  for (const group of groups.values()) {
    group.sort((one, other) => one.towards - other.towards);
    group.forEach(({ key, terminal, side }, index) => {
      const length = side === 'left' || side === 'right' ? terminal.box.height : terminal.box.width;
      const room = Math.max(0, length - 2 * rim);
      const gap = Math.min(slotGap, room / Math.max(1, group.length - 1));
      const span = gap * (group.length - 1);
      const first = Math.min(
        Math.max(baseOffset(terminal, side) - span / 2, rim),
        Math.max(rim, length - rim - span),
      );
      offset.set(key, length <= 2 * rim ? length / 2 : first + index * gap);
      crowd.set(key, group.length);
    });
  }
  return { offset, crowd };
}

/** The two ends' offsets; where a wire is alone on its side it moves along it to run straight. */
function straightened(
  sides: Way,
  from: Terminal,
  to: Terminal,
  { offset, crowd }: Slots,
  wire: Wire,
): [number, number] {
  const start = offset.get(startOf(wire)) ?? 0;
  const end = offset.get(endOf(wire)) ?? 0;
  const level = (side: Side): boolean => side === 'left' || side === 'right';
  if (sides.lane !== null || level(sides.from) !== level(sides.to) || sides.from === sides.to)
    return [start, end];
  const axis = level(sides.from) ? 'y' : 'x';
  const size = axis === 'y' ? 'height' : 'width';
  const shift = from.box[axis] - to.box[axis];
  const fits = (at: number, terminal: Terminal): boolean => at >= rim && at <= terminal.box[size] - rim;
  const moveEnd: [number, number] | null =
    crowd.get(endOf(wire)) === 1 && fits(start + shift, to) ? [start, start + shift] : null;
  const moveStart: [number, number] | null =
    crowd.get(startOf(wire)) === 1 && fits(end - shift, from) ? [end - shift, end] : null;
  // Across, the arrow gives way; downwards it keeps to the middle of what it points at.
  return (axis === 'y' ? (moveEnd ?? moveStart) : (moveStart ?? moveEnd)) ?? [start, end];
}
