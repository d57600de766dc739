/** Pages of Spark 3.5.4 as its master, a worker and a driver answered during one job, cut to what is read. */

const application = 'app-20260301100000-0000';

/** `/json/` of the master. */
export function masterPage(state: 'RUNNING' | 'WAITING' | 'FINISHED') {
  const entry = {
    id: application,
    starttime: 1_795_236_937_619,
    name: 'PythonPi',
    cores: state === 'WAITING' ? 0 : 2,
    memoryperexecutor: 1024,
    state,
    duration: 10_059,
  };
  return {
    url: 'spark://172.18.0.5:7077',
    workers: [
      {
        id: 'worker-20260301095900-172.18.0.8-39743',
        host: '172.18.0.8',
        port: 39_743,
        cores: 2,
        coresused: 2,
        memory: 1024,
        memoryused: 1024,
        state: 'ALIVE',
      },
    ],
    cores: 2,
    coresused: 2,
    activeapps: state === 'FINISHED' ? [] : [entry],
    completedapps: state === 'FINISHED' ? [entry] : [],
    status: 'ALIVE',
  };
}

/** `/json/` of the worker. */
export function workerPage(state: 'running' | 'finished') {
  const executor = {
    id: 0,
    memory: 1024,
    appid: application,
    appdesc: {
      name: 'PythonPi',
      command:
        'Command(org.apache.spark.executor.CoarseGrainedExecutorBackend,List(--driver-url, spark://CoarseGrainedScheduler@964182ed5229:38463, --executor-id, {{EXECUTOR_ID}}),Map())',
    },
  };
  return {
    id: 'worker-20260301095900-172.18.0.8-39743',
    cores: 2,
    coresused: state === 'running' ? 2 : 0,
    memory: 1024,
    memoryused: state === 'running' ? 1024 : 0,
    executors: state === 'running' ? [executor] : [],
    finishedexecutors: state === 'finished' ? [executor] : [],
  };
}

/** The answers of a driver's page on 4040. */
export function driverAnswers(completed: number) {
  return {
    'applications-4040': [
      { id: application, name: 'PythonPi', attempts: [{ completed: false, duration: 5790 }] },
    ],
    'executors-4040': [
      { id: 'driver', hostPort: '964182ed5229:41659', isActive: true, totalCores: 0 },
      {
        id: '0',
        hostPort: '172.18.0.8:35667',
        isActive: true,
        totalCores: 2,
        activeTasks: 2,
        completedTasks: completed,
        failedTasks: 1,
        totalDuration: 6469,
        totalGCTime: 50,
        totalShuffleRead: 10,
        totalShuffleWrite: 20,
        memoryUsed: 9399,
        maxMemory: 455_501_414,
      },
    ],
    'jobs-4040': [
      {
        jobId: 0,
        numTasks: 400,
        numActiveTasks: 2,
        numCompletedTasks: completed,
        numFailedTasks: 1,
        numCompletedStages: 0,
        stageIds: [0],
      },
    ],
    'stages-4040': [{ stageId: 0 }],
  };
}
