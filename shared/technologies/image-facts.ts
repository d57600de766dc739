import { isImage, readImageName } from './image-name.ts';
import { technologies } from './index.ts';
import type { EndOfLife, ImageFacts, Replacement } from './technology.ts';

/** Images that people use beside the technologies of the catalogue; none of them declares a healthcheck. */
const others: ImageFacts = {
  pinnedTags: {
    node: '22-slim',
    alpine: '3.20',
    ubuntu: '24.04',
    debian: 'bookworm-slim',
    busybox: '1.36',
    httpd: '2.4',
    php: '8.3-apache',
    golang: '1.23',
    adminer: '4',
    wordpress: '6',
    memcached: '1.6',
    traefik: 'v3.3',
    caddy: '2',
    'grafana/grafana': '11.4.0',
    'eclipse-temurin': '17',
  },
  discontinued: {
    'puckel/docker-airflow': { image: 'apache/airflow:2.10.5', byHand: true },
    openjdk: { image: 'eclipse-temurin:17' },
    java: { image: 'eclipse-temurin:17' },
  },
};

const facts: readonly ImageFacts[] = [...technologies.flatMap(technology => technology.images ?? []), others];

/** The tag to pin an image to, or null when none is recommended. */
export function pinnedTag(reference: string): string | null {
  for (const { pinnedTags } of facts) {
    const known = Object.keys(pinnedTags).find(name => isExactly(reference, name));
    if (known !== undefined) return pinnedTags[known] ?? null;
  }
  return null;
}

/** True for images that are known to bring no healthcheck of their own. */
export function hasNoOwnHealthcheck(reference: string): boolean {
  return pinnedTag(reference) !== null;
}

/** What takes the place of a discontinued image; null for an image that is still published. */
export function replacementOf(reference: string): Replacement | null {
  for (const { discontinued = {} } of facts) {
    const known = Object.keys(discontinued).find(name => isExactly(reference, name));
    if (known !== undefined) return discontinued[known] ?? null;
  }
  return null;
}

/** The end of the version that a reference names; null for one that is still mended, or that nobody knows. */
export function endOfLifeOf(reference: string): EndOfLife | null {
  const tag = readImageName(reference)?.tag ?? null;
  if (tag === null) return null;
  for (const { endOfLife = {} } of facts) {
    const known = Object.keys(endOfLife).find(name => isExactly(reference, name));
    if (known === undefined) continue;
    return endOfLife[known]?.find(({ version }) => isOfVersion(tag, version)) ?? null;
  }
  return null;
}

/** `12.4-alpine` is of `12` and of `12.4`, but not of `1`. */
function isOfVersion(tag: string, version: string): boolean {
  return tag === version || tag.startsWith(`${version}.`) || tag.startsWith(`${version}-`);
}

/** True for images of publishers who took all of theirs away (bitnami/containers#83267). */
export function isOfGonePublisher(reference: string): boolean {
  return readImageName(reference)?.repository.startsWith('bitnami/') ?? false;
}

/** `mirror/library/postgres` is postgres, but `somebody/postgres` is somebody's. */
function isExactly(reference: string, name: string): boolean {
  const repository = readImageName(reference)?.repository;
  return (
    repository === name ||
    repository === `library/${name}` ||
    (name.includes('/') && isImage(reference, [name]))
  );
}
