import { healthcheckBlock } from '../healthcheck.ts';
import { portIsOpen } from '../port-is-open.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { minioImage } from './facts.ts';

/** MinIO with its data in a named volume and its page on a port of its own. */
export function minioTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('miniodata');
  return {
    yaml: `# From quay.io: MinIO's images are not on Docker Hub any more.
image: ${minioImage}
command: server /data --console-address ":9001"
environment:
  # The first user, who may do everything; the password needs 8 letters.
  MINIO_ROOT_USER: \${MINIO_ROOT_USER:-admin}
  MINIO_ROOT_PASSWORD: \${MINIO_ROOT_PASSWORD:-change-me}
mem_limit: 1g
ports:
  - "${context.freePort(9000)}:9000" # S3: programs read and write here
  - "${context.freePort(9001)}:9001" # its page
volumes:
  - ${volume}:/data
${healthcheckBlock(portIsOpen(9000))}`,
    volumes: [volume],
  };
}
