import type { LanguageWords } from '../../technology-words.ts';

/** English words about Ray. */
export const en: LanguageWords = {
  say: {
    headPart: 'Ray head',
    workerPart: 'Ray worker',
    starting: 'The head’s page is not up yet',
    workerUnknown: 'The head does not know this worker yet',
    hasNotJoined: 'It runs, but the head does not list it as alive: see its log and its --address',
    alone: 'The head works alone: no worker has joined',
    idle_one: '{{count}} worker ready',
    idle_other: '{{count}} workers ready',
    workerIdle: 'Ready, nothing to do',
    busy_one: '{{count}} CPU taken',
    busy_other: '{{count}} CPUs taken',
    runs: '{{name}} is running',
    jobs_one: '{{count}} job at work',
    jobs_other: '{{count}} jobs at work',
    failed: '{{name}} failed',
    failedBecause: '{{name}} failed: {{error}}',
    impossible_one: '{{count}} task waits for {{resources}}: no node has that',
    impossible_other: '{{count}} tasks wait for {{resources}}: no node has that',
    spills: 'The object store is full: {{megabytes}} MB of objects were written to disk, which is slow',
    state: {
      pending: 'is being prepared',
      running: 'running',
      stopped: 'stopped',
      succeeded: 'finished',
      failed: 'failed',
      other: '{{state}}',
    },
    label: {
      job: '{{name}}',
      node: 'worker {{host}}',
      headNode: 'head {{host}}',
      nodes: 'nodes',
      cpusUsed: 'CPUs taken',
      objectStoreUsedBytes: 'object store',
      memoryUsedBytes: 'memory of processes',
      spilledBytes: 'written to disk',
      jobsRunning: 'running',
      jobsSucceeded: 'finished',
      jobsFailed: 'failed',
      callsRunning: 'calls running',
      callsWaiting: 'waiting',
      callsFinished: 'done',
      callsFailed: 'failed',
      duration: 'for',
    },
    heading: { jobs: 'Jobs', functions: 'Calls of each function', nodes: 'Nodes' },
    column: {
      function: 'function',
      waiting: 'waiting',
      running: 'running',
      finished: 'done',
      failed: 'failed',
    },
    chart: { cpusUsed: 'CPUs taken', objectStoreUsedBytes: 'Object store in use' },
    link: { page: 'Ray’s own page' },
  },
  rules: {
    'ray-head-unknown': {
      title: 'Looks for a head that is not there',
      message:
        '{{service}} wants to join the head at “{{address}}”, and nothing in this stack is called that.',
      explanation:
        'A worker joins the head at --address: the service name of the head and port 6379. With another name it ends after a while.',
    },
    'ray-start-without-block': {
      title: 'Ray’s container ends at once',
      message: '{{service}} starts Ray in the background, and then its container has nothing more to do.',
      explanation:
        'A container ends with its command. With --block, ray start stays in the foreground as long as Ray works.',
    },
    'ray-page-out-of-reach': {
      title: 'Ray’s page cannot be reached',
      message: '{{service}} publishes port 8265, but its page listens only inside the container.',
      explanation:
        'Ray’s page listens on 127.0.0.1 of the container unless --dashboard-host=0.0.0.0 says that others may reach it.',
    },
    'ray-worker-without-head': {
      title: 'Worker without a head',
      message: '{{service}} is not told that {{target}} is its head.',
      explanation:
        'ray start wants to know whether it starts a cluster (--head) or joins one (--address=, then the head’s service name and port); else it ends at once.',
    },
  },
  fixes: {
    'ray-head-unknown': 'Join the head at {{target}}',
    'ray-start-without-block': 'Add --block',
    'ray-page-out-of-reach': 'Let the page listen on 0.0.0.0',
    'ray-worker-without-head': 'Tell {{service}} that {{target}} is its head',
  },
  help: {
    what: 'Ray runs the functions and objects of a Python program on many machines. The head knows the cluster and hands out the calls; workers run them and keep their results in an object store in shared memory.',
    reach:
      'Its page is port 8265 of the head; jobs are sent there too (ray job submit). Workers join at port 6379, programs from outside at ray://, port 10001.',
    trouble:
      'A call that waits for ever asks for more CPUs or GPUs than any node has. Objects larger than the shared memory go to disk: raise shm_size. All nodes and programs need the same versions of Ray and Python.',
  },
};
