import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartner, findPartner } from '../partner.ts';
import { portIsOpen } from '../port-is-open.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { taskManagerHealthcheck } from './healthcheck.ts';

/** A Flink job manager with its page: it takes jobs and hands them out. */
export function jobManagerTemplate(context: TemplateContext): Template {
  return {
    yaml: `image: flink:1.20
command: jobmanager
environment:
  # Settings, one per line. Task managers must call the job manager by exactly this name.
  FLINK_PROPERTIES: |
    jobmanager.rpc.address: ${context.name}
    jobmanager.memory.process.size: 1024m
ports:
  - "${context.freePort(8081)}:8081" # its page, and where jobs are sent to
${healthcheckBlock(portIsOpen(8081), 'The image may have no curl; bash opens the connection alone.')}`,
    volumes: [],
  };
}

/** A Flink task manager with two slots: it does the work. */
export function taskManagerTemplate(context: TemplateContext): Template {
  const boss = findPartner(context, 'flink', 'jobmanager');
  const checked = taskManagerHealthcheck({ FLINK_PROPERTIES: 'taskmanager.rpc.port: 6122' });
  return {
    yaml: `image: flink:1.20
command: taskmanager
environment:
  # Each slot takes one part of a job; a job of parallelism 2 needs two slots.
  FLINK_PROPERTIES: |
    jobmanager.rpc.address: ${boss?.name ?? 'jobmanager'}
    taskmanager.numberOfTaskSlots: 2
    taskmanager.memory.process.size: 1536m
    taskmanager.rpc.port: 6122
${besidePartner(boss)}${healthcheckBlock(checked)}`,
    volumes: [],
  };
}
