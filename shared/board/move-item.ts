import type { BoardItem } from './item.ts';

/** The item moved by so much; canvas units; whole numbers, of ink to a tenth. */
export function moveItem(item: BoardItem, dx: number, dy: number): BoardItem {
  const x = (value: number): number => Math.round(value + dx);
  const y = (value: number): number => Math.round(value + dy);
  switch (item.kind) {
    case 'note':
    case 'text':
      return { ...item, x: x(item.x), y: y(item.y) };
    case 'arrow':
      return { ...item, x: x(item.x), y: y(item.y), toX: x(item.toX), toY: y(item.toY) };
    case 'stroke':
      return {
        ...item,
        points: item.points.map((value, at) =>
          at % 3 === 2 ? value : tenth(value + (at % 3 === 0 ? dx : dy)),
        ),
      };
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
