/** A stack in three YAML documents of one file; the second says more of a service of the first. */
export const threeDocuments = `# what runs
services:
  web:
    image: nginx # the door
    ports:
      - "80:80"
      - "81:81"
    environment:
      A: 1
    depends_on: [db]
  db:
    image: postgres

--- # laid over it
services:
  web:
    restart: always
    ports:
      # the second one
      - "82:82"
      - "81:81"
    environment:
      - B=2
    networks: [inner]
  job:
    image: job
    depends_on:
      web: {condition: service_started}
---
networks:
  inner:
volumes:
  data:
`;

/** What a command does to the file: lines that go and lines that come, and where Docker's model differs afterwards. */
export interface DocumentEdit {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly model: readonly string[];
}

const web = (...path: (string | number)[]): readonly (string | number)[] => ['services', 'web', ...path];

/** Edits of `threeDocuments`, each in the document that says what it is about. */
export const documentEdits: readonly DocumentEdit[] = [
  {
    command: 'set-image',
    args: { service: 'web', image: 'httpd' },
    removed: ['4     image: nginx # the door'],
    added: ['4     image: httpd # the door'],
    model: ['services.web.image'],
  },
  {
    command: 'set',
    args: { path: web('restart'), value: 'no' },
    removed: ['17     restart: always'],
    added: ['17     restart: "no"'],
    model: ['services.web.restart'],
  },
  {
    command: 'set',
    args: { path: web('tty'), value: true },
    removed: [],
    added: ['11     tty: true'],
    model: ['services.web.tty'],
  },
  {
    command: 'set',
    args: { path: web('ports', 2), value: '92:82' },
    removed: ['20       - "82:82"'],
    added: ['20       - "92:82"'],
    model: ['services.web.ports'],
  },
  {
    command: 'unset',
    args: { path: web('ports', 0) },
    removed: ['6       - "80:80"'],
    added: [],
    model: ['services.web.ports'],
  },
  {
    command: 'unset',
    args: { path: web('environment') },
    removed: ['8     environment:', '9       A: 1', '22     environment:', '23       - B=2'],
    added: [],
    model: ['services.web.environment'],
  },
  {
    command: 'append',
    args: { path: web('ports'), value: '83:83' },
    removed: [],
    added: ['22       - "83:83"'],
    model: ['services.web.ports'],
  },
  {
    command: 'add-port',
    args: { service: 'web', target: '84', published: '84' },
    removed: [],
    added: ['8       - "84:84"'],
    model: ['services.web.ports'],
  },
  {
    command: 'add-port',
    args: { service: 'job', target: '84', published: '84' },
    removed: [],
    added: ['29     ports:', '30       - "84:84"'],
    model: ['services.job.ports'],
  },
  {
    command: 'remove-port',
    args: { service: 'web', target: '82' },
    removed: ['20       - "82:82"'],
    added: [],
    model: ['services.web.ports'],
  },
  {
    command: 'remove-port',
    args: { service: 'web', target: '81' },
    removed: ['7       - "81:81"', '21       - "81:81"'],
    added: [],
    model: ['services.web.ports'],
  },
  {
    command: 'set-variable',
    args: { service: 'web', name: 'A', value: 'x' },
    removed: ['9       A: 1'],
    added: ['9       A: x'],
    model: ['services.web.environment'],
  },
  {
    command: 'set-variable',
    args: { service: 'web', name: 'B', value: 'x' },
    removed: ['23       - B=2'],
    added: ['23       - B=x'],
    model: ['services.web.environment'],
  },
  {
    command: 'unset-variable',
    args: { service: 'web', name: 'B' },
    removed: ['22     environment:', '23       - B=2'],
    added: [],
    model: ['services.web.environment'],
  },
  {
    command: 'rename-service',
    args: { service: 'web', to: 'front' },
    removed: ['3   web:', '16   web:', '28       web: {condition: service_started}'],
    added: ['3   front:', '16   front:', '28       front: {condition: service_started}'],
    model: ['services.job.depends_on', 'services.web', 'services.front'],
  },
  {
    command: 'remove-service',
    args: { service: 'db' },
    removed: ['10     depends_on: [db]', '11   db:', '12     image: postgres'],
    added: [],
    model: ['services.db', 'services.web.depends_on'],
  },
  {
    command: 'remove-service',
    args: { service: 'job' },
    removed: [
      '25   job:',
      '26     image: job',
      '27     depends_on:',
      '28       web: {condition: service_started}',
    ],
    added: [],
    model: ['services.job'],
  },
  {
    command: 'rename-network',
    args: { network: 'inner', to: 'outer' },
    removed: ['24     networks: [inner]', '31   inner:'],
    added: ['24     networks: [outer]', '31   outer:'],
    model: ['networks.inner', 'networks.outer', 'services.web.networks'],
  },
  {
    command: 'remove-network',
    args: { network: 'inner' },
    removed: ['24     networks: [inner]', '30 networks:', '31   inner:'],
    added: [],
    model: ['networks.inner', 'services.web.networks'],
  },
  {
    command: 'add-service',
    args: { name: 'cache', image: 'redis' },
    removed: [],
    added: ['13   cache:', '14     image: redis'],
    model: ['services.cache'],
  },
  {
    command: 'join-network',
    args: { service: 'job', network: 'inner' },
    removed: [],
    added: ['29     networks:', '30       - inner'],
    model: ['services.job.networks'],
  },
  {
    command: 'connect',
    args: { from: 'job', to: 'web', condition: 'service_healthy' },
    removed: ['28       web: {condition: service_started}'],
    added: ['28       web: {condition: service_healthy}'],
    model: ['services.job.depends_on'],
  },
  {
    command: 'disconnect',
    args: { from: 'web', to: 'db' },
    removed: ['10     depends_on: [db]'],
    added: [],
    model: ['services.web.depends_on'],
  },
  {
    command: 'mount',
    args: { service: 'db', source: 'data', target: '/data' },
    removed: [],
    added: ['13     volumes:', '14       - data:/data'],
    model: ['services.db.volumes'],
  },
];
