import type { LanguageWords } from '../../technology-words.ts';

/** English words about Prometheus. */
export const en: LanguageWords = {
  say: {
    part: 'Prometheus',
    starting: 'Prometheus is not answering yet',
    configurationRefused: 'The new configuration has a mistake, so the old one still counts',
    down_one: '{{count}} of {{total}} targets does not answer',
    down_other: '{{count}} of {{total}} targets do not answer',
    alarm_one: 'Alarm: {{name}}',
    alarm_other: '{{count}} alarms, {{name}} among them',
    noTargets: 'It watches nothing yet: its configuration names no target',
    watches_one: 'Watches {{count}} target',
    watches_other: 'Watches {{count}} targets',
    label: {
      up: 'targets answer',
      alerts_one: 'alarm',
      alerts_other: 'alarms',
      series: 'series',
      samples: 'figures coming in',
      kept: 'figures are kept',
      targets: 'Targets',
      errors: 'What Prometheus says itself',
    },
    column: { job: 'job', address: 'address', state: 'state', took: 'answer took' },
    trouble: {
      unknownHost:
        '{{target}}: there is no such name in Prometheus’s network. It is misspelt, does not run, or is in another network.',
      refused: '{{target}}: nothing listens on this port there',
      timeout: '{{target}}: no answer in time',
      notFound: '{{target}}: it answers, but has no figures on this path (metrics_path)',
      status: '{{target}}: it answers with an error',
      notMetrics:
        '{{target}}: what it answers are no figures for Prometheus. Is this the right port and path?',
      other: '{{target}}: could not be asked',
    },
    link: { query: 'Open Prometheus', targets: 'Its page of targets' },
  },
  rules: {
    'prometheus-target-unknown': {
      title: 'Prometheus looks for a service that is not there',
      message: '"{{service}}" is to watch {{target}}, but no service here has that name.',
      explanation:
        'Prometheus asks its targets from inside its own container. There a service is called by its name in this file, with the port inside its container; localhost is Prometheus itself.',
    },
    'prometheus-spark-not-watched': {
      title: 'Prometheus does not watch Spark',
      message: '"{{service}}" could watch the Spark cluster around "{{target}}", but does not ask it yet.',
      explanation:
        'Spark says its figures in Prometheus’s language when a setting switches that on; and Prometheus asks only those that its configuration names.',
    },
    'prometheus-postgres-not-watched': {
      title: 'Prometheus does not watch PostgreSQL',
      message: '"{{service}}" could watch "{{target}}", but nothing translates between them yet.',
      explanation:
        'PostgreSQL does not speak Prometheus’s language. A small service, an exporter, asks the database and answers Prometheus.',
    },
  },
  fixes: {
    'prometheus-spark-not-watched': 'Switch Spark’s figures on and let "{{service}}" ask for them',
    'prometheus-postgres-not-watched': 'Add an exporter for "{{target}}" and let "{{service}}" ask it',
  },
  help: {
    what: 'Prometheus asks other services for their figures every few seconds, keeps them, and draws them or raises an alarm.',
    reach:
      'Its page is on port 9090. It goes to the others itself, by service name and container port, as its configuration says; nobody has to go to it.',
    trouble:
      'A target is down: its name is misspelt, it is in another network, or its port or path has no figures. The page Status → Targets says which.',
  },
};
