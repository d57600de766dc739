import type { ImageFacts } from '../technology.ts';

const release = 'RELEASE.2025-04-22T22-12-26Z';

/**
 * The image of the part and the gallery. MinIO publishes source code only since October 2025 (minio/minio#21647) and its
 * images left Docker Hub in September 2026; those that were built before are still on quay.io.
 */
export const minioImage = `quay.io/minio/minio:${release}`;

const bitnami = {
  image: minioImage,
  variables: { MINIO_DEFAULT_BUCKETS: null },
  paths: { '/bitnami/minio/data': '/data' },
  command: () => 'server /data --console-address ":9001"',
} as const;

/** Bitnami took its images off Docker Hub in August 2025 (bitnami/containers#83267); `bitnamilegacy` is a frozen copy. */
export const minioImages: ImageFacts = {
  pinnedTags: { 'minio/minio': release, 'minio/mc': 'RELEASE.2025-04-16T18-13-26Z' },
  discontinued: {
    'bitnami/minio': { ...bitnami, gone: true },
    'bitnamilegacy/minio': bitnami,
  },
};
