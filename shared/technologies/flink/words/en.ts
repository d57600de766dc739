import type { LanguageWords } from '../../technology-words.ts';

/** English words about Apache Flink. */
export const en: LanguageWords = {
  say: {
    jobManagerPart: 'Flink job manager',
    taskManagerPart: 'Flink task manager',
    starting: 'The job manager’s page is not up yet',
    taskManagerUnknown: 'The job manager does not know this task manager yet',
    hasNotJoined:
      'It runs, but the job manager does not list it: see its log and the jobmanager.rpc.address of both',
    noTaskManager: 'No task manager has joined yet',
    idle_one: '{{count}} slot, no job',
    idle_other: '{{count}} slots, no job',
    runs: '{{name}} is running',
    jobs_one: '{{count}} job at work',
    jobs_other: '{{count}} jobs at work',
    slotsFree_one: '{{count}} free slot',
    slotsFree_other: '{{count}} free slots',
    worksFor: 'Works for {{name}}',
    failed: '{{name}} failed',
    failedBecause: '{{name}} failed: {{error}}',
    restarts: '{{name}} failed and is started again',
    restartsBecause: '{{name}} fails and is started again: {{error}}',
    waitsForTaskManager: '{{name}} waits: there is no task manager to run it',
    waitsForSlots_one: '{{name}} waits for {{count}} free slot: all slots are taken',
    waitsForSlots_other: '{{name}} waits for {{count}} free slots: all slots are taken',
    checkpointsFail_one:
      '{{count}} checkpoint of {{name}} failed: after a crash it would start from an old one',
    checkpointsFail_other:
      '{{count}} checkpoints of {{name}} failed: after a crash it would start from an old one',
    state: {
      created: 'is being prepared',
      running: 'running',
      failing: 'is failing',
      restarting: 'is started again',
      finished: 'finished',
      cancelling: 'is being cancelled',
      canceled: 'cancelled',
      failed: 'failed',
      other: '{{state}}',
    },
    label: {
      job: '{{name}}',
      taskManager: 'task manager {{host}}',
      taskManagers: 'task managers',
      slots: 'slots',
      slotsUsed: 'slots taken',
      jobsRunning: 'running',
      jobsFinished: 'finished',
      jobsCanceled: 'cancelled',
      jobsFailed: 'failed',
      restarts: 'restarts',
      tasks: 'tasks',
      duration: 'for',
      recordsPerSecond: 'records',
      checkpoints: 'checkpoints',
      checkpointsFailed: 'failed',
      lastCheckpoint: 'last took',
      heapUsedBytes: 'heap',
    },
    heading: { jobs: 'Jobs', operators: 'Steps of the jobs', taskManagers: 'Task managers elsewhere' },
    column: {
      operator: 'step',
      parallelism: 'parallel',
      recordsIn: 'records in',
      recordsOut: 'records out',
      outPerSecond: 'out',
      backPressured: 'held up',
    },
    chart: {
      recordsPerSecond: 'Records per second between the steps',
      slotsUsed: 'Slots taken',
      heapUsedBytes: 'Heap in use',
    },
    link: { page: 'Flink’s own page' },
    runSql: 'Run SQL',
    field: { sql: 'Statements, each ended by ;' },
  },
  rules: {
    'flink-job-manager-unknown': {
      title: 'Looks for a job manager that is not there',
      message:
        '{{service}} looks for its job manager at “{{address}}”, and nothing in this stack is called that.',
      explanation:
        'A task manager finds the job manager by jobmanager.rpc.address. In a stack that is the service name of the job manager. With another name it tries for ever and no job gets a slot.',
    },
    'flink-task-manager-without-address': {
      title: 'Task manager without an address',
      message: '{{service}} is not told that {{target}} is its job manager.',
      explanation:
        'Without jobmanager.rpc.address a task manager looks for the job manager in its own container, where there is none.',
    },
    'flink-job-manager-without-name': {
      title: 'Job manager without a name',
      message:
        '{{target}} calls {{service}} “{{address}}”, but {{service}} does not know that this is its name.',
      explanation:
        'Flink answers only messages sent to exactly the name that its own jobmanager.rpc.address says. Without it that is the id of the container, and the task managers’ messages are dropped.',
    },
  },
  fixes: {
    'flink-job-manager-unknown': 'Look for the job manager at {{target}}',
    'flink-task-manager-without-address': 'Tell {{service}} that {{target}} is its job manager',
    'flink-job-manager-without-name': 'Tell {{service}} that it is called {{address}}',
  },
  help: {
    what: 'Flink works on data that never ends, event by event. The job manager takes a job and hands its parts to the task managers; each part needs one of their slots.',
    reach:
      'Its page is port 8081 of the job manager. Task managers find it by jobmanager.rpc.address, which is the service name of the job manager, on port 6123.',
    trouble:
      'A job that waits for slots has too few task managers, or they look for the job manager under a wrong name. A job that starts again and again says why under Exceptions on its page; what it prints is in the log of the task managers.',
  },
};
