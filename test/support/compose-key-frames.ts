/** Where the keys of a section stand: the lines above them, with their indentation, and keys that must be beside them. */
interface Frame {
  readonly above: string;
  readonly indent: number;
  readonly beside?: string;
  /** Starts the entry of a list: the first line gets a dash. */
  readonly entry?: true;
}

const service = 'services:\n  app:\n    image: x:1\n';
const inService = (above: string, indent = 6): Frame => ({ above: `${service}${above}`, indent });
const inEntry = (above: string, beside = '', indent = 8): Frame => ({
  above: `${service}${above}`,
  indent,
  beside,
  entry: true,
});

const frames: Readonly<Record<string, Frame>> = {
  top: { above: '', indent: 0 },
  service: { above: service, indent: 4 },
  build: { above: 'services:\n  app:\n    build:\n', indent: 6, beside: 'context: .' },
  healthcheck: inService('    healthcheck:\n'),
  dependency: { ...inService('    depends_on:\n      db:\n', 8), beside: 'condition: service_started' },
  deploy: inService('    deploy:\n'),
  resources: inService('    deploy:\n      resources:\n', 8),
  limits: inService('    deploy:\n      resources:\n        limits:\n', 10),
  reservations: inService('    deploy:\n      resources:\n        reservations:\n', 10),
  genericResource: inEntry(
    '    deploy:\n      resources:\n        reservations:\n          generic_resources:\n',
    '',
    14,
  ),
  discreteResource: inService(
    '    deploy:\n      resources:\n        reservations:\n          generic_resources:\n            - discrete_resource_spec:\n',
    18,
  ),
  placement: inService('    deploy:\n      placement:\n', 8),
  preferences: inEntry('    deploy:\n      placement:\n        preferences:\n', '', 12),
  restartPolicy: inService('    deploy:\n      restart_policy:\n', 8),
  update: inService('    deploy:\n      update_config:\n', 8),
  develop: inService('    develop:\n'),
  watch: inEntry('    develop:\n      watch:\n', 'action: sync\npath: ./a\ntarget: /b', 10),
  port: inEntry('    ports:\n', 'target: 80'),
  mount: inEntry('    volumes:\n', 'type: volume\ntarget: /data'),
  bind: inService(
    '    volumes:\n      - type: bind\n        source: .\n        target: /a\n        bind:\n',
    10,
  ),
  mountVolume: inService('    volumes:\n      - type: volume\n        target: /a\n        volume:\n', 10),
  mountTmpfs: inService('    volumes:\n      - type: tmpfs\n        target: /a\n        tmpfs:\n', 10),
  mountImage: inService(
    '    volumes:\n      - type: image\n        source: x\n        target: /a\n        image:\n',
    10,
  ),
  serviceNetwork: inService('    networks:\n      backend:\n', 8),
  serviceModel: inService('    models:\n      llm:\n', 8),
  network: { above: `${service}networks:\n  other:\n`, indent: 4 },
  ipam: { above: `${service}networks:\n  other:\n    ipam:\n`, indent: 6 },
  subnet: { above: `${service}networks:\n  other:\n    ipam:\n      config:\n`, indent: 10, entry: true },
  external: { above: `${service}networks:\n  other:\n    external:\n`, indent: 6 },
  volume: { above: `${service}volumes:\n  other:\n`, indent: 4 },
  secret: { above: `${service}secrets:\n  other:\n`, indent: 4, beside: 'file: ./a' },
  config: { above: `${service}configs:\n  other:\n`, indent: 4, beside: 'file: ./a' },
  model: { above: `${service}models:\n  other:\n`, indent: 4, beside: 'model: ai/x' },
  include: { above: `${service}include:\n`, indent: 4, beside: 'path: ./a.yaml', entry: true },
  envFile: inEntry('    env_file:\n', 'path: a.env'),
  extends: { ...inService('    extends:\n'), beside: 'file: common.yaml\nservice: web' },
  logging: inService('    logging:\n'),
  grant: inEntry('    secrets:\n', 'source: db_password'),
  hook: inEntry('    post_start:\n', 'command: ls'),
  device: inEntry('    devices:\n', 'source: /dev/a\ntarget: /dev/a'),
  gpu: inEntry('    gpus:\n'),
  ulimit: { ...inService('    ulimits:\n      nofile:\n', 8), beside: 'soft: 1\nhard: 2' },
  blkio: inService('    blkio_config:\n'),
  blkioLimit: inEntry('    blkio_config:\n      device_read_bps:\n', 'path: /dev/a\nrate: 5', 10),
  blkioWeight: inEntry('    blkio_config:\n      weight_device:\n', 'path: /dev/a\nweight: 5', 10),
  credentialSpec: inService('    credential_spec:\n'),
  provider: { ...inService('    provider:\n'), beside: 'type: model' },
  triggers: { above: 'jobs:\n  a:\n    image: x:1\n    triggers:\n', indent: 6 },
  schedule: {
    above: 'jobs:\n  a:\n    image: x:1\n    triggers:\n      schedule:\n',
    indent: 10,
    beside: 'cron: "0 3 * * *"',
    entry: true,
  },
};

/** Things that examples name: they are declared unless the text declares them itself. */
const declared: readonly (readonly [string, string])[] = [
  ['networks', 'networks:\n  backend:\n'],
  ['volumes', 'volumes:\n  data:\n'],
  ['secrets', 'secrets:\n  db_password:\n    file: ./a\n  pip_token:\n    file: ./a\n'],
  ['configs', 'configs:\n  app_config:\n    file: ./a\n'],
  ['models', 'models:\n  llm:\n    model: ai/x\n'],
];

/** Keys of a service that do not go together with the image that the frame gives it, or that stand in another block. */
const elsewhere: Readonly<Record<string, string>> = {
  'service.image': 'services:\n  app:\n',
  'service.per_replica': `${service}    pre_start:\n      - command: ls\n`,
  'service.triggers': 'jobs:\n  app:\n    image: x:1\n',
};

/** Keys that take the place of what stands beside the others. */
const standAlone: ReadonlySet<string> = new Set([
  'secret.driver',
  'secret.environment',
  'secret.external',
  'config.content',
  'config.environment',
  'config.external',
  'build.dockerfile_inline',
]);

/** A Compose file around the example of a key. */
export function wholeFile(topic: string, example: string): string {
  const [section = '', key = ''] = topic.split('.');
  const frame = frames[section];
  if (!frame) throw new Error(`no frame for the keys of ${section}`);
  const alone = standAlone.has(topic);
  const beside = (alone ? '' : (frame.beside ?? ''))
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(`${key}:`));
  const indent = topic === 'service.per_replica' ? 8 : frame.indent;
  const lines = [...beside, ...example.split('\n')].map(line => `${' '.repeat(indent)}${line}\n`);
  if (frame.entry) lines[0] = `${' '.repeat(indent - 2)}- ${(lines[0] ?? '').trimStart()}`;
  const above = elsewhere[topic] ?? frame.above;
  const own = `${above}${lines.join('')}`;
  const db = section === 'top' && key === 'services' ? '' : addDb(own);
  const rest = declared.filter(([name]) => !new RegExp(`^${name}:`, 'm').test(own)).map(([, text]) => text);
  return `${db === '' ? own : db}${rest.join('')}`;
}

/** A second service, which examples depend on. */
function addDb(text: string): string {
  const second = 'services:\n  db:\n    image: x:1\n';
  return /^services:\n/m.test(text) ? text.replace(/^services:\n/m, second) : `${second}${text}`;
}
