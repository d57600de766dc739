import { describe, expect, it } from 'vitest';
import { findCommand, planCommand } from '../../../shared/commands/index.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

type Args = Readonly<Record<string, unknown>>;

/** The body of service `a`, indented by four, what a command makes of it; null where it is refused. */
type Case = readonly [what: string, body: string, command: string, args: Args, after: string];

const at = (...path: (string | number)[]) => ['services', 'a', ...path];
const file = (body: string) =>
  `services:\n  a:\n    image: x\n${body}  b:\n    image: y\nnetworks:\n  red:\nsecrets:\n  s:\n    file: ./s\n`;

/** The text after a command that passed the check; its refusal's code where it is refused. */
function changed(text: string, command: string, args: Args): string {
  const document = parseDocument('compose.yaml', text);
  const context = { document, stack: readStack(document) };
  const plan = planCommand(context, command, args);
  if (plan.kind === 'refused') return plan.refusal.code;
  const edits = plan.kind === 'edits' ? plan.edits : plan.here;
  const verdict = verifyEdit(document, edits, findCommand(command)?.expects(args, context));
  return verdict.ok ? applyEdits(text, edits) : JSON.stringify(verdict.refusal);
}

const cases: readonly Case[] = [
  [
    'ports, long',
    '    ports:\n      - target: 80\n        published: "8080"\n',
    'add-port',
    { service: 'a', target: 81, published: 81 },
    '    ports:\n      - target: 80\n        published: "8080"\n      - target: 81\n        published: "81"\n',
  ],
  [
    'ports in brackets',
    "    ports: ['1:1']\n",
    'add-port',
    { service: 'a', target: 81, published: 81 },
    "    ports: ['1:1', '81:81']\n",
  ],
  [
    'ports, the last one',
    '    ports:\n      - "1:1" # one\n',
    'remove-port',
    { service: 'a', target: 1 },
    '',
  ],
  [
    'volumes, long',
    '    volumes:\n    - type: bind\n      source: ./a\n      target: /a\n',
    'mount',
    { service: 'a', source: './b', target: '/b' },
    '    volumes:\n    - type: bind\n      source: ./a\n      target: /a\n    - type: bind\n      source: ./b\n      target: /b\n',
  ],
  [
    'networks, map',
    '    networks:\n      default:\n',
    'join-network',
    { service: 'a', network: 'red' },
    '    networks:\n      default:\n      red:\n',
  ],
  [
    'networks, list',
    '    networks:\n      -   default\n',
    'join-network',
    { service: 'a', network: 'red' },
    '    networks:\n      -   default\n      -   red\n',
  ],
  [
    'depends_on, map',
    '    depends_on: {}\n',
    'connect',
    { from: 'a', to: 'b', condition: 'service_healthy' },
    '    depends_on:\n      b:\n        condition: service_healthy\n',
  ],
  [
    'depends_on, the last key of an entry, which Docker does not take empty',
    '    depends_on: {b: {condition: service_started}}\n',
    'unset',
    { path: at('depends_on', 'b', 'condition') },
    '',
  ],
  ['depends_on, the last one', '    depends_on: [b]\n', 'disconnect', { from: 'a', to: 'b' }, ''],
  [
    'environment, empty',
    '    environment: # later\n',
    'set-variable',
    { service: 'a', name: 'A', value: 'no' },
    '    environment: # later\n      A: "no"\n',
  ],
  [
    'environment, list',
    "    environment: [ 'A=1' ]\n",
    'set-variable',
    { service: 'a', name: 'B', value: '2' },
    "    environment: [ 'A=1', 'B=2' ]\n",
  ],
  [
    'env_file, a list',
    '    env_file: [.env]\n',
    'append',
    { path: at('env_file'), value: './b.env' },
    '    env_file: [.env, ./b.env]\n',
  ],
  [
    'env_file, maps',
    '    env_file:\n      - path: .env\n        required: false\n',
    'append',
    { path: at('env_file'), value: { path: 'b.env' } },
    '    env_file:\n      - path: .env\n        required: false\n      - path: b.env\n',
  ],
  [
    'env_file, one name',
    '    env_file: .env\n',
    'append',
    { path: at('env_file'), value: './b.env' },
    'wrong-shape',
  ],
  [
    'command, text',
    '    command: run --it # c\n',
    'set',
    { path: at('command'), value: 'run --all' },
    '    command: run --all # c\n',
  ],
  [
    'command, a word of its list',
    '    command:\n      - run\n      - "80"\n',
    'set',
    { path: at('command', 1), value: '81' },
    '    command:\n      - run\n      - "81"\n',
  ],
  [
    'command, moved',
    '    command: ["a", # one\n      "b", # two\n      "c"]\n',
    'move',
    { path: at('command', 1), before: 0 },
    '    command: ["b", # two\n      "a", # one\n      "c"]\n',
  ],
  [
    'entrypoint, folded',
    '    entrypoint: >\n      a\n      b\n',
    'set',
    { path: at('entrypoint'), value: 'c' },
    '    entrypoint: c\n',
  ],
  [
    'build, text',
    '    build: ./x # here\n',
    'set',
    { path: at('build'), value: './y' },
    '    build: ./y # here\n',
  ],
  [
    'build, its args',
    '    build:\n      context: .\n      args:\n        - A=1\n',
    'append',
    { path: at('build', 'args'), value: 'B=2' },
    '    build:\n      context: .\n      args:\n        - A=1\n        - B=2\n',
  ],
  [
    'secrets, long',
    '    secrets:\n      - source: s\n        target: t\n',
    'set',
    { path: at('secrets', 0, 'mode'), value: 288 },
    '    secrets:\n      - source: s\n        target: t\n        mode: 288\n',
  ],
  ['secrets, the last one', '    secrets: [s]\n', 'unset', { path: at('secrets', 0) }, ''],
  [
    'labels, map',
    "    labels:\n      'a': 'b'\n",
    'set',
    { path: at('labels', 'c'), value: 'd' },
    "    labels:\n      'a': 'b'\n      'c': 'd'\n",
  ],
  [
    'labels, list',
    '    labels:\n      - a=b\n',
    'append',
    { path: at('labels'), value: 'c=d: #' },
    '    labels:\n      - a=b\n      - "c=d: #"\n',
  ],
  [
    'a test in brackets',
    '    healthcheck:\n      test: ["CMD-SHELL", "a"]\n',
    'set-healthcheck',
    { service: 'a', test: 'b' },
    '    healthcheck:\n      test: ["CMD-SHELL", "b"]\n',
  ],
  [
    'a test as text',
    '    healthcheck: {test: a}\n',
    'set-healthcheck',
    { service: 'a', test: 'b || c', interval: '5s' },
    '    healthcheck: {test: b || c, interval: 5s}\n',
  ],
  [
    'extra_hosts, map',
    '    extra_hosts:\n      a: 1.1.1.1\n',
    'set',
    { path: at('extra_hosts', 'b'), value: '2.2.2.2' },
    '    extra_hosts:\n      a: 1.1.1.1\n      b: "2.2.2.2"\n',
  ],
  [
    'ulimits, both forms',
    '    ulimits:\n      nproc: 1\n      nofile: {soft: 1, hard: 2}\n',
    'set',
    { path: at('ulimits', 'nofile', 'soft'), value: 3 },
    '    ulimits:\n      nproc: 1\n      nofile: {soft: 3, hard: 2}\n',
  ],
  ['tmpfs, text', '    tmpfs: /run\n', 'set', { path: at('tmpfs'), value: '/tmp' }, '    tmpfs: /tmp\n'],
  [
    'tmpfs, list',
    '    tmpfs:\n      - /run\n      - /tmp\n',
    'move',
    { path: at('tmpfs', 0), before: null },
    '    tmpfs:\n      - /tmp\n      - /run\n',
  ],
  [
    'deploy',
    '    deploy:\n        resources:\n            limits: {cpus: "1"}\n',
    'set',
    { path: at('deploy', 'resources', 'limits', 'memory'), value: '1g' },
    '    deploy:\n        resources:\n            limits: {cpus: "1", memory: 1g}\n',
  ],
  [
    'an override',
    '    ports: !override\n      - "1:1"\n',
    'add-port',
    { service: 'a', target: 2, published: 2 },
    '    ports: !override\n      - "1:1"\n      - "2:2"\n',
  ],
  ['a reset', '    ports: !reset []\n', 'append', { path: at('ports'), value: '1:1' }, 'tagged-value'],
];

describe('Every form keeps its form', () => {
  it('mounts a volume of one letter in the long form: in the short one Docker reads a Windows drive', () => {
    const text = `${file('')}volumes:\n  v:\n`;
    const after = changed(text, 'mount', { service: 'a', source: 'v', target: '/v' });
    const [own] = readStack(parseDocument('compose.yaml', after)).services;
    expect(own?.mounts).toMatchObject([{ syntax: 'long', kind: 'volume', source: 'v', target: '/v' }]);
    const short = file('    volumes: ["v:/v"]\n');
    const [read] = readStack(parseDocument('compose.yaml', short)).services;
    expect(read?.mounts).toMatchObject([{ kind: 'anonymous', source: null, target: 'v:/v' }]);
  });

  it.each(cases)('%s', (_, body, command, args, expected) => {
    const isCode = /^[a-z-]+$/.test(expected);
    expect(changed(file(body), command, args)).toBe(isCode ? expected : file(expected));
  });

  it.each([
    [
      'a service that is nothing yet',
      'services:\n  a: # soon\n  b:\n    image: y\n',
      'services:\n  a: # soon\n    image: z\n  b:\n    image: y\n',
    ],
    [
      'a service that is an alias',
      'x-a: &x {tty: true}\nservices:\n  a: *x # same\n',
      'x-a: &x {tty: true}\nservices:\n  a: # same\n    <<: *x\n    image: z\n',
    ],
    [
      'a service in braces',
      'services:\n  a: { image: x, tty: true }\n',
      'services:\n  a: { image: z, tty: true }\n',
    ],
    ['an explicit key', 'services:\n  ? a\n  : image: x\n', 'services:\n  ? a\n  : image: z\n'],
    ['quoted keys', '"services":\n  "a":\n    "image": "x"\n', '"services":\n  "a":\n    "image": "z"\n'],
    [
      'JSON',
      '{\n  "services": {\n    "a": {\n      "image": "x"\n    }\n  }\n}\n',
      '{\n  "services": {\n    "a": {\n      "image": "z"\n    }\n  }\n}\n',
    ],
    [
      'line breaks of Windows',
      'services:\r\n  a:\r\n    tty: true\r\n',
      'services:\r\n  a:\r\n    tty: true\r\n    image: z\r\n',
    ],
    [
      'several documents',
      'services:\n  a:\n    image: x\n---\nservices:\n  a:\n    image: y\n',
      'services:\n  a:\n    image: x\n---\nservices:\n  a:\n    image: z\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(changed(text, 'set-image', { service: 'a', image: 'z' })).toBe(expected);
  });

  it('takes a service away that is written with ?', () => {
    const text = 'services:\n  ? a\n  : image: x\n  ? b\n  :\n    image: y\n';
    expect(changed(text, 'remove-service', { service: 'b' })).toBe('services:\n  ? a\n  : image: x\n');
  });
});
