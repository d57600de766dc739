import { rowsInWords } from '../rows-in-words.ts';

/** Messages and rows in Flink's words. */
export const flinkWords = rowsInWords('flink');
