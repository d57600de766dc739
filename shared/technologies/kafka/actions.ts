import type { ProbeTarget, TechnologyAction } from '../technology.ts';
import { brokerPort } from './ports.ts';

/**
 * Runs one of Kafka's tools wherever the image has it, by its name with or without `.sh`. The script is the same for
 * all; what a person typed comes to it as arguments, never as part of it.
 */
const findAndRun =
  'PATH="$PATH:/opt/kafka/bin:/opt/bitnami/kafka/bin"; tool="$1"; shift; exec "$(command -v "$tool.sh" || command -v "$tool")" "$@"';
const feed = `input="$1"; shift; ${findAndRun} <"$input"`;
const linesFile = '/tmp/drawbridge/lines.txt';

const topicField = {
  id: 'topic',
  label: 'technologies.kafka.field.topic',
  kind: 'text',
  initial: '',
} as const;

/** Makes a topic; says so when it is there already. */
export const createTopic: TechnologyAction = {
  id: 'kafka-create-topic',
  label: 'technologies.kafka.createTopic',
  roles: ['broker'],
  fields: [
    { ...topicField, initial: 'events' },
    { id: 'partitions', label: 'technologies.kafka.field.partitions', kind: 'number', initial: '3' },
    { id: 'replicas', label: 'technologies.kafka.field.replicas', kind: 'number', initial: '1' },
  ],
  command: (target, fields) => ({
    argv: [
      ...tool(findAndRun, target, 'kafka-topics'),
      '--create',
      '--if-not-exists',
      '--topic',
      topicName(fields['topic']),
      '--partitions',
      wholeNumber(fields['partitions'], 1, 1_000),
      '--replication-factor',
      wholeNumber(fields['replicas'], 1, 100),
    ],
    files: [],
  }),
};

/** Writes each line as a message. */
export const produceLines: TechnologyAction = {
  id: 'kafka-produce',
  label: 'technologies.kafka.produce',
  roles: ['broker'],
  fields: [topicField, { id: 'lines', label: 'technologies.kafka.field.lines', kind: 'lines', initial: '' }],
  command: (target, fields) => ({
    argv: [...tool(feed, target, linesFile, 'kafka-console-producer'), '--topic', topicName(fields['topic'])],
    files: [{ path: linesFile, content: `${(fields['lines'] ?? '').replace(/\n+$/, '')}\n` }],
  }),
};

/** Prints messages from a topic's beginning and ends: after so many, or when no more come. */
export const readMessages: TechnologyAction = {
  id: 'kafka-read',
  label: 'technologies.kafka.read',
  roles: ['broker'],
  fields: [
    topicField,
    { id: 'messages', label: 'technologies.kafka.field.messages', kind: 'number', initial: '20' },
  ],
  command: (target, fields) => ({
    argv: [
      ...tool(findAndRun, target, 'kafka-console-consumer'),
      '--topic',
      topicName(fields['topic']),
      '--from-beginning',
      '--max-messages',
      wholeNumber(fields['messages'], 20, 10_000),
      '--timeout-ms',
      '10000',
    ],
    files: [],
  }),
};

function tool(script: string, target: ProbeTarget, ...words: readonly string[]): readonly string[] {
  const server = `localhost:${brokerPort(target.environment).port}`;
  return ['bash', '-c', script, 'drawbridge', ...words, '--bootstrap-server', server];
}

/** A name that Kafka takes, and that cannot look like an option. */
function topicName(text: string | undefined): string {
  const name = (text ?? '')
    .trim()
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+/, '');
  return name.slice(0, 249) || 'events';
}

function wholeNumber(text: string | undefined, otherwise: number, most: number): string {
  const value = Number(text);
  return String(Number.isInteger(value) && value >= 1 && value <= most ? value : otherwise);
}
