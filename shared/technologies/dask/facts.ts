import { portIsOpen } from '../port-is-open.ts';
import type { ImageFacts, Role } from '../technology.ts';

const tools = ['bash', 'python', 'dask'];

/** Port of a worker's own page, as our part and the gallery set it; without `--dashboard-address` it is a free one. */
export const workerPagePort = 8790;

/** Dask's roles in the official image. */
export const daskRoles: Readonly<Record<string, Role>> = {
  scheduler: {
    dataPaths: [],
    ports: [
      { port: 8787, name: 'dask', web: true },
      { port: 8786, name: 'scheduler', web: false },
    ],
    required: [],
    healthcheck: portIsOpen(8787),
    needs: { memoryMegabytes: 300, startSeconds: 10 },
    user: '0',
    tools,
    slowToStart: true,
    usesDatabases: true,
  },
  worker: {
    dataPaths: [],
    ports: [{ port: workerPagePort, name: 'worker', web: true }],
    required: [],
    healthcheck: {
      test: ['CMD-SHELL', "grep -q '[d]ask.worker\\|[d]ask_worker' /proc/[0-9]*/cmdline"],
      interval: '10s',
      timeout: '5s',
      retries: 6,
    },
    needs: { memoryMegabytes: 1024, startSeconds: 10 },
    user: '0',
    tools,
    usesDatabases: true,
  },
  notebook: {
    dataPaths: [],
    ports: [{ port: 8888, name: 'jupyter', web: true }],
    required: [],
    healthcheck: portIsOpen(8888),
    needs: { memoryMegabytes: 512, startSeconds: 20 },
    usesDatabases: true,
  },
  client: {
    dataPaths: [],
    ports: [],
    required: [],
    oneShot: true,
    needs: { memoryMegabytes: 300, startSeconds: 5 },
    user: '0',
    tools,
    usesDatabases: true,
  },
};

/** On GitHub's registry, `ghcr.io`. */
export const daskImages: ImageFacts = { pinnedTags: { 'dask/dask': '2025.1.0-py3.11' } };
