import type { LanguageWords } from '../../technology-words.ts';

/** English words about Apache Airflow. */
export const en: LanguageWords = {
  say: {
    part: 'Airflow',
    schedulerPart: 'Airflow scheduler',
    initPart: 'Airflow set-up',
    starting: 'Airflow is still starting; this takes a minute or two',
    schedulerStarts: 'The scheduler has not reported yet',
    noDatabase: 'Airflow cannot reach its database',
    noScheduler: 'No scheduler has reported yet, so no task will start',
    silent: 'The scheduler has been silent for {{seconds}} seconds',
    importErrors_one: '{{count}} DAG file has an error; Airflow’s page shows it',
    importErrors_other: '{{count}} DAG files have errors; Airflow’s page shows them',
    running_one: '{{count}} run at work',
    running_other: '{{count}} runs at work',
    dags_one: 'Ready, {{count}} DAG',
    dags_other: 'Ready, {{count}} DAGs',
    alive: 'The scheduler is alive',
    helperStarts: 'It has not reported to the database yet',
    helperAlive: 'Alive: last reported {{seconds}} seconds ago',
    helperSilent: 'It has been silent for {{seconds}} seconds',
    failing_one: 'The last run of {{dag}} failed',
    failing_other: 'The last runs of {{count}} DAGs failed, {{dag}} among them',
    fileError: 'Error in {{file}}',
    open: 'Open Airflow',
    action: { trigger: 'Run a DAG', pause: 'Pause a DAG', unpause: 'Switch a DAG on' },
    field: { dag: 'Name of the DAG' },
    last: {
      queued: 'last run: waiting',
      running: 'running',
      success: 'last run: well',
      failed: 'last run: failed',
      never: 'never ran',
      paused: 'paused',
    },
    label: {
      heartbeat: 'since heartbeat',
      dags_one: 'DAG',
      dags_other: 'DAGs',
      paused: 'paused',
      importErrors_one: 'file error',
      importErrors_other: 'file errors',
      queued_one: 'run waiting',
      queued_other: 'runs waiting',
      running: 'running',
      success: 'done',
      failed: 'failed',
      tasksRunning_one: 'task running',
      tasksRunning_other: 'tasks running',
      tasksQueued_one: 'task waiting',
      tasksQueued_other: 'tasks waiting',
      dag: '{{name}}',
      duration: 'long',
      started: 'ago',
      tasksDone_one: 'task done',
      tasksDone_other: 'tasks done',
      tasksFailed_one: 'task failed',
      tasksFailed_other: 'tasks failed',
      tasksRetry_one: 'task tries again',
      tasksRetry_other: 'tasks try again',
      dagsHeading: 'DAGs and their last run',
      failures: 'Tasks that failed last',
      dagColumn: 'DAG',
      taskColumn: 'task',
      runColumn: 'run',
    },
  },
  rules: {
    'airflow-no-init': {
      title: 'Nobody makes Airflow’s tables and its first user',
      message:
        '"{{service}}" needs tables in its database and a user to log in, and no service here makes them.',
      explanation:
        'Airflow keeps its notes and its accounts in a database. A set-up job has to make both once, and the other parts wait until it has ended.',
    },
    'airflow-keys-differ': {
      title: 'Parts of Airflow have different keys',
      message: '{{variable}} of "{{service}}" is not the one of "{{other}}".',
      explanation:
        'With these keys Airflow’s parts encrypt saved passwords and trust each other. Where one has another key, passwords cannot be read and the pages show no logs of tasks.',
    },
    'airflow3-webserver-removed': {
      title: 'Airflow 3 has no webserver',
      message: '"{{service}}" runs webserver, which {{image}} no longer has.',
      explanation:
        'Version 3 calls its pages api-server and reads DAG files in a service of its own. Texts that speak of webserver and scheduler describe version 2.',
    },
    'airflow3-dag-processor-missing': {
      title: 'Nobody reads the DAG files',
      message: 'Airflow 3 needs a dag-processor beside "{{service}}", else it never sees a DAG.',
      explanation:
        'Since version 3 the scheduler no longer reads the files in the folder dags; a service of its own does.',
    },
    'airflow-scheduler-missing': {
      title: 'No scheduler: tasks will never run',
      message: '"{{service}}" shows the DAGs, but no service here starts their tasks.',
      explanation: 'The page only shows. The scheduler decides what is due and starts it.',
    },
    'airflow-health-page-closed': {
      title: 'The scheduler’s health page is closed',
      message: 'The healthcheck of "{{service}}" asks port 8974, where nothing answers without a setting.',
      explanation:
        'The scheduler opens this page only with AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK. Without it the healthcheck never succeeds.',
    },
    'airflow-db-connection': {
      title: 'Airflow does not use the database',
      message: '"{{service}}" has no address of "{{target}}" in {{variable}}.',
      message_login:
        '"{{service}}" logs in to "{{target}}" with a user or password that it does not have ({{variable}}).',
      explanation:
        'All parts of Airflow keep their notes in one database. Without its address each takes a small file of its own, which the others cannot see.',
    },
  },
  fixes: {
    'airflow-add-init': 'Add a set-up job, for which the others wait',
    'airflow-same-key': 'Take the same {{variable}}',
    'airflow-stay-with-2': 'Stay with Airflow 2 (2.10.5)',
    'airflow-add-dag-processor': 'Add a dag-processor like "{{service}}"',
    'airflow-add-scheduler': 'Add a scheduler like "{{service}}"',
    'airflow-open-health-page': 'Open the health page of "{{service}}"',
    'airflow-db-connection': 'Write the address of "{{target}}" from its own variables',
  },
  help: {
    what: 'Airflow runs programs on time and in order. A DAG is a Python file that says which task comes after which; the scheduler starts them, the page shows them.',
    reach:
      'Its page is on port 8080. Its parts do not call each other: they meet in one database, whose address all of them have. Tasks call other services by their names.',
    trouble:
      'A DAG that does not appear has an error in its file, or is paused. Tasks that stay grey have no scheduler. The first start takes a minute or two: wait for the set-up job.',
  },
};
