import { asNumber, asObjects, type JsonObject } from '../json.ts';

/** How many jobs of an application are shown with their stages. */
const shown = 4;

/** The newest jobs of an answer and the newest one with failed tasks, the newest first. */
export function newestJobs(jobs: unknown): readonly JsonObject[] {
  const all = [...asObjects(jobs)]
    .filter(job => asNumber(job['jobId']) !== null)
    .sort((one, other) => Number(other['jobId']) - Number(one['jobId']));
  const failed = all.find(job => job['status'] === 'FAILED' || (asNumber(job['numFailedTasks']) ?? 0) > 0);
  return all.filter((job, index) => index < shown || job === failed);
}

/** Numbers of a job's stages, the first one first. */
export function stageNumbers(job: JsonObject): readonly number[] {
  const stages = job['stageIds'];
  const numbers = Array.isArray(stages) ? stages.flatMap(stage => asNumber(stage) ?? []) : [];
  return numbers.sort((one, other) => one - other);
}
