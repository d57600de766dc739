/** A stretch of the board; canvas units. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two areas share a point. */
export function areasMeet(one: Area, other: Area): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

/** The area made larger by so much on each side. */
export function widen(area: Area, by: number): Area {
  return { x: area.x - by, y: area.y - by, width: area.width + 2 * by, height: area.height + 2 * by };
}

/** The smallest area around all of them; null for none. */
export function areaAround(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const x = Math.min(...areas.map(area => area.x));
  const y = Math.min(...areas.map(area => area.y));
  return {
    x,
    y,
    width: Math.max(...areas.map(area => area.x + area.width)) - x,
    height: Math.max(...areas.map(area => area.y + area.height)) - y,
  };
}
