/** Answers of the lab's Ray 2.60.0 for a head with one CPU and a worker with two, without what is not read. */
export const headId = '8d663f19c3e25cf2d399eb0e87bdb4415e7eda7df04683a08b141047';
const workerId = 'ede5c619b041da60c1295135ae5b105b55afe705d9a3e3ab5989621a';

const headTotal = { object_store_memory: 200000000, 'node:172.18.0.2': 1, memory: 24650890752, CPU: 1 };
const workerTotal = { object_store_memory: 200000000, 'node:172.18.0.3': 1, CPU: 2, memory: 25058401792 };

/** `/api/cluster_status` with these demands that are not met. */
export function status(resourceDemand: readonly unknown[] = []) {
  return {
    result: true,
    msg: 'Got cluster status.',
    data: {
      autoscalingStatus: 'Cluster status: 0 nodes',
      autoscalingError: null,
      clusterStatus: {
        loadMetricsReport: {
          usage: {
            'node:InternalHead': [0, 1],
            memory: [0, 49709292544],
            CPU: [2, 3],
            objectStoreMemory: [160000012, 400000000],
          },
          resourceDemand,
          pgDemand: [],
          requestDemand: [],
          nodeTypes: [
            [headTotal, 1],
            [workerTotal, 1],
          ],
          usageByNode: {
            [headId]: { memory: [0, 24650890752], CPU: [0, 1], objectStoreMemory: [40000003, 200000000] },
            [workerId]: { memory: [0, 25058401792], CPU: [2, 2], objectStoreMemory: [120000009, 200000000] },
          },
        },
      },
    },
  };
}

const node = (id: string, ip: string, isHead: boolean, state: string, total: unknown) => ({
  node_id: id,
  node_ip: ip,
  is_head_node: isHead,
  state,
  state_message: null,
  node_name: ip,
  resources_total: total,
});

const asResult = (result: readonly unknown[]) => ({
  result: true,
  msg: '',
  data: { result: { total: result.length, num_after_truncation: result.length, result }, warnings: null },
});

/** `/api/v0/nodes` with the worker in this state. */
export function nodes(workerState = 'ALIVE') {
  return asResult([
    node(workerId, '172.18.0.3', false, workerState, workerState === 'ALIVE' ? workerTotal : {}),
    node(headId, '172.18.0.2', true, 'ALIVE', headTotal),
  ]);
}

const machine = (nodeId: string, ip: string, used: number, storeStats: unknown) => ({
  now: 1795870742.341851,
  ip,
  mem: [25325268992, 23774253056, 6.1, used],
  shm: 555855872,
  raylet: { nodeId, storeStats, state: 'ALIVE' },
});

/** `/nodes?view=summary`; the head has written this much to disk. */
export function machines(spilled?: string) {
  const store = { objectStoreBytesAvail: '200000000', cumulativeCreatedObjects: '75' };
  const head =
    spilled === undefined ? store : { ...store, spilledBytesTotal: spilled, spilledObjectsTotal: '33' };
  return {
    result: true,
    msg: 'Node summary fetched.',
    data: {
      summary: [
        machine(headId, '172.18.0.2', 1551015936, head),
        machine(workerId, '172.18.0.3', 665219072, store),
      ],
    },
  };
}

/** A job as `/api/jobs/` lists it. */
export function job(submission_id: string, entrypoint: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'SUBMISSION',
    job_id: '02000000',
    submission_id,
    status: 'RUNNING',
    entrypoint,
    message: 'Job is currently running.',
    error_type: null,
    start_time: 1795870668196,
    end_time: null,
    ...more,
  };
}

/** The end of a job whose program raised an error. */
export const failure = {
  status: 'FAILED',
  message:
    'Job entrypoint command failed with exit code 1, last available logs (truncated to 20,000 chars):\n  File "/home/ray/anaconda3/lib/python3.11/site-packages/ray/_private/worker.py", line 1053, in get_objects\n    raise value.as_instanceof_cause()\nray.exceptions.RayTaskError(ValueError): \u001b[36mray::bad()\u001b[39m (pid=544, ip=172.18.0.2)\n  File "/tmp/job.py", line 8, in bad\n    raise ValueError("no such city")\nValueError: \u001b[31mno such city\u001b[39m\n',
  error_type: 'JOB_ENTRYPOINT_COMMAND_ERROR',
  end_time: 1795870698545,
  driver_exit_code: 1,
};

const calls = (name: string, state_counts: Readonly<Record<string, number>>) => ({
  func_or_class_name: name,
  type: 'NORMAL_TASK',
  state_counts,
});

/** `/api/v0/tasks/summarize`. */
export const functions = {
  result: true,
  msg: '',
  data: {
    result: {
      total: 64,
      num_after_truncation: 64,
      result: {
        node_id_to_summary: {
          cluster: {
            summary: {
              bad: calls('bad', { FAILED: 1 }),
              gpu: calls('gpu', { PENDING_NODE_ASSIGNMENT: 1 }),
              slow: calls('slow', { FINISHED: 55, RUNNING: 2, PENDING_ARGS_AVAIL: 3 }),
            },
            total_tasks: 62,
            summary_by: 'func_name',
          },
        },
      },
    },
  },
};
