// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../../../renderer/session/session.ts';
import { type Form, openForm } from './form.tsx';

vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { on: () => () => undefined },
  ask: async () => null,
}));

const short = `services:
  db:
    image: postgres:16 # keep
    command: postgres -c x=1
    ports:
      - "127.0.0.1:5432:5432/udp"
    environment:
      - POSTGRES_PASSWORD=secret
      - DEBUG
    volumes:
      - pgdata:/data:ro
    networks:
      - red
    healthcheck:
      test: pg_isready
      interval: 10s
    restart: always
    mem_limit: 512m
  web:
    build: ./web
    depends_on:
      - db
networks:
  red:
volumes:
  pgdata:
`;

const long = `services:
  db:
    image: postgres:16
    command: ["postgres", "-c"]
    ports:
      - target: 5432
        published: "5432"
    environment:
      POSTGRES_PASSWORD: \${PASSWORD}
    volumes:
      - type: volume
        source: pgdata
        target: /data
    networks:
      red: {}
    healthcheck:
      test: ["CMD-SHELL", "pg_isready"]
  web:
    build:
      context: ./web
      target: run
    depends_on:
      db: { condition: service_started }
networks:
  red:
volumes:
  pgdata:
`;

let form: Form | null = null;
afterEach(() => {
  form?.end();
  form = null;
});

/** Opens a service's form, does something, and gives the lines that changed: `- before`, `+ after`. */
function changed(yaml: string, service: string, how: (form: Form) => void): string[] {
  form = openForm(yaml, { nodes: [`service:${service}`] });
  how(form);
  const before = yaml.split('\n');
  const after = form.text().split('\n');
  return [
    ...before.filter(line => !after.includes(line)).map(line => `- ${line.trim()}`),
    ...after.filter(line => !before.includes(line)).map(line => `+ ${line.trim()}`),
  ];
}

describe('the short syntax stays short', () => {
  it.each<[string, string, (form: Form) => void, string[]]>([
    [
      'image',
      'db',
      f => f.fill('Image', 'postgres:17'),
      ['- image: postgres:16 # keep', '+ image: postgres:17 # keep'],
    ],
    [
      'command',
      'db',
      f => f.fill('Command', 'postgres'),
      ['- command: postgres -c x=1', '+ command: postgres'],
    ],
    [
      'ports',
      'db',
      f => f.fill('Port on your computer that leads to 5432', '5433'),
      ['- - "127.0.0.1:5432:5432/udp"', '+ - "127.0.0.1:5433:5432/udp"'],
    ],
    [
      'environment',
      'db',
      f => f.fill('POSTGRES_PASSWORD', 'other'),
      ['- - POSTGRES_PASSWORD=secret', '+ - POSTGRES_PASSWORD=other'],
    ],
    [
      'volumes',
      'db',
      f => f.fill('Path in the container of pgdata', '/d'),
      ['- - pgdata:/data:ro', '+ - pgdata:/d:ro'],
    ],
    [
      'healthcheck',
      'db',
      f => f.fill('Command that checks the health', 'true'),
      ['- test: pg_isready', '+ test: "true"'],
    ],
    ['restart', 'db', f => f.choose('Restart', 'no'), ['- restart: always', '+ restart: "no"']],
    ['build', 'web', f => f.fill('Build', './page'), ['- build: ./web', '+ build: ./page']],
    ['depends_on', 'web', f => f.click('Do not wait for db'), ['- depends_on:', '- - db']],
  ])('%s', (_directive, service, how, lines) => {
    expect(changed(short, service, how)).toEqual(lines);
  });
});

describe('the long syntax stays long', () => {
  it.each<[string, string, (form: Form) => void, string[]]>([
    [
      'command',
      'db',
      f => f.fill('Word 2 of the command', '-h'),
      ['- command: ["postgres", "-c"]', '+ command: ["postgres", "-h"]'],
    ],
    [
      'ports',
      'db',
      f => f.fill('Port on your computer that leads to 5432', '5433'),
      ['- published: "5432"', '+ published: "5433"'],
    ],
    [
      'environment',
      'db',
      f => f.fill('POSTGRES_PASSWORD', 'x'),
      ['- POSTGRES_PASSWORD: ${PASSWORD}', '+ POSTGRES_PASSWORD: x'],
    ],
    [
      'volumes',
      'db',
      f => f.fill('Path in the container of pgdata', '/d'),
      ['- target: /data', '+ target: /d'],
    ],
    [
      'healthcheck',
      'db',
      f => f.fill('Command that checks the health', 'x y'),
      ['- test: ["CMD-SHELL", "pg_isready"]', '+ test: ["CMD-SHELL", "x y"]'],
    ],
    ['build', 'web', f => f.fill('Stage', 'dev'), ['- target: run', '+ target: dev']],
    [
      'depends_on',
      'web',
      f => f.choose('What to wait for in db', 'service_healthy'),
      ['- db: { condition: service_started }', '+ db: { condition: service_healthy }'],
    ],
  ])('%s', (_directive, service, how, lines) => {
    expect(changed(long, service, how)).toEqual(lines);
  });
});

describe('a field', () => {
  it('commits when it is left, and not before', () => {
    form = openForm(short, { nodes: ['service:db'] });
    form.type('Image', 'postgres:17');
    expect(form.text()).toBe(short);
    form.leave('Image');
    expect(form.text()).toContain('image: postgres:17 # keep');
  });
  it('is restored by Escape', () => {
    form = openForm(short, { nodes: ['service:db'] });
    form.type('Image', 'postgres:17');
    form.key('Image', 'Escape');
    expect(form.field('Image').value).toBe('postgres:16');
    form.leave('Image');
    expect(form.text()).toBe(short);
  });
  it('says why a value is refused and keeps it', () => {
    form = openForm(short, { nodes: ['service:db'] });
    form.fill('Port on your computer that leads to 5432', 'abc');
    expect(form.text()).toBe(short);
    expect(form.shows('A port is a number')).toBe(true);
    expect(form.field('Port on your computer that leads to 5432').value).toBe('abc');
  });
  it('emptied takes its key away', () => {
    expect(changed(short, 'db', f => f.fill('Command', ''))).toEqual(['- command: postgres -c x=1']);
  });
  it('follows a change that comes from elsewhere', () => {
    form = openForm(short, { nodes: ['service:db'] });
    form.insertElsewhere(short.indexOf(':16') + 3, '.4');
    expect(form.field('Image').value).toBe('postgres:16.4');
  });
});

describe('adding', () => {
  it('a port, a variable, a mount and a network', () => {
    const add = (button: string, values: Record<string, string>) => (f: Form) => {
      f.click(button);
      for (const [label, value] of Object.entries(values)) f.type(label, value);
      f.key(Object.keys(values).at(-1) ?? '', 'Enter');
    };
    expect(
      changed(
        short,
        'db',
        add('Add a port', { 'Port on your computer': '80', 'Port in the container': '81' }),
      ),
    ).toEqual(['+ - "80:81"']);
    form?.end();
    expect(
      changed(
        short,
        'db',
        add('Add a variable', { 'Name of the variable': 'A', 'Value of the variable': 'b' }),
      ),
    ).toEqual(['+ - A=b']);
    form?.end();
    const mount = { 'Volume or folder of your computer': 'more', 'Path in the container': '/more' };
    expect(changed(short, 'db', add('Add a volume', mount))).toEqual(['+ - more:/more', '+ more:']);
    form?.end();
    expect(changed(short, 'web', add('Join a network', { 'Name of the network': 'blue' }))).toEqual([
      '+ - blue',
      '+ blue:',
    ]);
  });
});

describe('a list of names to wait for', () => {
  it('has no room for a condition: rewriting it is offered, never done unasked', () => {
    form = openForm(short, { nodes: ['service:web'] });
    form.choose('What to wait for in db', 'service_healthy');
    expect(form.text()).toBe(short);
    form.click('Rewrite the list with conditions');
    expect(form.text()).toContain('depends_on:\n      db:\n        condition: service_healthy\n');
  });
});

describe('what is shown', () => {
  it('masks secrets, but not a variable that only points to one', () => {
    form = openForm(short, { nodes: ['service:db'] });
    expect(form.field('POSTGRES_PASSWORD').type).toBe('password');
    form.click('Show POSTGRES_PASSWORD');
    expect(form.field('POSTGRES_PASSWORD').type).toBe('text');
    form.end();
    form = openForm(long, { nodes: ['service:db'] });
    expect(form.field('POSTGRES_PASSWORD').type).toBe('text');
    expect(form.field('POSTGRES_PASSWORD').value).toBe('${PASSWORD}');
  });
  it('keys without a form are rows that jump to the YAML', () => {
    form = openForm(short, { nodes: ['service:db'] });
    form.click('Show mem_limit in the YAML');
    expect(useSession.getState().reveal?.offset).toBe(short.indexOf('512m'));
  });
  it('an inherited value says where it comes from and asks who is to change', () => {
    const yaml =
      'x-env: &env\n  A: 1\nservices:\n  a: { image: x, environment: { <<: *env } }\n  b: { environment: *env }\n';
    form = openForm(yaml, { nodes: ['service:a'] });
    expect(form.shows('from &env')).toBe(true);
    form.fill('A', '2');
    expect(form.text()).toBe(yaml);
    expect(useSession.getState().choice).not.toBeNull();
  });
  it('the project where nothing is selected, to select from', () => {
    form = openForm(short, {});
    expect(form.shows('2 services')).toBe(true);
    form.click('red');
    expect(useSession.getState().selection.nodes).toEqual(['network:red']);
    expect(form.field('Driver').value).toBe('');
    form.fill('Name', 'blue');
    expect(form.text()).toContain('networks:\n      - blue\n');
    expect(useSession.getState().selection.nodes).toEqual(['network:blue']);
  });
  it('a volume, to be taken out with its mounts', () => {
    form = openForm(short, { nodes: ['volume:pgdata'] });
    form.click('Remove pgdata');
    expect(form.text()).not.toContain('pgdata');
  });
  it('no placeholder left without its value', () => {
    for (const node of ['service:db', 'service:web', 'network:red', 'volume:pgdata', 'host-port:5432/udp']) {
      for (const yaml of [short, long]) {
        form?.end();
        form = openForm(yaml, { nodes: [node] });
        expect(form.html()).not.toMatch(/\{\{|inspector\./);
      }
    }
  });
  it('a connection, with its condition and its end', () => {
    form = openForm(long, { edge: 'depends_on:web>db' });
    form.choose('What to wait for in db', 'service_healthy');
    expect(form.text()).toContain('db: { condition: service_healthy }');
    form.click('Remove this connection');
    expect(form.text()).not.toContain('depends_on');
  });
  it('while the text does not parse, the last good state, not to be edited', () => {
    form = openForm(short, { nodes: ['service:db'] });
    form.insertElsewhere(0, 'a: [\n');
    expect(form.shows('The YAML has an error')).toBe(true);
    expect(form.field('Image').value).toBe('postgres:16');
    expect(form.field('Image').closest('fieldset')?.disabled).toBe(true);
  });
});
