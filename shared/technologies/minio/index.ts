import { siMinio } from 'simple-icons';
import { isImage } from '../image-name.ts';
import { portIsOpen } from '../port-is-open.ts';
import type { Technology } from '../technology.ts';
import { minioActions } from './actions.ts';
import { askMinio } from './ask.ts';
import { minioImages } from './facts.ts';
import { readMinio } from './read.ts';
import { minioTemplate } from './template.ts';
import { minioView } from './view.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const servers = ['minio/minio', 'bitnami/minio', 'bitnamilegacy/minio', 'pgsty/minio'];
const clients = ['minio/mc', 'bitnami/minio-client', 'bitnamilegacy/minio-client'];

/** MinIO: object storage that speaks S3. */
export const minio: Technology = {
  id: 'minio',
  name: 'MinIO',
  mark: { kind: 'outline', path: siMinio.path },
  colour: '#c72e49',
  words: { en, es },
  recognise: service => {
    if (isImage(service.image, servers)) return 'server';
    return isImage(service.image, clients) ? 'client' : null;
  },
  roles: {
    server: {
      dataPaths: ['/data'],
      dataPathsOf: service => [service.image?.includes('bitnami') ? '/bitnami/minio/data' : '/data'],
      keeps: 'data',
      volumeName: 'miniodata',
      ports: [
        { port: 9000, name: 's3', web: false },
        { port: 9001, name: 'console', web: true },
      ],
      required: [],
      healthcheck: portIsOpen(9000),
      needs: { memoryMegabytes: 512, startSeconds: 5 },
      user: '0',
      tools: ['bash', 'mc'],
      slowToStart: true,
    },
    client: { dataPaths: [], ports: [], required: [], oneShot: true, user: '0', tools: ['bash', 'mc'] },
  },
  images: minioImages,
  parts: [
    {
      id: 'minio',
      group: 'storage-and-notebooks',
      label: 'technologies.minio.part',
      serviceName: 'minio',
      template: minioTemplate,
    },
  ],
  probe: { everySeconds: 10, ask: askMinio, read: readMinio },
  view: minioView,
  actions: minioActions,
};
