import { rowsInWords } from '../rows-in-words.ts';

/** Messages and rows in Ray's words. */
export const rayWords = rowsInWords('ray');
