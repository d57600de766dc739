import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';

const read = (text: string) => readStack(parseDocument('compose.yaml', text));
const service = (text: string) => read(`services:\n  web:\n${text.replace(/^/gm, '    ')}`).services[0];

describe('the stack of a file', () => {
  it('reads both syntaxes of ports', () => {
    const ports = service(
      'ports:\n  - "8080:80"\n  - 127.0.0.1:5432:5432/udp\n  - target: 443\n    published: "8443"',
    )?.ports;
    expect(ports).toMatchObject([
      { syntax: 'short', published: '8080', target: '80', protocol: 'tcp', source: '"8080:80"' },
      { syntax: 'short', hostIp: '127.0.0.1', published: '5432', target: '5432', protocol: 'udp' },
      { syntax: 'long', published: '8443', target: '443', protocol: 'tcp' },
    ]);
    expect(ports?.[2]?.path).toEqual(['services', 'web', 'ports', 2]);
  });

  it('reads both syntaxes of variables, a passed-on one and an empty one apart', () => {
    expect(service('environment:\n  - A=1=2\n  - B\n  - C=')?.environment).toMatchObject([
      { name: 'A', value: '1=2' },
      { name: 'B', value: null },
      { name: 'C', value: '' },
    ]);
    expect(service('environment:\n  A: 010\n  B:\n  C: ""')?.environment).toMatchObject([
      { name: 'A', value: '010' },
      { name: 'B', value: null },
      { name: 'C', value: '' },
    ]);
  });

  it('reads mounts of every kind', () => {
    const mounts = service(
      'volumes:\n  - data:/d\n  - ./x:/x:ro\n  - /anonymous\n  - ${DIR:-./y}:/y\n  - C:\\z:/z\n  - type: bind\n    source: .\n    target: /w\n    read_only: true\ntmpfs: /run',
    )?.mounts;
    expect(mounts?.map(mount => [mount.kind, mount.source, mount.target, mount.readOnly])).toEqual([
      ['volume', 'data', '/d', false],
      ['bind', './x', '/x', true],
      ['anonymous', null, '/anonymous', false],
      ['bind', '${DIR:-./y}', '/y', false],
      ['bind', 'C:\\z', '/z', false],
      ['bind', '.', '/w', true],
      ['tmpfs', null, '/run', false],
    ]);
  });

  it('reads dependencies with their condition', () => {
    expect(service('depends_on: [db]')?.dependsOn).toMatchObject([
      { service: 'db', condition: 'service_started', syntax: 'short' },
    ]);
    expect(service('depends_on:\n  db:\n    condition: service_healthy\n  cache:')?.dependsOn).toMatchObject([
      { service: 'db', condition: 'service_healthy', syntax: 'long' },
      { service: 'cache', condition: 'service_started', syntax: 'long' },
    ]);
  });

  it('reads commands and health checks as readable lines', () => {
    const web = service(
      'command: ["sh", "-c", "echo a b"]\nhealthcheck:\n  test: ["CMD-SHELL", "pg_isready -U x"]\n  interval: 10s\n  retries: 5',
    );
    expect(web?.command?.value).toBe("sh -c 'echo a b'");
    expect(web?.healthcheck).toMatchObject({
      test: { value: 'pg_isready -U x' },
      interval: { value: '10s' },
      retries: { value: '5' },
      disabled: false,
    });
    expect(service('healthcheck:\n  test: ["NONE"]')?.healthcheck?.disabled).toBe(true);
  });

  it('marks what comes from an anchor', () => {
    const stack = read(
      'x-base: &base\n  image: nginx\n  restart: always\nservices:\n  web:\n    <<: *base\n    image: caddy\n  other: *base\n',
    );
    const [web, other] = stack.services;
    expect(web?.image).toMatchObject({ value: 'caddy', inherited: null });
    expect(web?.restart).toMatchObject({ value: 'always', inherited: { anchor: 'base' } });
    expect(other?.image).toMatchObject({ value: 'nginx', inherited: { anchor: 'base' } });
    expect(web?.keys.map(key => [key.key, key.inherited])).toEqual([
      ['image', false],
      ['restart', true],
    ]);
  });

  it('leaves out what !reset takes away, but keeps its key for the form', () => {
    const stack = read(
      'services:\n  web:\n    image: x\n    ports: !reset []\n    environment:\n      A: !reset null\n      B: b\n  gone: !reset null\n',
    );
    expect(stack.services.map(one => one.name)).toEqual(['web']);
    expect(stack.services[0]?.ports).toEqual([]);
    expect(stack.services[0]?.environment.map(one => one.name)).toEqual(['B']);
    expect(stack.services[0]?.keys.map(key => key.key)).toEqual(['image', 'ports', 'environment']);
    expect(stack.problems).toEqual([]);
  });

  it('names what nobody defines, at its place', () => {
    const text =
      'services:\n  web:\n    image: x\n    depends_on: [db]\n    networks: [red]\n    volumes: ["data:/d"]\n';
    const problems = read(text).problems;
    expect(problems.map(problem => [problem.code, problem.values['name']])).toEqual([
      ['undefined-service', 'db'],
      ['undefined-network', 'red'],
      ['undefined-volume', 'data'],
    ]);
    expect(text.slice(problems[0]?.range.from, problems[0]?.range.to)).toBe('db');
  });

  it('keeps what it can of odd shapes and says what it left out', () => {
    const stack = read(
      'services:\n  web:\n  db: text\n  ok:\n    image: [a]\n    ports: {a: b}\n    environment: 5\n',
    );
    expect(stack.services.map(one => one.name)).toEqual(['web', 'db', 'ok']);
    expect(stack.problems.map(problem => problem.code)).toEqual([
      'service-not-a-mapping',
      'service-not-a-mapping',
      'unknown-shape',
      'unknown-shape',
      'unknown-shape',
    ]);
    expect(stack.problems.at(-1)?.values).toEqual({
      key: 'environment',
      context: 'environment',
      service: 'ok',
    });
    expect(read('- a').problems[0]?.code).toBe('not-a-mapping');
    expect(read('services: [a]').problems[0]?.code).toBe('services-not-a-mapping');
  });

  it('names a file of Compose 1 and draws none of it', () => {
    const stack = read('web:\n  image: nginx\n');
    expect(stack.services).toEqual([]);
    expect(stack.problems).toMatchObject([{ code: 'legacy-format', values: { name: 'web' } }]);
  });

  it('reads nothing of a text that does not parse', () => {
    const stack = read('services:\n\tweb: x\n');
    expect(stack.services).toEqual([]);
    expect(stack.problems.length).toBeGreaterThan(0);
  });
});
