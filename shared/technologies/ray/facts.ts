import { portIsOpen } from '../port-is-open.ts';
import type { ImageFacts, Role } from '../technology.ts';

const tools = ['bash', 'python', 'ray'];

/** Every node has an agent, which listens there once its raylet works. */
export const agentPort = 52365;

/** Ray's roles in the official image. */
export const rayRoles: Readonly<Record<string, Role>> = {
  head: {
    dataPaths: [],
    ports: [
      { port: 8265, name: 'ray', web: true },
      { port: 6379, name: 'cluster', web: false },
      { port: 10001, name: 'client', web: false },
    ],
    required: [],
    healthcheck: portIsOpen(8265),
    needs: { memoryMegabytes: 1500, startSeconds: 20 },
    user: 'ray',
    tools,
    slowToStart: true,
    usesDatabases: true,
  },
  worker: {
    dataPaths: [],
    ports: [],
    required: [],
    healthcheck: portIsOpen(agentPort),
    needs: { memoryMegabytes: 1000, startSeconds: 20 },
    user: 'ray',
    tools,
    usesDatabases: true,
  },
  client: {
    dataPaths: [],
    ports: [],
    required: [],
    oneShot: true,
    needs: { memoryMegabytes: 300, startSeconds: 5 },
    user: 'ray',
    tools,
    usesDatabases: true,
  },
};

/** A tag for Python 3.11; on a computer with an ARM processor `-aarch64` comes after it. */
export const rayImages: ImageFacts = { pinnedTags: { 'rayproject/ray': '2.46.0-py311' } };
