import { rowsInWords } from '../rows-in-words.ts';

/** Messages and rows in MinIO's words. */
export const { say, heading, link, note, table } = rowsInWords('minio');
