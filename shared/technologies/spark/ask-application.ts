import { asNumber, asObjects } from '../json.ts';
import type { Answers, Ask } from '../technology.ts';
import { isOver } from './detail-items.ts';
import { type DriverMemory, isTurn, type Known, nothingKnown } from './driver-memory.ts';
import { newestJobs, stageNumbers } from './newest-jobs.ts';
import { readStage } from './read-stage.ts';

/** Where an application's page is. */
export interface Page {
  readonly port: number;
  readonly application: string;
  /** Path before its HTML pages: empty for a driver, `/history/<application>` for a history server. */
  readonly root: string;
}

const quantiles = 'withSummaries=true&quantiles=0.5,1.0';
/** In how many readings once the costly ones are asked; never in the first, so that the first figures come soon. */
const seldom = 3;
const mostStages = 6;

/** The questions to one application's REST page: a few each time, what costs seldom, what does not change once. */
export function askApplication(page: Page, answers: Answers, memory: DriverMemory): readonly Ask[] {
  const { port, application } = page;
  const known = memory.known[application] ?? nothingKnown;
  if (known.final !== null) return [];
  const base = `/api/v1/applications/${encodeURIComponent(application)}`;
  const get = (id: string, path: string): Ask => ({ id: `${id}-${port}`, kind: 'http', port, path });
  const rest = (id: string, path: string): Ask => get(id, `${base}/${path}`);
  const isSeldom = isTurn(memory, seldom, 1);
  const first = [
    rest('executors', 'allexecutors'),
    rest('jobs', 'jobs'),
    rest('stages', `stages?status=active${isSeldom ? `&${quantiles}` : ''}`),
    ...(isSeldom || known.streams.length > 0 ? [get('metrics', '/metrics/json/')] : []),
    ...(isSeldom ? [rest('storage', 'storage/rdd'), rest('queries', queriesPath(known))] : []),
  ];
  if (memory.round === 0 || !Array.isArray(answers[`jobs-${port}`])) return first;
  return [
    ...first,
    ...stagesToAsk(answers, page, known).map(stage =>
      rest(`stage-${stage}`, `stages/${stage}?details=false&${quantiles}`),
    ),
    ...graphsToAsk(answers, page, known).map(job => get(`graph-${job}`, `${page.root}/jobs/job/?id=${job}`)),
    ...plansToAsk(answers, page, known).map(query =>
      rest(`plan-${query}`, `sql/${query}?details=false&planDescription=true`),
    ),
    ...failuresToAsk(answers, page, known).map(([stage, attempt]) =>
      rest(`failure-${stage}`, `stages/${stage}/${attempt}/taskList?status=failed&length=1`),
    ),
  ];
}

/** The end of the list: the queries we know may still change, and up to twenty new ones. */
function queriesPath(known: Known): string {
  const offset = Math.max(0, known.queryCount - 3);
  const length = known.queryCount === 0 ? 1000 : 23;
  return `sql?details=false&planDescription=false&offset=${offset}&length=${length}`;
}

/** Stages of the newest jobs that are not active and whose last word we have not heard. */
function stagesToAsk(answers: Answers, { port }: Page, known: Known): readonly number[] {
  const active = new Set(asObjects(answers[`stages-${port}`]).map(stage => stage['stageId']));
  const over = new Set(
    Object.values(known.stages)
      .filter(isOver)
      .map(({ stage }) => stage),
  );
  return newestJobs(answers[`jobs-${port}`])
    .flatMap(stageNumbers)
    .filter(stage => !active.has(stage) && !over.has(stage))
    .slice(0, mostStages);
}

/** Jobs of several stages whose order we do not know; one at a time. */
function graphsToAsk(answers: Answers, { port }: Page, known: Known): readonly number[] {
  return newestJobs(answers[`jobs-${port}`])
    .filter(job => stageNumbers(job).length > 1)
    .flatMap(job => asNumber(job['jobId']) ?? [])
    .filter(job => !(job in known.parents))
    .slice(0, 1);
}

/** Queries whose plan we have not seen as it was when they ended; one at a time. */
function plansToAsk(answers: Answers, { port }: Page, known: Known): readonly number[] {
  const listed = asObjects(answers[`queries-${port}`]).slice(-3).reverse();
  const isKnown = (id: number): boolean =>
    known.queries.some(({ query, plan, state }) => query === id && plan !== null && state !== 'RUNNING');
  return listed
    .flatMap(query => asNumber(query['id']) ?? [])
    .filter(id => !isKnown(id))
    .slice(0, 1);
}

/** Stages with failed tasks whose error we have not read; one at a time. */
function failuresToAsk(
  answers: Answers,
  { port, application }: Page,
  known: Known,
): readonly (readonly [number, number])[] {
  const active = asObjects(answers[`stages-${port}`]).map(stage => readStage(stage, application));
  return [...active, ...Object.values(known.stages)]
    .filter(({ failedTasks, error, stage, attempt }) => {
      const told = known.stages[`${stage}.${attempt}`]?.error ?? error;
      return failedTasks !== null && failedTasks > 0 && told === null;
    })
    .map(({ stage, attempt }) => [stage, attempt] as const)
    .slice(0, 1);
}
