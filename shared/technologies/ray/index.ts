import { siRay } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { askRay } from './ask.ts';
import { rayImages, rayRoles } from './facts.ts';
import { joinRay } from './join.ts';
import { readRay } from './read.ts';
import { recogniseRay } from './recognise.ts';
import { headUnknown, pageOutOfReach, startsWithoutBlock } from './rules.ts';
import { rayHeadTemplate, rayWorkerTemplate } from './template.ts';
import { rayView } from './view.ts';
import { workerToHead } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Ray: a head that hands out the tasks and actors of Python programs, and workers that run them. */
export const ray: Technology = {
  id: 'ray',
  name: 'Ray',
  mark: { kind: 'outline', path: siRay.path },
  colour: '#028cf0',
  words: { en, es },
  recognise: recogniseRay,
  roles: rayRoles,
  images: rayImages,
  parts: [
    {
      id: 'ray-head',
      group: 'processing',
      label: 'technologies.ray.headPart',
      serviceName: 'ray-head',
      template: rayHeadTemplate,
    },
    {
      id: 'ray-worker',
      group: 'processing',
      label: 'technologies.ray.workerPart',
      serviceName: 'ray-worker',
      template: rayWorkerTemplate,
    },
  ],
  probe: { everySeconds: 5, spokenFor: ['worker'], ask: askRay, read: readRay, join: joinRay },
  view: rayView,
  rules: [headUnknown, startsWithoutBlock, pageOutOfReach],
  wirings: [workerToHead],
};
