import { siApacheairflow } from 'simple-icons';
import type { Role, Technology } from '../technology.ts';
import { airflowActions } from './actions.ts';
import { jobReports, pageAnswers } from './healthcheck.ts';
import { airflowProbe } from './probe.ts';
import { recogniseAirflow } from './recognise.ts';
import { airflowRules } from './rules.ts';
import { airflowTemplate, initTemplate, schedulerTemplate } from './template.ts';
import { airflowView } from './view.ts';
import { airflowWirings } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const page = { port: 8080, name: 'airflow', web: true };

/** What a part of Airflow needs: each is a Python program of the same image with all of Airflow loaded. */
function role(own: Partial<Role>, memoryMegabytes = 512, startSeconds = 60): Role {
  return {
    dataPaths: [],
    ports: [],
    required: [],
    slowToStart: true,
    needs: { memoryMegabytes, startSeconds },
    user: 'airflow',
    tools: ['bash', 'curl', 'python', 'airflow'],
    ...own,
  };
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
    webserver: role({ ports: [page], healthcheck: pageAnswers(8080, '/health') }, 1024),
    'api-server': role({ ports: [page], healthcheck: pageAnswers(8080, '/api/v2/monitor/health') }, 1024),
    standalone: role({ ports: [page], healthcheck: pageAnswers(8080, '/health') }, 1536, 90),
    scheduler: role({ healthcheck: jobReports('SchedulerJob') }),
    'dag-processor': role({ healthcheck: jobReports('DagProcessorJob') }),
    triggerer: role({ healthcheck: jobReports('TriggererJob') }),
    worker: role({}),
    cli: role({ slowToStart: false, oneShot: true }),
  },
  images: {
    pinnedTags: { 'apache/airflow': '2.10.5' },
    discontinued: { 'puckel/docker-airflow': { image: 'apache/airflow:2.10.5' } },
    // Airflow's documentation, "Supported versions".
    endOfLife: { 'apache/airflow': [{ version: '1.10', until: '2021-06-17', successor: '2.10.5' }] },
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
  actions: airflowActions,
  rules: airflowRules,
  wirings: airflowWirings,
};
