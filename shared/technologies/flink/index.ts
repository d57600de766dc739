import { siApacheflink } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { askFlink } from './ask.ts';
import { flinkImages, flinkRoles } from './facts.ts';
import { joinFlink } from './join.ts';
import { readFlink } from './read.ts';
import { recogniseFlink } from './recognise.ts';
import { jobManagerUnknown } from './rules.ts';
import { runSql } from './run-sql.ts';
import { jobManagerTemplate, taskManagerTemplate } from './template.ts';
import { flinkView } from './view.ts';
import { jobManagerByItsName, taskManagerToJobManager } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Apache Flink: a job manager that hands out streaming jobs, and task managers that run them. */
export const flink: Technology = {
  id: 'flink',
  name: 'Apache Flink',
  mark: { kind: 'outline', path: siApacheflink.path, fine: true },
  colour: '#e6526f',
  words: { en, es },
  recognise: recogniseFlink,
  roles: flinkRoles,
  images: flinkImages,
  parts: [
    {
      id: 'flink-jobmanager',
      group: 'processing',
      label: 'technologies.flink.jobManagerPart',
      serviceName: 'jobmanager',
      template: jobManagerTemplate,
    },
    {
      id: 'flink-taskmanager',
      group: 'processing',
      label: 'technologies.flink.taskManagerPart',
      serviceName: 'taskmanager',
      template: taskManagerTemplate,
    },
  ],
  probe: {
    everySeconds: 5,
    spokenFor: ['taskmanager'],
    ask: askFlink,
    read: readFlink,
    join: joinFlink,
  },
  view: flinkView,
  actions: [runSql],
  rules: [jobManagerUnknown],
  wirings: [taskManagerToJobManager, jobManagerByItsName],
};
