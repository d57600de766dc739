import { z } from 'zod';
import { boardItemSchema, boardViewSchema } from './item.ts';

/** The version of the board file that this program writes. */
export const boardVersion = 1;

const coordinate = z.number().finite().transform(Math.round);

const position = z.looseObject({ x: coordinate, y: coordinate });

/** A board file: positions by node id (`service:postgres`), items and views by their own ids, in canvas units. Fields it does not know are kept. */
export const boardSchema = z.looseObject({
  version: z.number().int().min(1),
  positions: z.record(z.string(), position).default({}),
  items: z.record(z.string(), boardItemSchema).optional(),
  views: z.record(z.string(), boardViewSchema).optional(),
});

/** What a board file says. */
export type Board = z.infer<typeof boardSchema>;

/** A board without anything on it. */
export const emptyBoard: Board = { version: boardVersion, positions: {} };
