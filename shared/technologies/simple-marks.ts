import { siApacheairflow, siApachespark, siPostgresql, siPython, siRedis } from 'simple-icons';

/** Outlines of the technologies' own marks by simple-icons slug, on a 24 by 24 grid; the same for the window and for pictures. */
export const simpleMarks: Readonly<Record<string, string>> = {
  apacheairflow: siApacheairflow.path,
  apachespark: siApachespark.path,
  postgresql: siPostgresql.path,
  python: siPython.path,
  redis: siRedis.path,
};
