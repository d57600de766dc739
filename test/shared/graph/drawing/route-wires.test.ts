import { describe, expect, it } from 'vitest';
import type { Side } from '../../../../shared/graph/drawing/bezier.ts';
import { sampleRoute } from '../../../../shared/graph/drawing/bezier.ts';
import type { Terminal } from '../../../../shared/graph/drawing/choose-way.ts';
import { placeLabels } from '../../../../shared/graph/drawing/place-labels.ts';
import { routeWires } from '../../../../shared/graph/drawing/route-wires.ts';
import { type Box, boxesMeet } from '../../../../shared/graph/layout/geometry.ts';

const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];
const card = (x: number, y: number): Box => ({ x, y, width: 240, height: 100 });
const terminal = (box: Box): Terminal => ({ box, sides, lead: 37 });
const wire = (from: string, to: string, id = `${from}>${to}`) => ({ id, from, to, sideways: true });

function route(
  boxes: Record<string, Box>,
  wires: ReturnType<typeof wire>[],
  before?: ReturnType<typeof routeWires>,
) {
  const terminals = new Map(Object.entries(boxes).map(([id, box]) => [id, terminal(box)]));
  const obstacles = Object.entries(boxes).map(([id, box]) => ({ id, box }));
  return routeWires(wires, terminals, obstacles, before);
}

const inside = (box: Box) => (point: { x: number; y: number }) =>
  point.x > box.x + 3 &&
  point.x < box.x + box.width - 3 &&
  point.y > box.y + 3 &&
  point.y < box.y + box.height - 3;

describe('wires', () => {
  it('run straight between cards that stand side by side', () => {
    const routed = route({ a: card(0, 0), b: card(400, 0) }, [wire('a', 'b')]).get('a>b');
    const heights = new Set(sampleRoute(routed?.route ?? [], 20).map(({ y }) => Math.round(y)));
    expect([...heights]).toEqual([37]);
    expect(routed?.toSide).toBe('left');
  });

  it('keep clear of a card that stands between', () => {
    const between = card(400, 0);
    const routed = route({ a: card(0, 0), between, b: card(800, 0) }, [wire('a', 'b')]).get('a>b');
    expect(sampleRoute(routed?.route ?? [], 40).some(inside(between))).toBe(false);
  });

  it('that share a side do not meet there', () => {
    const routed = route({ a: card(0, 0), b: card(0, 200), target: card(400, 100) }, [
      wire('a', 'target'),
      wire('b', 'target'),
      wire('b', 'target', 'second'),
    ]);
    const ends = ['a>target', 'b>target', 'second'].map(id =>
      Math.round(routed.get(id)?.route.at(-1)?.[3].y ?? 0),
    );
    expect(new Set(ends).size).toBe(3);
    expect(ends[0]).toBeLessThan(ends[1] ?? 0);
  });

  it.each([2, 60])('stay as they are when a card elsewhere moves, among %i pairs of cards', pairs => {
    const boxes = Object.fromEntries(
      Array.from({ length: pairs }, (_, at) => [
        [`a${at}`, card(0, at * 200)],
        [`b${at}`, card(400, at * 200 + 40)],
      ]).flat(),
    );
    const wires = Array.from({ length: pairs }, (_, at) => [
      wire(`a${at}`, `b${at}`),
      wire(`b${at}`, `a${at}`, `back ${at}`),
    ]).flat();
    const before = route(boxes, wires);
    const after = route({ ...boxes, b1: card(480, 200) }, wires, before);
    expect(after.get('a0>b0')).toBe(before.get('a0>b0'));
    expect(after.get('a1>b1')).not.toEqual(before.get('a1>b1'));
    expect(after).toEqual(route({ ...boxes, b1: card(480, 200) }, wires));
  });

  it('are left out where an end is not drawn', () => {
    expect(route({ a: card(0, 0) }, [wire('a', 'gone')]).size).toBe(0);
  });
});

describe('words on wires', () => {
  const boxes = { a: card(0, 0), b: card(330, 0) };
  const routed = route(boxes, [wire('a', 'b')]).get('a>b')?.route ?? [];

  it('stand where they cover no card', () => {
    const place = placeLabels([{ id: 'w', route: routed, width: 60 }], Object.values(boxes)).get('w');
    expect(place?.room).toBe('word');
    const box = { x: (place?.x ?? 0) - 30, y: (place?.y ?? 0) - 10, width: 60, height: 20 };
    expect(Object.values(boxes).some(other => boxesMeet(box, other))).toBe(false);
  });

  it('give way to their symbol, then to nothing', () => {
    const wish = { id: 'w', route: routed, width: 140 };
    expect(placeLabels([wish], Object.values(boxes)).get('w')?.room).toBe('symbol');
    expect(placeLabels([wish], [{ x: -500, y: -500, width: 2000, height: 2000 }]).get('w')?.room).toBe(
      'none',
    );
  });
});
