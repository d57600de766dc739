import { asNumber, asObjects, asText, type JsonObject, sumKnown } from '../json.ts';
import type { Answers } from '../technology.ts';
import { applicationOn, applicationsId, executorsId, jobsId, stagesId } from './ask.ts';
import type { ApplicationItem, ExecutorItem, SparkItem } from './items.ts';
import { driverPorts } from './ports.ts';

/** Applications driven from this container and their executors, from the REST pages on the driver's ports. */
export function readDriverPages(answers: Answers, service: string): readonly SparkItem[] {
  return driverPorts.flatMap(port => {
    const id = applicationOn(port, answers);
    if (id === null) return [];
    const application = readApplication(id, port, answers, service);
    const executors = asObjects(answers[executorsId(port)])
      .filter(executor => asText(executor['id']) !== 'driver')
      .map(executor => readExecutor(executor, application));
    const cores = sumKnown(executors.map(executor => (executor.state === 'RUNNING' ? executor.cores : null)));
    return [{ ...application, cores }, ...executors];
  });
}

function readApplication(id: string, port: number, answers: Answers, service: string): ApplicationItem {
  const entry = asObjects(answers[applicationsId(port)])[0] ?? {};
  const attempt = asObjects(entry['attempts']).at(-1) ?? {};
  const jobs = answers[jobsId(port)];
  const stages = answers[stagesId(port)];
  const total = (field: string): number | null =>
    Array.isArray(jobs) ? (sumKnown(asObjects(jobs).map(job => job[field])) ?? 0) : null;
  const stageIds = asObjects(jobs).flatMap(job => (Array.isArray(job['stageIds']) ? job['stageIds'] : []));
  return {
    kind: 'application',
    id,
    name: asText(entry['name']),
    state: attempt['completed'] === true ? 'FINISHED' : 'RUNNING',
    cores: null,
    driver: service,
    activeTasks: total('numActiveTasks'),
    completedTasks: total('numCompletedTasks'),
    failedTasks: total('numFailedTasks'),
    totalTasks: total('numTasks'),
    activeStages: Array.isArray(stages) ? stages.length : null,
    completedStages: total('numCompletedStages'),
    totalStages: Array.isArray(jobs) ? new Set(stageIds).size : null,
    startedAt: asNumber(attempt['startTimeEpoch']),
    durationMs: asNumber(attempt['duration']),
  };
}

function readExecutor(executor: JsonObject, application: ApplicationItem): ExecutorItem {
  const figure = (field: string): number | null => asNumber(executor[field]);
  const address = asText(executor['hostPort']);
  const isRunning = executor['isActive'] !== false;
  return {
    kind: 'executor',
    id: asText(executor['id']) ?? '',
    application: application.id,
    applicationName: application.name,
    worker: null,
    host: address === null ? null : address.replace(/:\d+$/, ''),
    state: isRunning ? 'RUNNING' : 'EXITED',
    cores: figure('totalCores'),
    activeTasks: figure('activeTasks'),
    completedTasks: figure('completedTasks'),
    failedTasks: figure('failedTasks'),
    applicationTasks: application.totalTasks,
    memoryUsedBytes: figure('memoryUsed'),
    memoryMaxBytes: figure('maxMemory'),
    gcTimeMs: figure('totalGCTime'),
    taskTimeMs: figure('totalDuration'),
    shuffleReadBytes: figure('totalShuffleRead'),
    shuffleWriteBytes: figure('totalShuffleWrite'),
  };
}
