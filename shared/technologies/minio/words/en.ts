import type { LanguageWords } from '../../technology-words.ts';

/** English words about MinIO. */
export const en: LanguageWords = {
  say: {
    part: 'MinIO',
    starting: 'MinIO is not answering yet',
    locked: 'MinIO is up; its user comes from a file, so its buckets cannot be shown here',
    noList: 'MinIO is up, its list of buckets is not',
    buckets_one: '{{count}} bucket',
    buckets_other: '{{count}} buckets',
    trouble: {
      offline: 'A drive is offline: what lies on it cannot be read',
      full: 'The disk is over 95% full; when it is full, nothing can be written',
      default:
        'The password is the default one that everybody knows. Set MINIO_ROOT_USER and MINIO_ROOT_PASSWORD.',
    },
    label: {
      buckets_one: 'bucket',
      buckets_other: 'buckets',
      objects_one: 'object',
      objects_other: 'objects',
      bytes: 'size',
      free: 'disk free',
      drives_one: 'drive',
      drives_other: 'drives',
      offlineDrives: 'offline',
      receivedBytes: 'received',
      bucket: '{{name}}',
      atLeast: 'over {{count}} objects',
    },
    heading: { buckets: 'Buckets' },
    column: { name: 'bucket', objects: 'objects', bytes: 'size' },
    link: { console: 'Open MinIO’s page' },
    makeBucket: 'Make a bucket',
    field: { name: 'Name: small letters, digits, dashes' },
  },
  help: {
    what: 'MinIO keeps files as objects in buckets and speaks S3, the language of Amazon’s object storage. Spark, pandas and many others read and write it like a file system of any size.',
    reach:
      'Programs in the stack reach it at http://minio:9000 (the name of the service) with the access key and secret key that MINIO_ROOT_USER and MINIO_ROOT_PASSWORD say. Its page for people is http://localhost:9001, where that port is published.',
    trouble:
      'Spark needs path-style access (fs.s3a.path.style.access=true) and the package hadoop-aws. A bucket must be there before something is written into it. "AccessDenied" or "InvalidAccessKeyId" means that a program was told another user or password than the server.',
  },
};
