import { rowsInWords } from '../rows-in-words.ts';

/** Messages and rows in Hadoop's words. */
export const { say, heading, link, note } = rowsInWords('hadoop');
