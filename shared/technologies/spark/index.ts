import { siApachespark } from 'simple-icons';
import { portIsOpen } from '../port-is-open.ts';
import type { Technology } from '../technology.ts';
import { askSpark } from './ask.ts';
import { sparkImages } from './facts.ts';
import { followDrivers, joinSpark } from './join.ts';
import { readSpark } from './read.ts';
import { recogniseSpark } from './recognise.ts';
import { sparkRules } from './rules.ts';
import { runJob } from './run-job.ts';
import { sparkHistoryTemplate, sparkMasterTemplate, sparkWorkerTemplate } from './template.ts';
import { sparkView } from './view.ts';
import { sparkWirings } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** The user of the official image, and what it has on board. */
const inImage = { user: 'spark', tools: ['bash', 'wget', 'python3'] } as const;

const driverPage = { port: 4040, name: 'job', web: true };

/** Apache Spark in standalone mode: a master, workers, and whatever container drives a job. */
export const spark: Technology = {
  id: 'spark',
  name: 'Apache Spark',
  mark: { kind: 'outline', path: siApachespark.path },
  colour: '#e25a1c',
  words: { en, es },
  recognise: recogniseSpark,
  roles: {
    master: {
      dataPaths: [],
      ports: [
        { port: 8080, name: 'master', web: true, linked: true },
        { port: 7077, name: 'cluster', web: false },
        driverPage,
      ],
      required: [],
      healthcheck: portIsOpen(8080),
      ...inImage,
      needs: { memoryMegabytes: 400, startSeconds: 10 },
      slowToStart: true,
      usesDatabases: true,
    },
    worker: {
      dataPaths: [],
      ports: [{ port: 8081, name: 'worker', web: true }],
      required: [],
      healthcheck: portIsOpen(8081),
      ...inImage,
      // The worker itself, and an executor of the usual 1 GB.
      needs: { memoryMegabytes: 1400, startSeconds: 10 },
      usesDatabases: true,
    },
    driver: {
      dataPaths: [],
      ports: [driverPage],
      required: [],
      oneShot: true,
      usesDatabases: true,
      ...inImage,
      needs: { memoryMegabytes: 900, startSeconds: 15 },
    },
    history: {
      dataPaths: [],
      ports: [{ port: 18080, name: 'history', web: true }],
      required: [],
      healthcheck: portIsOpen(18080),
      ...inImage,
      needs: { memoryMegabytes: 400, startSeconds: 10 },
    },
  },
  images: sparkImages,
  parts: [
    {
      id: 'spark-master',
      group: 'processing',
      label: 'technologies.spark.masterPart',
      serviceName: 'spark-master',
      template: sparkMasterTemplate,
    },
    {
      id: 'spark-worker',
      group: 'processing',
      label: 'technologies.spark.workerPart',
      serviceName: 'spark-worker',
      template: sparkWorkerTemplate,
    },
    {
      id: 'spark-history',
      group: 'processing',
      label: 'technologies.spark.historyPart',
      serviceName: 'spark-history',
      template: sparkHistoryTemplate,
    },
  ],
  probe: { everySeconds: 2, ask: askSpark, read: readSpark, join: joinSpark, follow: followDrivers },
  view: sparkView,
  actions: [runJob],
  rules: sparkRules,
  wirings: sparkWirings,
};
