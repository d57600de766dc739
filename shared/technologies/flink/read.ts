import type { Reading } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, sumKnown } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { troubleFact, worstOf } from '../troubles.ts';
import { taskManagerId } from './ask.ts';
import { hasEnded, type JobItem, type TaskManagerItem } from './items.ts';
import { type OperatorCounts, readJobs, readOperators } from './read-jobs.ts';
import { flinkWords } from './say.ts';
import { flinkTroubles } from './troubles.ts';

const { say } = flinkWords;

/** What the job manager says of its cluster. A task manager says nothing: `join` brings what is known of it. */
export function readFlink(
  target: ProbeTarget,
  answers: Answers,
  previous: unknown,
  at: number,
): { readonly reading: Reading; readonly memory: OperatorCounts | null } {
  const overview = asObject(answers['overview']);
  if (target.role !== 'jobmanager' || asNumber(overview?.['taskmanagers']) === null)
    return { reading: silent(target.role), memory: null };
  const { operators, counts } = readOperators(answers, asCounts(previous), at);
  const jobs = readJobs(answers, operators);
  const managers = readTaskManagers(answers, jobs);
  const running = jobs.filter(job => !hasEnded(job.state));
  const [slots, slotsFree] = [overview?.['slots-total'], overview?.['slots-available']].map(asNumber);
  const slotsUsed = slots == null || slotsFree == null ? null : slots - slotsFree;
  const taskManagers = asNumber(overview?.['taskmanagers']);
  const troubles = flinkTroubles({ jobs, taskManagers, slotsFree: slotsFree ?? null });
  const usual = usualHeadline(running, taskManagers, slots ?? null);
  const { state, headline } = worstOf(troubles, usual);
  const waits = troubles.length === 0 && taskManagers === 0;
  const recordsPerSecond = sumKnown(running.map(job => job.recordsPerSecond));
  const reading: Reading = {
    technology: 'flink',
    role: target.role,
    state: waits ? 'waiting' : state,
    headline,
    facts: {
      version: asText(overview?.['flink-version']),
      taskManagers,
      slots: slots ?? null,
      slotsUsed,
      jobsRunning: asNumber(overview?.['jobs-running']),
      jobsFinished: asNumber(overview?.['jobs-finished']),
      jobsCanceled: asNumber(overview?.['jobs-cancelled']),
      jobsFailed: asNumber(overview?.['jobs-failed']),
      restarts: sumKnown(running.map(job => job.restarts)),
      checkpointsCompleted: sumKnown(running.map(job => job.checkpointsCompleted)),
      checkpointsFailed: sumKnown(running.map(job => job.checkpointsFailed)),
      recordsPerSecond,
      troubles: troubleFact(troubles),
    },
    items: [...managers, ...jobs, ...operators],
    series: { slotsUsed, recordsPerSecond },
  };
  return { reading, memory: counts };
}

/** A reading of a container that has not said anything, and of which nobody has. */
export function silent(role: string): Reading {
  const headline = say(role === 'taskmanager' ? 'taskManagerUnknown' : 'starting');
  return { technology: 'flink', role, state: 'waiting', headline, facts: {}, items: [], series: {} };
}

function usualHeadline(running: readonly JobItem[], taskManagers: number | null, slots: number | null) {
  const only = running.length === 1 ? running[0] : undefined;
  if (only !== undefined) return say('runs', { name: only.name });
  if (running.length > 1) return say('jobs', { count: running.length });
  return taskManagers === 0 ? say('noTaskManager') : say('idle', { count: slots ?? 0 });
}

function readTaskManagers(answers: Answers, jobs: readonly JobItem[]): readonly TaskManagerItem[] {
  return asObjects(asObject(answers['taskmanagers'])?.['taskmanagers']).map(listed => {
    const id = asText(listed['id']) ?? '';
    const own = asObject(answers[taskManagerId(id)]);
    const metrics = asObject(own?.['metrics']);
    const taken = asObjects(own?.['allocatedSlots']).map(slot => asText(slot['jobId']));
    const nameOf = (job: string | null) => jobs.find(each => each.id === job)?.name ?? job ?? '';
    return {
      kind: 'task-manager',
      id,
      host: hostIn(asText(listed['path']), id),
      slots: asNumber(listed['slotsNumber']),
      slotsFree: asNumber(listed['freeSlots']),
      heapUsedBytes: asNumber(metrics?.['heapUsed']),
      heapMaxBytes: asNumber(metrics?.['heapMax']),
      jobs: [...new Set(taken.map(nameOf))],
    };
  });
}

/** `pekko.tcp://flink@172.19.0.3:44841/user/…` → `172.19.0.3`; else what its id begins with. */
function hostIn(path: string | null, id: string): string | null {
  return /@(\[[^\]]+\]|[^:/]+)[:/]/.exec(path ?? '')?.[1] ?? /^([\w.-]+):\d+/.exec(id)?.[1] ?? null;
}

function asCounts(value: unknown): OperatorCounts | null {
  const found = asObject(value);
  return asNumber(found?.['at']) !== null && asObject(found?.['byOperator'])
    ? (value as OperatorCounts)
    : null;
}
