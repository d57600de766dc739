/** Answers of the lab's Flink 1.20.1, shortened where a comment says so. */
const streaming = '1a2711c81e373e63e6e1eb78b86da51a';

const none = {
  canceling: 0,
  canceled: 0,
  created: 0,
  deploying: 0,
  reconciling: 0,
  finished: 0,
  initializing: 0,
};

/** A job as `/jobs/overview` lists it. */
export function job(jid: string, name: string, state: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    jid,
    name,
    'start-time': 1795870430165,
    'end-time': -1,
    duration: 70553,
    state,
    'last-modification': 1795870433455,
    tasks: { ...none, running: 2, total: 2, scheduled: 0, failed: 0 },
    ...more,
  };
}

/** `/overview`. */
export function overview(more: Readonly<Record<string, unknown>> = {}) {
  return {
    taskmanagers: 1,
    'slots-total': 2,
    'slots-available': 1,
    'jobs-running': 1,
    'jobs-finished': 0,
    'jobs-cancelled': 0,
    'jobs-failed': 0,
    'flink-version': '1.20.1',
    'flink-commit': 'cb1e7b5',
    ...more,
  };
}

const taskManager = {
  id: '172.19.0.3:44841-7e59da',
  path: 'pekko.tcp://flink@172.19.0.3:44841/user/rpc/taskmanager_0',
  dataPort: 35499,
  timeSinceLastHeartbeat: 1795870443916,
  slotsNumber: 2,
  freeSlots: 1,
};

const zero = {
  'read-bytes': 0,
  'write-bytes': 0,
  'accumulated-idle-time': 0,
  'accumulated-busy-time': 'NaN',
};
const vertex = (id: string, name: string, read: number, written: number, pressed: number) => ({
  id,
  name,
  maxParallelism: 128,
  parallelism: 1,
  status: 'RUNNING',
  metrics: {
    ...zero,
    'read-records': read,
    'read-records-complete': true,
    'write-records': written,
    'write-records-complete': true,
    'accumulated-backpressured-time': pressed,
  },
});

/** The pages of a job manager that runs one job, when its source has written so many records. */
export function pagesAt(written: number, pressedMs: number): Readonly<Record<string, unknown>> {
  return {
    '/overview': overview(),
    '/taskmanagers': { taskmanagers: [taskManager] },
    '/taskmanagers/172.19.0.3%3A44841-7e59da': {
      ...taskManager,
      allocatedSlots: [{ jobId: streaming, resource: { cpuCores: 1 } }],
      metrics: { heapUsed: 77963392, heapCommitted: 536870912, heapMax: 536870912 },
    },
    '/jobs/overview': { jobs: [job(streaming, 'orders-per-city', 'RUNNING')] },
    [`/jobs/${streaming}`]: {
      jid: streaming,
      vertices: [
        vertex('cbc357ccb763df2852fee8c4fc7d55f2', 'Source: orders[1] -> Calc[2]', 0, written, pressedMs),
        vertex('90bea66de1c231edf33913ecd54406c1', 'WindowAggregate[4] -> Sink: totals[6]', written, 0, 0),
      ],
    },
    [`/jobs/${streaming}/checkpoints`]: {
      counts: { restored: 0, total: 2, in_progress: 0, completed: 2, failed: 0 },
      latest: { completed: { id: 2, status: 'COMPLETED', checkpointed_size: 6599, end_to_end_duration: 62 } },
    },
    [`/jobs/${streaming}/metrics?get=numRestarts`]: [{ id: 'numRestarts', value: '0' }],
  };
}

/** Begins of what `/jobs/…/exceptions` answers for a job that fails and is started again, and for one that failed. */
export const exceptions = {
  restarting: {
    'root-exception':
      "java.lang.NumberFormatException: For input string: 'x225402684'. Invalid character found.\n\tat org.apache.flink.table.data.binary.BinaryStringDataUtil.toInt(BinaryStringDataUtil.java:518)\n",
  },
  failed: {
    'root-exception':
      "org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy\n\tat org.apache.flink.runtime.executiongraph.failover.ExecutionFailureHandler.handleFailure(ExecutionFailureHandler.java:219)\nCaused by: java.lang.NumberFormatException: For input string: 'x1'. Invalid character found.\n\tat StreamExecCalc$8.processElement(Unknown Source)\n",
  },
};
