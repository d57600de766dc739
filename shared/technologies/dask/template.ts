import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartner, findPartner } from '../partner.ts';
import { portIsOpen } from '../port-is-open.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { workerPagePort } from './facts.ts';

const image = 'ghcr.io/dask/dask:2025.1.0-py3.11';

/** A Dask scheduler with its page: programs send it tasks, it hands them out. */
export function daskSchedulerTemplate(context: TemplateContext): Template {
  return {
    yaml: `image: ${image}
command: dask scheduler
ports:
  - "${context.freePort(8786)}:8786" # programs connect here: tcp://${context.name}:8786
  - "${context.freePort(8787)}:8787" # its page: tasks and memory, live
${healthcheckBlock(portIsOpen(8787))}`,
    volumes: [],
  };
}

/** A Dask worker of modest size that looks for the stack's scheduler. */
export function daskWorkerTemplate(context: TemplateContext): Template {
  const boss = findPartner(context, 'dask', 'scheduler');
  return {
    yaml: `image: ${image}
# Two threads and 1 GB; from 80% of its memory on Dask gives a worker no more tasks.
command: >
  dask worker tcp://${boss?.name ?? 'dask-scheduler'}:8786
  --nthreads 2 --memory-limit 1GB --dashboard-address :${workerPagePort}
${besidePartner(boss)}${healthcheckBlock(portIsOpen(workerPagePort))}`,
    volumes: [],
  };
}
