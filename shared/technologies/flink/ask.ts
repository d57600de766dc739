import { asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { hasEnded } from './items.ts';

/** Port of the job manager's page and of its REST interface. */
export const restPort = 8081;

/** So that a cluster with hundreds of them is asked no more than a small one. */
const most = { running: 4, failed: 3, taskManagers: 8 };

/** What the job manager is asked; task managers are asked nothing, it speaks for them. */
export function askFlink(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (target.role !== 'jobmanager') return [];
  const get = (id: string, path: string): Ask => ({ id, kind: 'http', port: restPort, path });
  const first = [
    get('overview', '/overview'),
    get('taskmanagers', '/taskmanagers'),
    get('jobs', '/jobs/overview'),
  ];
  const managers = asObjects(asObject(answers['taskmanagers'])?.['taskmanagers'])
    .slice(0, most.taskManagers)
    .flatMap(each => idOf(each, 'id'))
    .map(id => get(taskManagerId(id), `/taskmanagers/${encodeURIComponent(id)}`));
  const jobs = asObjects(asObject(answers['jobs'])?.['jobs']);
  const running = newest(jobs.filter(job => !hasEnded(asText(job['state']))))
    .slice(0, most.running)
    .flatMap(job => idOf(job, 'jid'))
    .flatMap(id => [
      get(jobId(id), `/jobs/${id}`),
      get(checkpointsId(id), `/jobs/${id}/checkpoints`),
      get(restartsId(id), `/jobs/${id}/metrics?get=numRestarts`),
    ]);
  const troubled = newest(jobs.filter(job => isTroubled(job, answers)))
    .slice(0, most.failed)
    .flatMap(job => idOf(job, 'jid'))
    .map(id => get(exceptionsId(id), `/jobs/${id}/exceptions?maxExceptions=1`));
  return [...first, ...managers, ...running, ...troubled].filter(ask => !(ask.id in answers));
}

/** Failed, on the way there, or started again before. */
function isTroubled(job: JsonObject, answers: Answers): boolean {
  const state = asText(job['state']) ?? '';
  if (['FAILED', 'FAILING', 'RESTARTING'].includes(state)) return true;
  return !hasEnded(state) && (restartsOf(answers[restartsId(asText(job['jid']) ?? '')]) ?? 0) > 0;
}

/** Jobs of `/jobs/overview`, the newest first. */
export function newest(jobs: readonly JsonObject[]): readonly JsonObject[] {
  return [...jobs].sort((a, b) => Number(b['start-time']) - Number(a['start-time']) || 0);
}

/** How often the job was started again, of the answer to its metric. */
export function restartsOf(answer: unknown): number | null {
  const metric = asObjects(answer).find(each => each['id'] === 'numRestarts');
  const count = Number(asText(metric?.['value']) ?? Number.NaN);
  return Number.isFinite(count) ? count : null;
}

/** Flink's ids are hexadecimal or made of an address; anything else is not asked for. */
function idOf(found: JsonObject, field: string): readonly string[] {
  const id = asText(found[field]);
  return id !== null && /^[\w.:-]{1,200}$/.test(id) ? [id] : [];
}

/** Id of the ask for one task manager. */
export function taskManagerId(id: string): string {
  return `taskmanager-${id}`;
}

/** Id of the ask for one job with its operators. */
export function jobId(id: string): string {
  return `job-${id}`;
}

/** Id of the ask for a job's checkpoints. */
export function checkpointsId(id: string): string {
  return `checkpoints-${id}`;
}

/** Id of the ask for how often a job was started again. */
export function restartsId(id: string): string {
  return `restarts-${id}`;
}

/** Id of the ask for what failed a job last. */
export function exceptionsId(id: string): string {
  return `exceptions-${id}`;
}
