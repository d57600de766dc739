/** Width and height in canvas units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box on the canvas; `x`, `y` is its upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Sizes by node id; a node without one has the default of its kind. */
export type Sizes = Readonly<Record<string, Size>>;

/** Positions (upper left corners, whole numbers) by node id. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Whether two boxes lie at the same place and are as large. */
export function isSameBox(one: Box, other: Box): boolean {
  return (
    one === other ||
    (one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height)
  );
}

/** Whether two boxes come closer to each other than `gap`. */
export function boxesMeet(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

/** The smallest box around boxes; null for none. */
export function boundingBox(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
