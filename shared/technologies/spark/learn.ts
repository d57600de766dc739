import { asNumber, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers } from '../technology.ts';
import { isOver, type QueryItem, type StageItem } from './detail-items.ts';
import { type Known, nothingKnown, type StageParents } from './driver-memory.ts';
import { firstError } from './first-error.ts';
import { newestJobs, stageNumbers } from './newest-jobs.ts';
import { readCache, readJob, readQuery, readStreams } from './read-details.ts';
import { readGraph } from './read-graph.ts';
import { mergeStage, readStage } from './read-stage.ts';

/** How many queries are shown with their plan. */
const queriesShown = 3;

/** What is known of an application after these answers of its page on this port. */
export function learn(
  before: Known | undefined,
  page: { readonly port: number; readonly application: string },
  answers: Answers,
): Known {
  const known = before ?? nothingKnown;
  if (known.final !== null) return known;
  const { port, application } = page;
  const answer = (id: string): unknown => answers[`${id}-${port}`];
  const jobs = newestJobs(answer('jobs'));
  const stages = Array.isArray(answer('jobs')) ? learnStages(known, page, answers) : known.stages;
  const parents = learnParents(
    known.parents,
    jobs.flatMap(job => asNumber(job['jobId']) ?? []),
    answer,
  );
  const streams = answer('metrics');
  const storage = answer('storage');
  return {
    jobs: Array.isArray(answer('jobs')) ? jobs.map(job => readJob(job, application)) : known.jobs,
    stages,
    parents,
    ...learnQueries(known, application, answers, port),
    caches: Array.isArray(storage)
      ? asObjects(storage).map(data => readCache(data, application))
      : known.caches,
    streams: streams === undefined ? known.streams : readStreams(streams, application),
    final: null,
  };
}

/** Everything that does not change any more has been asked. */
export function isComplete(known: Known, port: number, answers: Answers): boolean {
  const jobs = answers[`jobs-${port}`];
  const stages = Object.values(known.stages);
  const isSettled = (job: JsonObject): boolean => {
    const numbers = stageNumbers(job);
    const hasOrder = numbers.length < 2 || String(job['jobId']) in known.parents;
    return hasOrder && numbers.every(stage => stages.some(each => each.stage === stage && isOver(each)));
  };
  return (
    Array.isArray(jobs) && Array.isArray(answers[`executors-${port}`]) && newestJobs(jobs).every(isSettled)
  );
}

/** Stages of the newest jobs: the active ones, those asked by number, and what was known of the others. */
function learnStages(
  known: Known,
  { port, application }: { readonly port: number; readonly application: string },
  answers: Answers,
): Known['stages'] {
  const wanted = new Set(newestJobs(answers[`jobs-${port}`]).flatMap(stageNumbers));
  const single = [...wanted].flatMap(stage => asObjects(answers[`stage-${stage}-${port}`]));
  const told = [...asObjects(answers[`stages-${port}`]), ...single].map(stage =>
    readStage(stage, application),
  );
  const key = ({ stage, attempt }: StageItem): string => `${stage}.${attempt}`;
  const before = Object.values(known.stages).filter(({ stage }) => wanted.has(stage));
  const all = [...before, ...told.map(stage => mergeStage(stage, known.stages[key(stage)]))];
  return Object.fromEntries(
    all.map(stage => {
      const failure = asObjects(answers[`failure-${stage.stage}-${port}`])[0];
      const error = stage.error ?? firstError(asText(failure?.['errorMessage']));
      return [key(stage), { ...stage, error }];
    }),
  );
}

function learnParents(
  before: Known['parents'],
  jobs: readonly number[],
  answer: (id: string) => unknown,
): Known['parents'] {
  const entries = jobs.flatMap((job): readonly (readonly [string, StageParents])[] => {
    const page = answer(`graph-${job}`);
    const parents = before[String(job)] ?? readGraph(page);
    // A page that has no drawing will not get one.
    if (parents === null) return page === undefined || page === null ? [] : [[String(job), {}]];
    return [[String(job), parents]];
  });
  return Object.fromEntries(entries);
}

function learnQueries(
  known: Known,
  application: string,
  answers: Answers,
  port: number,
): Pick<Known, 'queries' | 'queryCount'> {
  const list = answers[`queries-${port}`];
  if (!Array.isArray(list)) return { queries: known.queries, queryCount: known.queryCount };
  const offset = Math.max(0, known.queryCount - queriesShown);
  const listed = asObjects(list)
    .slice(-queriesShown)
    .map((entry): QueryItem => {
      const query = readQuery(entry, application);
      const asked = asObjects([answers[`plan-${query.query}-${port}`]])[0];
      const before = known.queries.find(({ id }) => id === query.id);
      return { ...query, plan: (asked ? readQuery(asked, application).plan : null) ?? before?.plan ?? null };
    })
    .reverse();
  // Fewer than we knew of: Spark has dropped old ones, the list is read anew next time.
  return listed.length === 0 && offset > 0
    ? { queries: known.queries, queryCount: 0 }
    : { queries: listed, queryCount: offset + list.length };
}
