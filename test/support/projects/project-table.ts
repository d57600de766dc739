/** A small project: its files by name, and the one that is open. */
export interface SmallProject {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `compose.yaml` unless said. */
  readonly main?: string;
  readonly profiles?: readonly string[];
}

const pair = (base: string, override: string): Readonly<Record<string, string>> => ({
  'compose.yaml': base,
  'compose.override.yaml': override,
});

/** Small projects of several files that Docker Compose accepts; what it makes of them is the oracle. */
export const smallProjects: readonly SmallProject[] = [
  {
    name: 'an override says nothing: the base stays, but for an empty command',
    files: pair(
      `services:
  web: {image: a, command: c, ports: ['1:1'], environment: {A: 1}}
  db: {image: d}
`,
      `services:
  web:
    image:
    command:
    ports:
    environment:
  db:
`,
    ),
  },
  { name: 'an empty override', files: pair('services:\n  web: {image: a}\n', '') },
  {
    name: 'scalars are replaced, maps joined',
    files: pair(
      `services:
  web:
    image: a
    restart: always
    container_name: one
    environment: [A=1, B=2]
    labels: {x: 1, y: 2}
`,
      `services:
  web:
    image: b
    restart: "no"
    container_name: two
    environment: {B: 3, C: 4}
    labels: [y=3, z=4]
  new: {image: n}
`,
    ),
  },
  {
    name: 'ports are joined, the same one once',
    files: pair(
      `services:
  web:
    image: a
    ports: ['8080:80', '9090:90', '53:53/udp', '100-102:100-102']
`,
      `services:
  web:
    ports: ['8081:80', '127.0.0.1:8080:80', '8080:80/tcp', '53:53', {target: 90, published: "9090"}]
`,
    ),
  },
  {
    name: 'mounts are unique by their target',
    files: pair(
      `services:
  web:
    image: a
    volumes: ['./a:/x', 'vol:/y:ro', '/z']
    tmpfs: /t
volumes: {vol: , other: }
`,
      `services:
  web:
    volumes: ['other:/y', {type: bind, source: ./b, target: /x}, {type: tmpfs, target: /w}]
    tmpfs: [/t, /u]
`,
    ),
  },
  {
    name: 'configs and secrets are unique by their target',
    files: pair(
      `services:
  web: {image: a, configs: [one], secrets: [s1]}
configs: {one: {file: ./a}, two: {file: ./a}}
secrets: {s1: {file: ./a}, s2: {file: ./b}}
`,
      `services:
  web:
    configs: [{source: two, target: /one}]
    secrets: [s2, {source: s2, target: /run/secrets/s1}]
`,
    ),
  },
  {
    name: 'depends_on and networks in both forms',
    files: pair(
      `services:
  db: {image: d}
  cache: {image: r}
  web: {image: a, depends_on: [db], networks: {n: {aliases: [q]}}}
  job:
    image: j
    depends_on:
      db: {condition: service_healthy}
networks: {n: , m: }
`,
      `services:
  web:
    depends_on:
      db: {condition: service_healthy}
      cache: {condition: service_started}
    networks: {m: {aliases: [x]}, n: }
  job:
    depends_on: [db, cache]
    networks: [n]
`,
    ),
  },
  {
    name: 'command, entrypoint and the test of a healthcheck are replaced whole',
    files: pair(
      `services:
  web: {image: a, command: [c, d], entrypoint: [e], healthcheck: {test: [CMD, x], interval: 3s, retries: 2}}
  off: {image: a, healthcheck: {test: x}}
`,
      `services:
  web: {command: f, healthcheck: {test: y, retries: 5}}
  off: {healthcheck: {disable: true}}
`,
    ),
  },
  {
    name: 'a build keeps its folder unless another is said',
    files: pair(
      `services:
  one: {build: ./w}
  two: {build: {context: ./w, target: t}}
  three: {build: {context: ./w}}
`,
      `services:
  one: {build: {target: t}}
  two: {build: ./v}
  three:
    build:
      target: t
`,
    ),
  },
  {
    name: '!reset takes away, what it holds with it',
    files: pair(
      `services:
  web:
    image: a
    ports: ['1:1']
    command: x
    environment: {A: 1, B: 2}
    healthcheck: {test: x, interval: 3s}
    volumes: ['./a:/a']
    depends_on: {db: {condition: service_started}}
  list: {image: a, environment: [A=1, B=2]}
  gone: {image: g}
  db: {image: d}
`,
      `services:
  web:
    ports: !reset ['2:2']
    command: !reset null
    environment:
      A: !reset null
    healthcheck:
      interval: !reset null
    volumes: !reset []
    depends_on:
      db: !reset null
  list:
    environment:
      A: !reset null
  gone: !reset null
`,
    ),
  },
  {
    name: '!override puts in place',
    files: pair(
      `services:
  web: {image: a, ports: ['1:1'], environment: {A: 1}, volumes: ['./a:/a']}
  db: {image: d, ports: ['3:3']}
`,
      `services:
  web:
    ports: !override ['2:2']
    environment: !override
      C: 1
    volumes: !override ['./b:/b']
  db: !override
    image: e
`,
    ),
  },
  {
    name: 'the first override by name alone',
    files: {
      'docker-compose.yml': 'services:\n  web: {image: a}\n',
      'compose.override.yml': 'services:\n  web: {image: yml}\n',
      'docker-compose.override.yml': 'services:\n  web: {image: other}\n',
    },
    main: 'docker-compose.yml',
  },
  {
    name: 'extends in the same file, through several',
    files: {
      'compose.yaml': `services:
  root: {image: r, restart: always}
  base:
    extends: root
    environment: {A: 1}
    ports: ['1:1']
    depends_on: [db]
    volumes: ['vol:/v', './d:/d']
    networks: [n]
    healthcheck: {test: x, interval: 3s}
  web:
    extends: {service: base}
    environment: {B: 2}
    ports: ['2:2']
    healthcheck: {retries: 3}
  bare:
    extends: base
    ports: !reset []
    environment: !override
      C: 3
  db: {image: d}
volumes: {vol: }
networks: {n: }
`,
    },
  },
  {
    name: 'extends from other files, their paths from their own folders',
    files: {
      'compose.yaml': `services:
  web:
    extends: {file: c/common.yaml, service: base}
    environment: {B: 2}
`,
      'c/common.yaml': `services:
  base:
    extends: {file: deep/root.yaml, service: root}
    build: ./w
    volumes: ['./d:/d']
  unused: {image: u}
`,
      'c/deep/root.yaml': `services:
  root:
    image: r
    command: x
    volumes: ['./e:/e', '../f:/f']
`,
    },
  },
  {
    name: 'extends looks into its own file, before the files are merged',
    files: pair(
      'services:\n  base: {image: a}\n  web: {extends: base}\n  own: {image: o, command: c}\n',
      `services:
  base: {image: b}
  own:
    extends: {file: compose.yaml, service: base}
`,
    ),
  },
  {
    name: 'include, short and long, with its own paths and values',
    files: {
      '.env': 'IMAGE=main\n',
      'compose.yaml': `include:
  - one/a.yaml
  - path: [two/b.yaml, two/c.yaml]
    project_directory: .
    env_file: two/x.env
services:
  web: {image: w, depends_on: [a, b]}
`,
      'one/a.yaml': `services:
  a: {image: "\${IMAGE}", build: ., container_name: "\${NAME}", volumes: ['./d:/d']}
`,
      'one/.env': 'IMAGE=one\nNAME=named\n',
      'one/compose.override.yaml': 'services:\n  a: {image: never}\n',
      'two/b.yaml': "services:\n  b: {image: b, volumes: ['./d:/d']}\n",
      'two/c.yaml': "services:\n  b: {image: '${TWO}'}\n",
      'two/x.env': 'TWO=two\n',
    },
  },
  {
    name: 'an override changes what an include brings',
    files: {
      ...pair(
        'include: [inc.yaml]\nservices:\n  web: {image: w}\n',
        "services:\n  inc: {ports: ['5:5']}\n  web: {depends_on: [inc]}\n",
      ),
      'inc.yaml': 'include: [more.yaml]\nservices:\n  inc: {image: i}\n',
      'more.yaml': 'services:\n  more: {image: m}\n',
    },
  },
  {
    name: 'an include of the override is laid over the base',
    files: {
      ...pair('services:\n  web: {image: w}\n', 'include: [a.yaml]\n'),
      'a.yaml': 'services:\n  a: {image: x}\n  web: {image: q}\n',
    },
  },
  {
    name: 'the same entry twice, by two includes',
    files: {
      'compose.yaml': 'include: [a.yaml, b.yaml]\nservices:\n  web: {image: w}\n',
      'a.yaml': 'services:\n  a: {image: x}\nvolumes: {v: }\n',
      'b.yaml': 'services:\n  a: {image: x}\nvolumes: {v: }\n',
    },
  },
  {
    name: 'COMPOSE_FILE with a separator and COMPOSE_PROFILES',
    files: {
      '.env': 'COMPOSE_FILE=a.yaml,s/b.yaml\nCOMPOSE_PATH_SEPARATOR=,\nCOMPOSE_PROFILES=p,q\n',
      'a.yaml': `services:
  a: {image: x}
  b: {image: x, profiles: [p]}
  c: {image: x, profiles: [r]}
`,
      's/b.yaml': "services:\n  a: {build: ./r, volumes: ['./v:/v']}\n  c: {profiles: [t]}\n",
      'compose.yaml': 'services:\n  z: {image: z}\n',
    },
    main: 'a.yaml',
  },
  {
    name: 'chosen profiles',
    files: {
      'compose.yaml': `services:
  a: {image: x}
  b: {image: x, profiles: [debug, more]}
  c: {image: x, profiles: [other]}
`,
    },
    profiles: ['more'],
  },
  {
    name: 'a file of another name is alone',
    files: {
      'stack.yaml': 'services:\n  web: {image: a}\n',
      'compose.yaml': 'services:\n  other: {image: a}\n',
      'compose.override.yaml': 'services:\n  web: {image: b}\n',
    },
    main: 'stack.yaml',
  },
];
