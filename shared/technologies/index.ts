import { airflow } from './airflow/index.ts';
import { dask } from './dask/index.ts';
import { flink } from './flink/index.ts';
import { hadoop } from './hadoop/index.ts';
import { jupyter } from './jupyter/index.ts';
import { minio } from './minio/index.ts';
import { mariadb, mongodb, mysql } from './other-databases/index.ts';
import { pgadmin } from './pgadmin/index.ts';
import { postgres } from './postgres/index.ts';
import { prometheus } from './prometheus/index.ts';
import { python } from './python/index.ts';
import { ray } from './ray/index.ts';
import { redis } from './redis/index.ts';
import { spark } from './spark/index.ts';
import type { Part, RecognisedService, Technology } from './technology.ts';
import { yourOwn } from './your-own/index.ts';

/** Every technology the app knows; the first that recognises a service wins. */
export const technologies: readonly Technology[] = [
  postgres,
  pgadmin,
  spark,
  flink,
  dask,
  ray,
  redis,
  mysql,
  mariadb,
  mongodb,
  airflow,
  hadoop,
  minio,
  prometheus,
  jupyter,
  python,
  yourOwn,
];

/** What the catalogue can drop, in the order it is shown; networks and volumes are not technologies. */
export const parts: readonly Part[] = technologies.flatMap(technology => technology.parts);

/** The technology of a service and the role it plays there, or null when nobody knows it. */
export function recogniseService(
  service: RecognisedService,
): { readonly technology: Technology; readonly role: string } | null {
  for (const technology of technologies) {
    const role = technology.recognise(service);
    if (role !== null) return { technology, role };
  }
  return null;
}

/** A part of the catalogue by its id (`postgres`, `spark-worker`), or null. */
export function findPart(id: string): Part | null {
  return parts.find(part => part.id === id) ?? null;
}

/** A technology by its id, or null. */
export function findTechnology(id: string): Technology | null {
  return technologies.find(technology => technology.id === id) ?? null;
}

/** The technology a part belongs to, for its mark and colour; null for an unknown part. */
export function technologyOfPart(id: string): Technology | null {
  return technologies.find(technology => technology.parts.some(part => part.id === id)) ?? null;
}
