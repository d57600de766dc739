import { siApachespark } from 'simple-icons';
import { portIsOpen } from '../port-is-open.ts';
import type { Technology } from '../technology.ts';
import { askSpark } from './ask.ts';
import { sparkImages } from './facts.ts';
import { followDrivers, joinSpark } from './join.ts';
import { readSpark } from './read.ts';
import { recogniseSpark } from './recognise.ts';
import { runJob } from './run-job.ts';
import { sparkMasterTemplate, sparkWorkerTemplate } from './template.ts';
import { sparkView } from './view.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

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
      slowToStart: true,
      usesDatabases: true,
    },
    worker: {
      dataPaths: [],
      ports: [{ port: 8081, name: 'worker', web: true }],
      required: [],
      healthcheck: portIsOpen(8081),
      usesDatabases: true,
    },
    driver: { dataPaths: [], ports: [driverPage], required: [], oneShot: true, usesDatabases: true },
    history: {
      dataPaths: [],
      ports: [{ port: 18080, name: 'history', web: true }],
      required: [],
      healthcheck: portIsOpen(18080),
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
  ],
  probe: { everySeconds: 2, ask: askSpark, read: readSpark, join: joinSpark, follow: followDrivers },
  view: sparkView,
  actions: [runJob],
};
