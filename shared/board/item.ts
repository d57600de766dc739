import { z } from 'zod';

const number = z.number().finite();

/** Colours of the whiteboard by name; the theme says how each looks on light and on dark. */
export const inkColours = ['ink', 'red', 'orange', 'yellow', 'green', 'blue', 'violet'] as const;

const colour = z.enum(inkColours).catch('ink');

const note = z.looseObject({
  kind: z.literal('note'),
  x: number,
  y: number,
  width: number,
  height: number,
  text: z.string(),
  colour,
});

const text = z.looseObject({
  kind: z.literal('text'),
  x: number,
  y: number,
  text: z.string(),
  size: number,
  colour,
});

const stroke = z.looseObject({
  kind: z.literal('stroke'),
  tool: z.enum(['pen', 'highlighter']),
  colour,
  /** Width of the line in canvas units. */
  width: number,
  /** x, y, pressure (0 to 1), again and again; canvas units. */
  points: z.array(number),
});

const arrow = z.looseObject({
  kind: z.literal('arrow'),
  x: number,
  y: number,
  toX: number,
  toY: number,
  colour,
  /** Width of the line in canvas units; 4 where it is not said. */
  width: number.optional(),
});

/** Something drawn or written on the whiteboard; canvas units. It never touches the Compose file. */
export const boardItemSchema = z.discriminatedUnion('kind', [note, text, stroke, arrow]);

/** See `boardItemSchema`. */
export type BoardItem = z.infer<typeof boardItemSchema>;

/** A saved view of the canvas: the stretch that is to fill the window, canvas units; shown in the order of `order`. */
export const boardViewSchema = z.looseObject({
  name: z.string(),
  order: number,
  x: number,
  y: number,
  width: number,
  height: number,
});

/** See `boardViewSchema`. */
export type BoardView = z.infer<typeof boardViewSchema>;
