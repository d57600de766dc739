import { siApacheairflow } from 'simple-icons';
import type { Role, Technology } from '../technology.ts';
import { jobReports, pageAnswers } from './healthcheck.ts';
import { airflowProbe } from './probe.ts';
import { recogniseAirflow } from './recognise.ts';
import { airflowTemplate, initTemplate, schedulerTemplate } from './template.ts';
import { airflowView } from './view.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const page = { port: 8080, name: 'airflow', web: true };

function role(own: Partial<Role>): Role {
  return { dataPaths: [], ports: [], required: [], slowToStart: true, ...own };
}

/** Apache Airflow: runs DAGs on time. Its parts are services of one image that share a database. */
export const airflow: Technology = {
  id: 'airflow',
  name: 'Apache Airflow',
  mark: { kind: 'outline', path: siApacheairflow.path, fine: true },
  colour: '#017cee',
  words: { en, es },
  recognise: recogniseAirflow,
  roles: {
    init: role({ oneShot: true }),
    webserver: role({ ports: [page], healthcheck: pageAnswers(8080, '/health') }),
    'api-server': role({
      ports: [page],
      healthcheck: pageAnswers(8080, '/api/v2/monitor/health'),
    }),
    standalone: role({ ports: [page], healthcheck: pageAnswers(8080, '/health') }),
    scheduler: role({ healthcheck: jobReports('SchedulerJob') }),
    'dag-processor': role({ healthcheck: jobReports('DagProcessorJob') }),
    triggerer: role({ healthcheck: jobReports('TriggererJob') }),
    worker: role({}),
    cli: role({ slowToStart: false, oneShot: true }),
  },
  images: {
    pinnedTags: { 'apache/airflow': '2.10.5' },
    discontinued: { 'puckel/docker-airflow': { image: 'apache/airflow:2.10.5' } },
  },
  parts: [
    {
      id: 'airflow',
      group: 'orchestrate-and-stream',
      label: 'technologies.airflow.part',
      serviceName: 'airflow',
      template: airflowTemplate,
    },
    {
      id: 'airflow-scheduler',
      group: 'orchestrate-and-stream',
      label: 'technologies.airflow.schedulerPart',
      serviceName: 'airflow-scheduler',
      template: schedulerTemplate,
    },
    {
      id: 'airflow-init',
      group: 'orchestrate-and-stream',
      label: 'technologies.airflow.initPart',
      serviceName: 'airflow-init',
      template: initTemplate,
    },
  ],
  probe: airflowProbe,
  view: airflowView,
};
