import { asNumber, asObjects, type JsonObject } from '../json.ts';

/** How many jobs of an application are shown with their stages. */
const shown = 4;

/** The newest jobs of an answer, the newest first. */
export function newestJobs(jobs: unknown): readonly JsonObject[] {
  return [...asObjects(jobs)]
    .filter(job => asNumber(job['jobId']) !== null)
    .sort((one, other) => Number(other['jobId']) - Number(one['jobId']))
    .slice(0, shown);
}

/** Numbers of a job's stages, the first one first. */
export function stageNumbers(job: JsonObject): readonly number[] {
  const stages = job['stageIds'];
  const numbers = Array.isArray(stages) ? stages.flatMap(stage => asNumber(stage) ?? []) : [];
  return numbers.sort((one, other) => one - other);
}
