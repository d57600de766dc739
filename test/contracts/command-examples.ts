/** A command with what it does to a text: before, arguments, after. */
export interface CommandExample {
  readonly args: Readonly<Record<string, unknown>>;
  readonly before: string;
  readonly after: string;
}

const two = 'services:\n  a:\n    image: x # note\n  b:\n    image: y\n';

/** One example for every command; `test/shared/commands` has the finer ones. */
export const commandExamples: Readonly<Record<string, CommandExample>> = {
  'add-service': {
    args: { name: 'c', image: 'z:1' },
    before: two,
    after: `${two}  c:\n    image: z:1\n`,
  },
  'remove-service': {
    args: { service: 'b' },
    before: two,
    after: 'services:\n  a:\n    image: x # note\n',
  },
  'rename-service': {
    args: { service: 'b', to: 'c' },
    before: `${two}    depends_on: [a]\n`,
    after: `${two.replace('  b:', '  c:')}    depends_on: [a]\n`,
  },
  'move-service': {
    args: { service: 'b', before: 'a' },
    before: two,
    after: 'services:\n  b:\n    image: y\n  a:\n    image: x # note\n',
  },
  'set-image': {
    args: { service: 'a', image: 'z:2' },
    before: two,
    after: two.replace('x # note', 'z:2 # note'),
  },
  'add-port': {
    args: { service: 'b', published: 8080, target: 80 },
    before: two,
    after: `${two}    ports:\n      - "8080:80"\n`,
  },
  'remove-port': {
    args: { service: 'b', target: '80' },
    before: `${two}    ports: ["8080:80", "1:1"]\n`,
    after: `${two}    ports: ["1:1"]\n`,
  },
  'set-variable': {
    args: { service: 'b', name: 'A', value: 'on' },
    before: `${two}    environment:\n      - B=1\n`,
    after: `${two}    environment:\n      - B=1\n      - A=on\n`,
  },
  'unset-variable': {
    args: { service: 'b', name: 'B' },
    before: `${two}    environment:\n      B: 1\n      C: 2\n`,
    after: `${two}    environment:\n      C: 2\n`,
  },
  connect: {
    args: { from: 'b', to: 'a', condition: 'service_healthy' },
    before: two,
    after: `${two}    depends_on:\n      a:\n        condition: service_healthy\n`,
  },
  disconnect: {
    args: { from: 'b', to: 'a' },
    before: `${two}    depends_on:\n      - a\n`,
    after: two,
  },
  'add-network': {
    args: { name: 'red', driver: 'bridge' },
    before: two,
    after: `${two}\nnetworks:\n  red:\n    driver: bridge\n`,
  },
  'join-network': {
    args: { service: 'b', network: 'red' },
    before: `networks: {red: }\n${two}`,
    after: `networks: {red: }\n${two}    networks:\n      - red\n`,
  },
  'leave-network': {
    args: { service: 'b', network: 'red' },
    before: `${two}    networks:\n      red:\n      blue:\n`,
    after: `${two}    networks:\n      blue:\n`,
  },
  'remove-network': {
    args: { network: 'red' },
    before: `networks:\n  red:\n${two}    networks: [red]\n`,
    after: two,
  },
  'rename-network': {
    args: { network: 'red', to: 'blue' },
    before: `networks:\n  red:\n${two}    networks: [red]\n`,
    after: `networks:\n  blue:\n${two}    networks: [blue]\n`,
  },
  'add-volume': {
    args: { name: 'data' },
    before: two,
    after: `${two}\nvolumes:\n  data:\n`,
  },
  mount: {
    args: { service: 'b', source: './conf', target: '/conf', readOnly: true },
    before: two,
    after: `${two}    volumes:\n      - ./conf:/conf:ro\n`,
  },
  unmount: {
    args: { service: 'b', target: '/conf' },
    before: `${two}    volumes:\n      - ./conf:/conf:ro\n`,
    after: two,
  },
  'remove-volume': {
    args: { volume: 'data' },
    before: `volumes:\n  data:\n  other:\n${two}    volumes: ["data:/d"]\n`,
    after: `volumes:\n  other:\n${two}`,
  },
  'rename-volume': {
    args: { volume: 'data', to: 'store' },
    before: `volumes:\n  data:\n${two}    volumes: ["data:/d:ro"]\n`,
    after: `volumes:\n  store:\n${two}    volumes: ["store:/d:ro"]\n`,
  },
  'set-healthcheck': {
    args: { service: 'b', interval: '5s' },
    before: `${two}    healthcheck:\n      test: ["CMD", "true"]\n      interval: 9s # slow\n`,
    after: `${two}    healthcheck:\n      test: ["CMD", "true"]\n      interval: 5s # slow\n`,
  },
  set: {
    args: { path: ['services', 'b', 'restart'], value: 'no' },
    before: two,
    after: `${two}    restart: "no"\n`,
  },
  unset: {
    args: { path: ['services', 'b', 'restart'] },
    before: `${two}    restart: always\n`,
    after: two,
  },
  append: {
    args: { path: ['services', 'b', 'dns'], value: '1.1.1.1' },
    before: `${two}    dns: ["8.8.8.8"]\n`,
    after: `${two}    dns: ["8.8.8.8", "1.1.1.1"]\n`,
  },
  move: {
    args: { path: ['services', 'b', 'command', 1], before: 0 },
    before: `${two}    command:\n      - one\n      # second\n      - two # more\n`,
    after: `${two}    command:\n      # second\n      - two # more\n      - one\n`,
  },
};
