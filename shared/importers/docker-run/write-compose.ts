import type { Value } from '../../document/document.ts';
import { blockValue, entryLines, flowValue } from '../../document/fragment.ts';
import type { Style } from '../../document/style.ts';
import type { Draft, ImportDraft, ServiceDraft } from './draft.ts';

const style: Style = {
  step: 2,
  dashOffset: 2,
  dash: '- ',
  newline: '\n',
  quotes: 'plain',
  quoteChar: 'double',
  keyQuotes: 'plain',
  json: false,
  flowPadding: '',
};

/** The order people write a service's keys in; the others follow as they came. */
const order = [
  'image',
  'build',
  'platform',
  'pull_policy',
  'hostname',
  'entrypoint',
  'command',
  'user',
  'working_dir',
  'init',
  'stdin_open',
  'tty',
  'environment',
  'env_file',
  'ports',
  'expose',
  'volumes',
  'networks',
  'network_mode',
  'links',
  'healthcheck',
  'restart',
];

const comments: Readonly<Record<string, readonly string[]>> = {
  ports: ['# Your computer : inside the container.'],
  volumes: ['# A volume or a folder of your computer : the place inside the container.'],
  stdin_open: ['# A terminal for docker attach, as -it gave one.'],
};

/** The body of a service as text, without indentation: what the command `add-service` takes. */
export function serviceBody(service: ServiceDraft): string {
  const fields = withNetworks(service);
  const rank = (key: string): number => order.indexOf(key) + 1 || order.length + 1;
  const keys = Object.keys(fields).sort((one, other) => rank(one) - rank(other));
  const left = service.left.map(
    flag => `# Left out, Compose has no place for it: ${flag.replace(/\s+/g, ' ')}`,
  );
  const lines = keys.flatMap(key => [...commentOf(key, fields), ...fieldLines(key, fields[key] ?? null)]);
  return `${[...left, ...lines].join('\n')}\n`;
}

/** The whole file of an import. */
export function composeText(draft: ImportDraft): string {
  const services = draft.services.flatMap(service => [
    `  ${service.name}:`,
    ...serviceBody(service)
      .trimEnd()
      .split('\n')
      .map(line => (line === '' ? '' : `    ${line}`)),
  ]);
  return `${[
    'services:',
    ...services,
    ...section('networks', draft.networks, []),
    ...section('volumes', draft.volumes, [
      '  # The name keeps the volume that docker run used, with the data in it.',
    ]),
  ].join('\n')}\n`;
}

function section(
  name: string,
  entries: Readonly<Record<string, Draft>>,
  comment: readonly string[],
): string[] {
  const names = Object.keys(entries);
  if (names.length === 0) return [];
  return [
    `${name}:`,
    ...comment,
    ...names.flatMap(key => entryLines(key, orNull(entries[key] ?? {}), 2, style)),
  ];
}

function withNetworks({ fields, networks }: ServiceDraft): Draft {
  const names = Object.keys(networks);
  if (names.length === 0) return fields;
  const bare = names.every(name => Object.keys(networks[name] ?? {}).length === 0);
  const joined: Value = bare
    ? names
    : Object.fromEntries(names.map(name => [name, orNull(networks[name] ?? {})]));
  return { ...fields, networks: joined };
}

function orNull(value: Draft): Value {
  return Object.keys(value).length === 0 ? null : value;
}

function commentOf(key: string, fields: Draft): readonly string[] {
  if (key === 'stdin_open' && fields['tty'] !== true) return [];
  const value = fields[key];
  const nulls =
    key === 'environment' &&
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).includes(null);
  if (nulls) return ['# A name without a value takes it from the terminal that starts the stack.'];
  return comments[key] ?? [];
}

/** A command as one line where its words are plain, else as a list that nothing can split differently. */
function fieldLines(key: string, value: Value): string[] {
  if ((key === 'command' || key === 'entrypoint') && Array.isArray(value)) {
    const words = value.map(String);
    const plain = words.length > 0 && words.every(word => /^[\w./:=@,+-]+$/.test(word));
    return plain ? entryLines(key, words.join(' '), 0, style) : [`${key}: ${wordList(words)}`];
  }
  if (key === 'healthcheck' && value !== null && typeof value === 'object' && 'test' in value) {
    const { test = null, ...others } = value as Draft;
    const { lines } = blockValue(others, 0, style);
    const words = Array.isArray(test) ? wordList(test.map(String)) : flowValue(test, style);
    return ['healthcheck:', `  test: ${words}`, ...lines];
  }
  return entryLines(key, value, 0, style);
}

/** JSON texts are YAML texts. */
function wordList(words: readonly string[]): string {
  return `[${words.map(word => JSON.stringify(word)).join(', ')}]`;
}
