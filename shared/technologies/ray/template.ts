import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartner, findPartner } from '../partner.ts';
import { portIsOpen } from '../port-is-open.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { agentPort } from './facts.ts';

/** Python 3.11. On a Mac with Apple's processor: `-aarch64` after it. */
const image = 'rayproject/ray:2.46.0-py311';
const onArm =
  '# On a computer with an ARM processor (Apple M1 and later): rayproject/ray:2.46.0-py311-aarch64';

/** The head of a Ray cluster, with its page; it works too, with one CPU. */
export function rayHeadTemplate(context: TemplateContext): Template {
  return {
    yaml: `${onArm}
image: ${image}
# --block keeps the container running; the page must listen on 0.0.0.0 to be reached from outside.
command: >
  ray start --head --port=6379 --dashboard-host=0.0.0.0
  --num-cpus=1 --object-store-memory=200000000 --block
environment:
  RAY_USAGE_STATS_ENABLED: "0"
# Ray keeps its objects in shared memory, of which Docker gives only 64 MB.
shm_size: 512m
ports:
  - "${context.freePort(8265)}:8265" # its page: nodes, jobs, logs
  - "${context.freePort(10001)}:10001" # programs on your computer connect here: ray://localhost:10001
${healthcheckBlock(portIsOpen(8265))}`,
    volumes: [],
  };
}

/** A Ray worker of modest size that looks for the stack's head. */
export function rayWorkerTemplate(context: TemplateContext): Template {
  const head = findPartner(context, 'ray', 'head');
  return {
    yaml: `${onArm}
image: ${image}
command: >
  ray start --address=${head?.name ?? 'ray-head'}:6379
  --num-cpus=2 --object-store-memory=200000000 --block
environment:
  RAY_USAGE_STATS_ENABLED: "0"
# Ray keeps its objects in shared memory, of which Docker gives only 64 MB.
shm_size: 512m
${besidePartner(head)}${healthcheckBlock(portIsOpen(agentPort))}`,
    volumes: [],
  };
}
