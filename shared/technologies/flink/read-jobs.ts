import { asNumber, asObject, asObjects, asText, type JsonObject, sumKnown } from '../json.ts';
import type { Answers } from '../technology.ts';
import { checkpointsId, exceptionsId, jobId, newest, restartsId, restartsOf } from './ask.ts';
import { hasEnded, type JobItem, type OperatorItem } from './items.ts';
import { rootCause } from './root-cause.ts';

/** What operators had done at a moment, by their id; rates come of two of them. */
export interface OperatorCounts {
  readonly at: number;
  readonly byOperator: Readonly<
    Record<
      string,
      { readonly in: number | null; readonly out: number | null; readonly pressedMs: number | null }
    >
  >;
}

/** Of the jobs that ended, only the last are kept. */
const mostEnded = 5;

/** The jobs that run and the last that ended, the newest first. */
export function readJobs(answers: Answers, operators: readonly OperatorItem[]): readonly JobItem[] {
  const jobs = newest(asObjects(asObject(answers['jobs'])?.['jobs']));
  const ended = jobs.filter(job => hasEnded(asText(job['state']))).slice(0, mostEnded);
  return jobs
    .filter(job => !hasEnded(asText(job['state'])) || ended.includes(job))
    .map(job => readJob(job, answers, operators));
}

function readJob(job: JsonObject, answers: Answers, operators: readonly OperatorItem[]): JobItem {
  const id = asText(job['jid']) ?? '';
  const tasks = asObject(job['tasks']);
  const checkpoints = asObject(answers[checkpointsId(id)]);
  const counts = asObject(checkpoints?.['counts']);
  const last = asObject(asObject(checkpoints?.['latest'])?.['completed']);
  const own = operators.filter(operator => operator.job === id);
  return {
    kind: 'job',
    id,
    name: asText(job['name']) ?? id,
    state: asText(job['state']),
    startedAt: asNumber(job['start-time']),
    durationMs: asNumber(job['duration']),
    tasks: asNumber(tasks?.['total']),
    runningTasks: asNumber(tasks?.['running']),
    waitingTasks: tasks === null ? null : sumKnown([tasks['created'], tasks['scheduled']]),
    restarts: restartsOf(answers[restartsId(id)]),
    checkpointsCompleted: asNumber(counts?.['completed']),
    checkpointsFailed: asNumber(counts?.['failed']),
    lastCheckpointMs: asNumber(last?.['end_to_end_duration']),
    lastCheckpointBytes: asNumber(last?.['checkpointed_size']),
    error: rootCause(asText(asObject(answers[exceptionsId(id)])?.['root-exception'])),
    recordsPerSecond: sumKnown(own.map(operator => operator.recordsOutPerSecond)),
  };
}

/** The operators of the jobs that were asked for them, with rates since `before`. */
export function readOperators(
  answers: Answers,
  before: OperatorCounts | null,
  at: number,
): { readonly operators: readonly OperatorItem[]; readonly counts: OperatorCounts } {
  const jobs = asObjects(asObject(answers['jobs'])?.['jobs']);
  const operators = jobs.flatMap(job => {
    const id = asText(job['jid']) ?? '';
    const vertices = asObjects(asObject(answers[jobId(id)])?.['vertices']);
    return vertices.map(vertex => readOperator(id, vertex, before, at));
  });
  const byOperator = operators.map(({ item, pressedMs }) => [
    item.id,
    { in: item.recordsIn, out: item.recordsOut, pressedMs },
  ]);
  return {
    operators: operators.map(({ item }) => item),
    counts: { at, byOperator: Object.fromEntries(byOperator) },
  };
}

function readOperator(
  job: string,
  vertex: JsonObject,
  before: OperatorCounts | null,
  at: number,
): { readonly item: OperatorItem; readonly pressedMs: number | null } {
  const metrics = asObject(vertex['metrics']);
  /** Flink says 0 where it does not know yet. */
  const known = (name: string): number | null =>
    metrics?.[`${name}-complete`] === true ? asNumber(metrics[name]) : null;
  const id = `${job}/${asText(vertex['id']) ?? ''}`;
  const parallelism = asNumber(vertex['parallelism']);
  const pressedMs = asNumber(metrics?.['accumulated-backpressured-time']);
  const [recordsIn, recordsOut] = [known('read-records'), known('write-records')];
  const last = before?.byOperator[id];
  const seconds = before === null ? 0 : (at - before.at) / 1000;
  const rate = (now: number | null, then: number | null | undefined): number | null =>
    now === null || then === null || then === undefined || seconds <= 0 || now < then
      ? null
      : (now - then) / seconds;
  const pressed = rate(pressedMs, last?.pressedMs);
  return {
    item: {
      kind: 'operator',
      id,
      job,
      name: asText(vertex['name']) ?? id,
      parallelism,
      recordsIn,
      recordsOut,
      recordsInPerSecond: rate(recordsIn, last?.in),
      recordsOutPerSecond: rate(recordsOut, last?.out),
      backPressured:
        pressed === null || parallelism === null || parallelism <= 0
          ? null
          : Math.min(1, pressed / 1000 / parallelism),
    },
    pressedMs,
  };
}
