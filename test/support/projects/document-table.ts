import type { SmallProject } from './project-table.ts';

const one = (name: string, text: string, more: SmallProject['files'] = {}): SmallProject => ({
  name,
  files: { 'compose.yaml': text, ...more },
});

/** Files of several YAML documents that Docker Compose accepts; what it makes of them is the oracle. */
export const severalDocuments: readonly SmallProject[] = [
  one(
    'a service in two documents: lists, maps and scalars',
    `services:
  web:
    image: nginx
    restart: always
    ports: ['80:80', '81:81']
    environment: [A=1, B=2]
    labels: {l: a}
    command: [a, b]
    volumes: ['d:/x', './f:/f']
    depends_on: [db]
    healthcheck: {test: [CMD, x], interval: 3s}
  db: {image: d}
volumes: {d: }
---
services:
  web:
    image: httpd
    ports: ['80:80', '82:82']
    environment: {B: "3", C: "4"}
    labels: [m=b]
    command: [c]
    volumes: ['e:/x', 'd:/y']
    depends_on: {db: {condition: service_healthy}}
    networks: [n]
    healthcheck: {test: [CMD, y]}
volumes: {e: }
networks: {n: }
`,
  ),
  one(
    'services, networks and volumes in documents of their own, before they are defined',
    `---
services:
  a: {image: a, depends_on: [b], volumes: ['v:/v']}
---
services:
  b: {image: b, networks: [n]}
---
networks: {n: }
volumes: {v: }
...
`,
  ),
  one(
    'what an earlier document names only',
    'services:\n  a: {restart: always}\n---\nservices:\n  a: {image: a}\n',
  ),
  one(
    'anchors of each document',
    `x-a: &a {image: one, labels: {k: v}}
services:
  a: *a
---
x-a: &a {image: two, restart: always}
services:
  a: {<<: *a, command: c}
  b: *a
`,
  ),
  one(
    'tags of a later document',
    `services:
  a: {image: one, ports: ['1:1'], environment: {A: 1, B: 2}, command: x}
  b: {image: two}
  c: {image: three, restart: always, ports: ['3:3']}
---
services:
  a:
    ports: !reset []
    environment: {A: !reset null}
    command: !override y
  b: !reset null
  c: !override {image: four}
---
services:
  a:
    ports: ['2:2']
`,
  ),
  one(
    'a tag of the first document takes nothing from those behind it',
    "services:\n  a: {image: one, ports: !reset ['1:1']}\n---\nservices:\n  a: {ports: ['2:2']}\n",
  ),
  one(
    'the first document goes on from a line of marks and comments',
    '# top\n--- # one\nservices: {a: {image: one}}\n--- {}\n--- # three\nservices: {a: {restart: always}}\n...\n# end\n',
  ),
  one(
    'extends looks into its own document',
    `services:
  base: {image: one, labels: {k: v}}
  a: {extends: base}
---
services:
  base: {restart: always, image: two}
  b: {extends: base, command: c}
`,
  ),
  one(
    'extends and include of files with several documents',
    `include: [inc.yaml]
services:
  a: {image: one}
---
services:
  a: {extends: {file: base.yaml, service: base}, ports: ['1:1']}
  inc: {restart: always}
`,
    {
      'inc.yaml': 'services: {inc: {image: i}}\n---\nservices: {inc: {command: c}}\n',
      'base.yaml':
        "services: {base: {image: b, ports: ['2:2'], restart: always}}\n---\nservices: {base: {command: c, ports: !override ['3:3']}}\n",
    },
  ),
  one(
    'an override file comes after all documents, and may have several itself',
    "services: {a: {image: one, ports: ['1:1']}}\n---\nservices: {a: {image: two, ports: ['2:2']}}\n",
    {
      'compose.override.yaml':
        "services: {a: {image: three}}\n---\nservices: {a: {ports: ['3:3'], environment: [A=1]}}\n",
    },
  ),
  one(
    'a directive of YAML 1.1 before each',
    '%YAML 1.1\n---\nservices: {a: {image: one}}\n...\n%YAML 1.1\n---\nservices: {a: {restart: always}}\n',
  ),
];

/** Files of several YAML documents that Docker Compose refuses, and the problem that says so. */
export const refusedDocuments: readonly (SmallProject & { readonly problem: string })[] = [
  { ...one('an empty last document', 'services: {a: {image: a}}\n---\n'), problem: 'not-a-mapping' },
  {
    ...one('an empty first document', '---\n# none\n---\nservices: {a: {image: a}}\n'),
    problem: 'not-a-mapping',
  },
  { ...one('a document that says null', 'services: {a: {image: a}}\n--- ~\n'), problem: 'not-a-mapping' },
  { ...one('a document that is a list', 'services: {a: {image: a}}\n---\n- 1\n'), problem: 'not-a-mapping' },
  {
    ...one('no mark after an end mark', 'services: {a: {image: a}}\n...\nservices: {b: {image: b}}\n'),
    problem: 'yaml-document-start',
  },
  {
    ...one(
      'a key twice in a later document',
      'services: {a: {image: a}}\n---\nservices: {a: {tty: true, tty: true}}\n',
    ),
    problem: 'yaml-duplicate-key',
  },
  {
    ...one(
      'extends of a service of another document',
      'services: {a: {image: a}}\n---\nservices: {b: {extends: a}}\n',
    ),
    problem: 'extends-missing',
  },
  {
    ...one('an anchor of a later document', 'services: {a: *x}\n---\nx-a: &x {image: a}\n'),
    problem: 'yaml-unknown-alias',
  },
];
