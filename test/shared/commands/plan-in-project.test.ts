import { describe, expect, test } from 'vitest';
import {
  type Destination,
  planInProject,
  refusalInProject,
} from '../../../shared/commands/plan-in-project.ts';
import type { ProjectContext } from '../../../shared/commands/project-context.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import { partsOf } from '../../../shared/project/compose-project.ts';
import { readMerged } from '../../../shared/stack/merge/read-merged.ts';
import { readFileStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';
import { projectOf } from '../../support/projects/project-of.ts';

const base = `services:
  web:
    image: nginx:1  # the server
    ports:
      - "80:80"
    environment:
      A: "1"
      B: "2"
    depends_on:
      - db
    volumes:
      - data:/data
  db:
    image: postgres:16
volumes:
  data:
`;
const override = `services:
  web:
    image: nginx:2
    ports:
      - "81:81"
      - "80:80"
    environment:
      B: "3"
    networks:
      - back
networks:
  back:
`;
const two = { 'compose.yaml': base, 'compose.override.yaml': override };

/** The lines that a command takes from and adds to each file, or why it is refused. */
function changes(
  files: Readonly<Record<string, string>>,
  name: string,
  args: Record<string, unknown>,
  destination: Destination = {},
): unknown {
  const project = projectOf(files);
  const context: ProjectContext = {
    main: project.main,
    project,
    stack: readMerged(project),
    parts: new Map(
      partsOf(project).map(({ name: file, document, variables }) => [
        file,
        { document, stack: readFileStack(document, variables) },
      ]),
    ),
  };
  const plan = planInProject(context, name, args, destination);
  if (plan.kind !== 'edits') return plan.kind === 'refused' ? plan.refusal.code : plan.kind;
  expect(refusalInProject(context, name, args, plan.edits, verifyEdit, destination)).toBe(null);
  return Object.fromEntries(
    [...new Set(plan.edits.map(edit => edit.file))].map(file => {
      const before = files[file] ?? '';
      const own = plan.edits.filter(edit => edit.file === file);
      const [old, now] = [before, applyEdits(before, own)].map(text => text.split('\n'));
      return [
        file,
        [
          ...(old ?? []).filter(line => !now?.includes(line)).map(line => `-${line}`),
          ...(now ?? []).filter(line => !old?.includes(line)).map(line => `+${line}`),
        ],
      ];
    }),
  );
}

describe('a change of a project of several files', () => {
  test.each<[string, string, Record<string, unknown>, Destination, unknown]>([
    [
      'goes to the file whose value counts',
      'set-image',
      { service: 'web', image: 'nginx:3' },
      {},
      { 'compose.override.yaml': ['-    image: nginx:2', '+    image: nginx:3'] },
    ],
    [
      'goes where the user wants it',
      'set-image',
      { service: 'web', image: 'nginx:3' },
      { wanted: 'compose.yaml' },
      { 'compose.yaml': ['-    image: nginx:1  # the server', '+    image: nginx:3  # the server'] },
    ],
    [
      'may begin a service in a file that says nothing of it',
      'set-image',
      { service: 'db', image: 'postgres:17' },
      { wanted: 'compose.override.yaml' },
      { 'compose.override.yaml': ['+  db:', '+    image: postgres:17'] },
    ],
    [
      'of a variable goes to the file that says this variable',
      'set-variable',
      { service: 'web', name: 'A', value: 'x' },
      {},
      { 'compose.yaml': ['-      A: "1"', '+      A: "x"'] },
    ],
    [
      'of another one to the other file',
      'set-variable',
      { service: 'web', name: 'B', value: 'x' },
      {},
      { 'compose.override.yaml': ['-      B: "3"', '+      B: "x"'] },
    ],
    [
      'that adds something to a service goes to the main file',
      'set-variable',
      { service: 'web', name: 'NEW', value: 'x' },
      {},
      { 'compose.yaml': ['+      NEW: x'] },
    ],
    [
      'that takes something away does so in every file that says it',
      'remove-port',
      { service: 'web', published: '80', target: '80' },
      {},
      { 'compose.yaml': ['-    ports:', '-      - "80:80"'], 'compose.override.yaml': ['-      - "80:80"'] },
    ],
    [
      'that takes away an item of one file alone stays there',
      'unset',
      { path: ['services', 'web', 'ports', 0] },
      { file: 'compose.override.yaml' },
      { 'compose.override.yaml': ['-      - "81:81"'] },
    ],
    [
      'renames in every file',
      'rename-service',
      { service: 'web', to: 'site' },
      {},
      { 'compose.yaml': ['-  web:', '+  site:'], 'compose.override.yaml': ['-  web:', '+  site:'] },
    ],
    [
      'renames a reference where only the other file has the service',
      'rename-network',
      { network: 'back', to: 'rear' },
      {},
      { 'compose.override.yaml': ['-      - back', '-  back:', '+      - rear', '+  rear:'] },
    ],
    [
      'knows the names of the other file',
      'join-network',
      { service: 'db', network: 'back', keepDefault: false },
      {},
      { 'compose.yaml': ['+    networks:', '+      - back'] },
    ],
    ['takes no name twice', 'add-network', { name: 'back' }, {}, 'exists-already'],
    ['adds to the main file', 'add-volume', { name: 'more' }, {}, { 'compose.yaml': ['+  more:'] }],
    [
      'adds to the file the user chose',
      'add-service',
      { name: 'cache', image: 'redis:7' },
      { wanted: 'compose.override.yaml' },
      { 'compose.override.yaml': ['+  cache:', '+    image: redis:7'] },
    ],
    [
      'removes a service from every file',
      'remove-service',
      { service: 'db' },
      {},
      { 'compose.yaml': ['-    depends_on:', '-      - db', '-  db:', '-    image: postgres:16'] },
    ],
  ])('%s', (_, name, args, destination, expected) => {
    expect(changes(two, name, args, destination)).toEqual(expected);
  });

  test('renames what another file waits for', () => {
    const files = {
      'compose.yaml': 'services:\n  db: {image: d}\n',
      'compose.override.yaml': 'services:\n  web:\n    image: w\n    depends_on: [db]\n',
    };
    expect(changes(files, 'rename-service', { service: 'db', to: 'data' })).toEqual({
      'compose.yaml': ['-  db: {image: d}', '+  data: {image: d}'],
      'compose.override.yaml': ['-    depends_on: [db]', '+    depends_on: [data]'],
    });
  });

  test('of a value that another service gives is made at the service itself', () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    extends: {file: common.yaml, service: base}\n',
      'common.yaml': 'services:\n  base:\n    image: a\n    ports: ["1:1"]\n',
    };
    expect(changes(files, 'set-image', { service: 'web', image: 'b' })).toEqual({
      'compose.yaml': ['+    image: b'],
    });
    expect(changes(files, 'remove-port', { service: 'web', published: '1', target: '1' })).toBe(
      'from-extends',
    );
  });

  test('of an included service is made in the included file', () => {
    const files = {
      'compose.yaml': 'include: [inc.yaml]\nservices:\n  web: {image: w}\n',
      'inc.yaml': 'services:\n  inc:\n    image: i\n',
    };
    expect(changes(files, 'set-image', { service: 'inc', image: 'j' })).toEqual({
      'inc.yaml': ['-    image: i', '+    image: j'],
    });
    expect(changes(files, 'connect', { from: 'web', to: 'inc' })).toEqual({
      'compose.yaml': ['-  web: {image: w}', '+  web: {image: w, depends_on: [inc]}'],
    });
  });
});

describe('Renaming a service that others extend by its file', () => {
  const common = `services:
  base:  # everybody begins as this
    image: a
  other:
    extends: {service: base}
`;

  test('follows into an override file', () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    image: w\n',
      'compose.override.yaml': `services:
  web:
    restart: always
  worker:
    extends:  # like the server
      file: ./compose.yaml
      service: "web"
`,
    };
    expect(changes(files, 'rename-service', { service: 'web', to: 'site' })).toEqual({
      'compose.yaml': ['-  web:', '+  site:'],
      'compose.override.yaml': ['-  web:', '-      service: "web"', '+  site:', '+      service: "site"'],
    });
  });

  test('follows into an included file of another folder, and into the file itself', () => {
    const files = {
      'compose.yaml': `include: [parts/inc.yaml]
services:
  web: {image: w}
  copy: {extends: {file: compose.yaml, service: web}}
`,
      'parts/inc.yaml': 'services:\n  inc:\n    extends: {file: ../compose.yaml, service: web}\n',
    };
    expect(changes(files, 'rename-service', { service: 'web', to: 'site' })).toEqual({
      'compose.yaml': [
        '-  web: {image: w}',
        '-  copy: {extends: {file: compose.yaml, service: web}}',
        '+  site: {image: w}',
        '+  copy: {extends: {file: compose.yaml, service: site}}',
      ],
      'parts/inc.yaml': [
        '-    extends: {file: ../compose.yaml, service: web}',
        '+    extends: {file: ../compose.yaml, service: site}',
      ],
    });
  });

  test('follows into a file that is itself only extended, whose own service of that name stays', () => {
    const files = {
      'compose.yaml': `services:
  web: {image: w}
  front:
    extends: {file: common.yaml, service: base}
`,
      'common.yaml': `services:
  web: {image: another}
  base:
    extends: {file: compose.yaml, service: web}
    links: [web]
`,
    };
    expect(changes(files, 'rename-service', { service: 'web', to: 'site' })).toEqual({
      'compose.yaml': ['-  web: {image: w}', '+  site: {image: w}'],
      'common.yaml': [
        '-    extends: {file: compose.yaml, service: web}',
        '+    extends: {file: compose.yaml, service: site}',
      ],
    });
  });

  test('in the file that is only extended, follows into those that extend it', () => {
    const files = {
      'compose.yaml': `services:
  base: {image: mine}
  web:
    extends: {file: common.yaml, service: base}
    depends_on: [base]
`,
      'common.yaml': common,
    };
    const rename = { service: 'base', to: 'root' };
    expect(changes(files, 'rename-service', rename, { file: 'common.yaml' })).toEqual({
      'compose.yaml': [
        '-    extends: {file: common.yaml, service: base}',
        '+    extends: {file: common.yaml, service: root}',
      ],
      'common.yaml': [
        '-  base:  # everybody begins as this',
        '-    extends: {service: base}',
        '+  root:  # everybody begins as this',
        '+    extends: {service: root}',
      ],
    });
    expect(changes(files, 'rename-service', rename)).toEqual({
      'compose.yaml': [
        '-  base: {image: mine}',
        '-    depends_on: [base]',
        '+  root: {image: mine}',
        '+    depends_on: [root]',
      ],
    });
  });

  test('finds the one file that is only extended and has it, and asks for the file where several do', () => {
    const files = {
      'compose.yaml': 'services:\n  web: {extends: {file: common.yaml, service: base}}\n',
      'common.yaml': 'services:\n  base: {image: b}\n',
    };
    const rename = { service: 'base', to: 'root' };
    expect(changes(files, 'rename-service', rename)).toEqual({
      'compose.yaml': [
        '-  web: {extends: {file: common.yaml, service: base}}',
        '+  web: {extends: {file: common.yaml, service: root}}',
      ],
      'common.yaml': ['-  base: {image: b}', '+  root: {image: b}'],
    });
    const more = {
      'compose.yaml': `${files['compose.yaml']}  api: {extends: {file: other.yaml, service: base}}\n`,
      'common.yaml': files['common.yaml'],
      'other.yaml': files['common.yaml'],
    };
    expect(changes(more, 'rename-service', rename)).toBe('only-extended');
    expect(changes(more, 'rename-service', { service: 'nobody', to: 'root' })).toBe('not-found');
  });

  test('is not what removing does: one that others extend is kept', () => {
    const files = {
      'compose.yaml':
        'services:\n  web: {image: w}\n  front: {extends: {file: common.yaml, service: base}}\n',
      'common.yaml': 'services:\n  base: {extends: {file: compose.yaml, service: web}}\n',
    };
    expect(changes(files, 'remove-service', { service: 'web' })).toBe('in-use');
    const own = {
      'compose.yaml': 'services:\n  a: {image: w}\n  b: {extends: {file: compose.yaml, service: a}}\n',
    };
    expect(changes(own, 'remove-service', { service: 'a' })).toBe('in-use');
  });
});
