import type { LanguageWords } from '../../technology-words.ts';

/** English words about Dask. */
export const en: LanguageWords = {
  say: {
    schedulerPart: 'Dask scheduler',
    workerPart: 'Dask worker',
    starting: 'The scheduler’s page is not up yet',
    workerUnknown: 'The scheduler does not know this worker yet',
    hasNotJoined: 'It runs, but the scheduler does not list it: see its log and the address it is told',
    noWorker: 'No worker has joined yet',
    idle_one: '{{count}} worker ready',
    idle_other: '{{count}} workers ready',
    workerIdle: 'Ready, nothing to do',
    processing_one: '{{count}} task at work or in line',
    processing_other: '{{count}} tasks at work or in line',
    erred_one: '{{count}} task failed',
    erred_other: '{{count}} tasks failed',
    erredBecause_one: '{{count}} task failed, {{name}}: {{error}}',
    erredBecause_other: '{{count}} tasks failed, first {{name}}: {{error}}',
    waitsForWorker_one: '{{count}} task waits: there is no worker',
    waitsForWorker_other: '{{count}} tasks wait: there is no worker',
    unrunnable_one: '{{count}} task asks for what no worker has',
    unrunnable_other: '{{count}} tasks ask for what no worker has',
    memoryFull:
      '{{name}} uses {{percent}}% of its memory: from 80% on Dask gives it no more tasks, at 95% it is started anew',
    spills:
      'Results do not fit the workers’ memory: at least {{megabytes}} MB of them lie on disk, which is slow',
    label: {
      workers: 'workers',
      worker: '{{name}}',
      threads: 'threads',
      clients: 'programs',
      tasks: 'tasks known',
      processing: 'at work or in line',
      waiting: 'wait for others',
      erred: 'failed',
      inMemory: 'results kept',
      resultBytes: 'of results',
      memoryUsedBytes: 'memory',
    },
    heading: { elsewhere: 'Workers elsewhere' },
    column: {
      address: 'address',
      threads: 'threads',
      processing: 'at work or in line',
      inMemory: 'results',
      memory: 'memory',
      limit: 'of',
    },
    chart: { processing: 'Tasks at work or in line', memoryUsedBytes: 'Memory in use' },
    link: { status: 'Dask’s page: tasks, live', workers: 'Its list of workers' },
  },
  rules: {
    'dask-scheduler-unknown': {
      title: 'Looks for a scheduler that is not there',
      message:
        '{{service}} looks for its scheduler at “{{address}}”, and nothing in this stack is called that.',
      explanation:
        'A worker is told the address of the scheduler when it starts: tcp://, the service name of the scheduler, port 8786. With another name it gives up after a while.',
    },
    'dask-worker-without-scheduler': {
      title: 'Worker without a scheduler',
      message: '{{service}} is not told that {{target}} is its scheduler.',
      explanation:
        'A worker needs the address of a scheduler, as the first word after “dask worker” or in DASK_SCHEDULER_ADDRESS; else it ends at once.',
    },
  },
  fixes: {
    'dask-scheduler-unknown': 'Look for the scheduler at {{target}}',
    'dask-worker-without-scheduler': 'Tell {{service}} that {{target}} is its scheduler',
  },
  help: {
    what: 'Dask runs Python over more data than one process can hold. A program sends the scheduler a graph of small tasks, and the workers compute them and keep the results in their memory.',
    reach:
      'Programs connect to tcp://, the service name of the scheduler, port 8786: Client("tcp://dask-scheduler:8786"). Its page, with every task as it runs, is port 8787.',
    trouble:
      'A worker that is killed or stops taking tasks has too little memory: give it more, or cut the data into smaller pieces. Program, scheduler and workers need the same versions of Python and Dask, so use the same image for all.',
  },
};
