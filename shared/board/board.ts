import { z } from 'zod';

/** The version of the board file that this program writes. */
export const boardVersion = 1;

const coordinate = z.number().finite().transform(Math.round);

const position = z.looseObject({ x: coordinate, y: coordinate });

/** A board file: positions by node id (`service:postgres`), in canvas units. Fields it does not know are kept. */
export const boardSchema = z.looseObject({
  version: z.number().int().min(1),
  positions: z.record(z.string(), position).default({}),
});

/** What a board file says. */
export type Board = z.infer<typeof boardSchema>;

/** A board without anything on it. */
export const emptyBoard: Board = { version: boardVersion, positions: {} };
