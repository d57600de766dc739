import { rowsInWords } from '../rows-in-words.ts';

/** Messages and rows in Dask's words. */
export const daskWords = rowsInWords('dask');
