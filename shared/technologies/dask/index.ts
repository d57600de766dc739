import { siDask } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { askDask } from './ask.ts';
import { daskImages, daskRoles } from './facts.ts';
import { joinDask } from './join.ts';
import { readDask } from './read.ts';
import { recogniseDask } from './recognise.ts';
import { schedulerUnknown } from './rules.ts';
import { daskSchedulerTemplate, daskWorkerTemplate } from './template.ts';
import { daskView } from './view.ts';
import { workerToScheduler } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Dask: a scheduler that hands out the tasks of Python programs, and workers that compute them. */
export const dask: Technology = {
  id: 'dask',
  name: 'Dask',
  mark: { kind: 'outline', path: siDask.path },
  colour: '#fc6e6b',
  words: { en, es },
  recognise: recogniseDask,
  roles: daskRoles,
  images: daskImages,
  parts: [
    {
      id: 'dask-scheduler',
      group: 'processing',
      label: 'technologies.dask.schedulerPart',
      serviceName: 'dask-scheduler',
      template: daskSchedulerTemplate,
    },
    {
      id: 'dask-worker',
      group: 'processing',
      label: 'technologies.dask.workerPart',
      serviceName: 'dask-worker',
      template: daskWorkerTemplate,
    },
  ],
  probe: { everySeconds: 3, spokenFor: ['worker'], ask: askDask, read: readDask, join: joinDask },
  view: daskView,
  rules: [schedulerUnknown],
  wirings: [workerToScheduler],
};
