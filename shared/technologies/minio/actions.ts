import type { TechnologyAction } from '../technology.ts';

/** Makes a bucket: a folder of the server's only drive becomes one, which needs no tool and no password. */
const makeBucket: TechnologyAction = {
  id: 'minio-make-bucket',
  label: 'technologies.minio.makeBucket',
  roles: ['server'],
  fields: [{ id: 'name', label: 'technologies.minio.field.name', kind: 'text', initial: 'lake' }],
  command: (target, fields) => ({
    argv: ['mkdir', '-p', `${driveOf(target.command)}/${bucketName(fields['name'])}`],
    files: [],
  }),
};

/** What MinIO's card can do. */
export const minioActions: readonly TechnologyAction[] = [makeBucket];

/** The folder after `server`; the usual one where it is not said. */
function driveOf(command: string | null): string {
  return (
    /\bserver\s+(?:--\S+\s+\S+\s+)*(\/[\w./-]*)/.exec(command ?? '')?.[1]?.replace(/\/+$/, '') || '/data'
  );
}

/** A name as S3 allows it: small letters, digits, dashes. */
function bucketName(text: string | undefined): string {
  const plain = (text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
  return plain.length < 3 ? `bucket-${plain || 'new'}` : plain;
}
