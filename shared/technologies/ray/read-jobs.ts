import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers } from '../technology.ts';
import { type FunctionItem, hasEnded, type JobItem } from './items.ts';

const mostEnded = 5;
const mostFunctions = 30;
const mostCharacters = 300;

/** The jobs that run and the last that ended, the newest first. */
export function readJobs(answers: Answers, at: number): readonly JobItem[] {
  const jobs = asObjects(answers['jobs'])
    .map(job => readJob(job, at))
    .sort((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0));
  const ended = jobs.filter(job => hasEnded(job.state)).slice(0, mostEnded);
  return jobs.filter(job => !hasEnded(job.state) || ended.includes(job));
}

function readJob(job: JsonObject, at: number): JobItem {
  const id = asText(job['submission_id']) ?? asText(job['job_id']) ?? '';
  const [startedAt, endedAt] = [asNumber(job['start_time']), asNumber(job['end_time'])];
  const state = asText(job['status']);
  return {
    kind: 'job',
    id,
    name: (asText(job['entrypoint']) || id).slice(0, mostCharacters),
    state,
    startedAt,
    durationMs: startedAt === null ? null : Math.max(0, (endedAt ?? at) - startedAt),
    error: state === 'FAILED' ? lastLine(asText(job['message'])) : null,
  };
}

/** Ray's message ends with the end of the program's log: there stands what Python raised. */
function lastLine(message: string | null): string | null {
  const mark = String.fromCharCode(27);
  const plain = (message ?? '')
    .split(mark)
    .map((part, at) => (at === 0 ? part : part.replace(/^\[[\d;]*m/, '')));
  const line = plain
    .join('')
    .split('\n')
    .map(each => each.trim())
    .findLast(each => each !== '');
  return line?.slice(0, mostCharacters) ?? null;
}

/** What became of the calls of each function, those with most calls first. */
export function readFunctions(answers: Answers): readonly FunctionItem[] {
  const result = asObject(asObject(asObject(answers['functions'])?.['data'])?.['result']);
  const cluster = asObject(asObject(asObject(result?.['result'])?.['node_id_to_summary'])?.['cluster']);
  return Object.entries(asObject(cluster?.['summary']) ?? {})
    .flatMap(([id, summary]) => {
      const counts = asObject(asObject(summary)?.['state_counts']);
      return counts === null ? [] : [readFunction(id, asObject(summary) ?? {}, counts)];
    })
    .sort((one, other) => callsOf(other) - callsOf(one))
    .slice(0, mostFunctions);
}

function readFunction(id: string, summary: JsonObject, counts: JsonObject): FunctionItem {
  const sum = (isMeant: (state: string) => boolean): number =>
    Object.entries(counts).reduce(
      (all, [state, count]) => all + (isMeant(state) ? (asNumber(count) ?? 0) : 0),
      0,
    );
  return {
    kind: 'function',
    id,
    name: asText(summary['func_or_class_name']) ?? id,
    waiting: sum(state => state.startsWith('PENDING') || state.startsWith('SUBMITTED')),
    running: sum(state => state.startsWith('RUNNING')),
    finished: sum(state => state === 'FINISHED'),
    failed: sum(state => state === 'FAILED'),
  };
}

function callsOf({ waiting, running, finished, failed }: FunctionItem): number {
  return waiting + running + finished + failed;
}
