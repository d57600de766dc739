import { portIsOpen } from '../port-is-open.ts';
import type { ImageFacts, Role } from '../technology.ts';
import { restPort } from './ask.ts';
import { taskManagerHealthcheck } from './healthcheck.ts';

const tools = ['bash', 'flink', 'sql-client.sh'];

/** Flink's roles in the official image. */
export const flinkRoles: Readonly<Record<string, Role>> = {
  jobmanager: {
    dataPaths: [],
    ports: [
      { port: restPort, name: 'flink', web: true },
      { port: 6123, name: 'rpc', web: false },
    ],
    required: [],
    healthcheck: portIsOpen(restPort),
    needs: { memoryMegabytes: 1024, startSeconds: 20 },
    user: 'flink',
    tools,
    slowToStart: true,
  },
  taskmanager: {
    dataPaths: [],
    ports: [],
    required: [],
    healthcheck: taskManagerHealthcheck({}),
    healthcheckFor: taskManagerHealthcheck,
    needs: { memoryMegabytes: 1536, startSeconds: 20 },
    user: 'flink',
    tools,
  },
  client: {
    dataPaths: [],
    ports: [],
    required: [],
    oneShot: true,
    needs: { memoryMegabytes: 512, startSeconds: 15 },
    user: 'flink',
    tools,
  },
};

/** Bitnami took its images off Docker Hub in August 2025 (bitnami/containers#83267). */
export const flinkImages: ImageFacts = {
  pinnedTags: { flink: '1.20', 'apache/flink': '1.20' },
  discontinued: {
    'bitnami/flink': { image: 'flink:1.20', gone: true, byHand: true },
    'bitnamilegacy/flink': { image: 'flink:1.20', byHand: true },
  },
};
