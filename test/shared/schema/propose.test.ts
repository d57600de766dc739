import { describe, expect, it } from 'vitest';
import type { Names } from '../../../shared/schema/complete/names.ts';
import { propose } from '../../../shared/schema/complete/propose.ts';
import { writingStyle } from '../../../shared/schema/complete/writing-style.ts';

const names: Names = {
  services: ['web', 'db', 'cache'],
  networks: ['backend'],
  volumes: ['data'],
  secrets: ['db_password'],
  configs: ['app_config'],
  models: ['llm'],
  profiles: ['debug'],
  images: ['postgres:16', 'redis:7'],
  variables: ['POSTGRES_PASSWORD'],
  files: ['.env', 'settings.env'],
  undeclared: { networks: ['frontend'], volumes: ['pgdata'], secrets: [], configs: [] },
};

/** What is proposed where the text has a `¦`. */
function at(text: string) {
  const offset = text.indexOf('¦');
  const whole = text.replace('¦', '');
  return propose(whole, offset, names, writingStyle(whole, 2));
}
const labels = (text: string) => at(text)?.proposals.map(({ label }) => label) ?? null;
/** The text after a proposal was taken. */
function taking(text: string, label: string): string {
  const whole = text.replace('¦', '');
  const found = at(text);
  const proposal = found?.proposals.find(one => one.label === label);
  if (!found || !proposal) throw new Error(`${label} is not proposed`);
  return whole.slice(0, found.place.from) + proposal.insert + whole.slice(found.place.to);
}

const service = 'services:\n  web:\n    image: nginx\n';

describe('keys', () => {
  it('are those of the block by indentation, without those that stand there already', () => {
    expect(labels('¦')).toContain('services');
    expect(labels('services:\n  web:\n    image: x\nvol¦')).toContain('volumes');
    expect(labels('services:\n  web:\n    image: x\nvol¦')).not.toContain('services');
    const found = labels(`${service}    he¦\n    ports:\n      - "80:80"\nnetworks:\n  a:\n`);
    expect(found).toContain('healthcheck');
    expect(found).not.toContain('image');
    expect(found).not.toContain('ports');
    expect(found).not.toContain('services');
  });

  it.each([
    [`${service}    build:\n      con¦`, 'context'],
    [`${service}    healthcheck:\n      test: x\n      int¦`, 'interval'],
    [`${service}    deploy:\n      resources:\n        limits:\n          ¦`, 'memory'],
    [`${service}    ports:\n      - target: 80\n        pub¦`, 'published'],
    [`${service}    ports:\n    - target: 80\n      pub¦`, 'published'],
    [`${service}    volumes:\n      - ¦`, 'type'],
    [`${service}    depends_on:\n      db:\n        con¦`, 'condition'],
    [`${service}    depends_on: { db: { con¦`, 'condition'],
    [`${service}    networks:\n      backend:\n        al¦`, 'aliases'],
    [`x-a: &a\n  b: c\n${service}    <<: *a\n    environ¦`, 'environment'],
    ['networks:\n  a:\n    dr¦', 'driver'],
    ['networks:\n  a:\n    ipam:\n      config:\n        - sub¦', 'subnet'],
    [`${service}    develop:\n      watch:\n        - path: .\n          act¦`, 'action'],
    ['services:\n\tweb:\n  db:\n    ima¦', 'image'],
    ['services:\n  web:\n    image: [half\n  db:\n    ima¦', 'image'],
    ['services:\r\n  web:\r\n    ima¦\r\n', 'image'],
    ['services:\n  "web":\n    ima¦', 'image'],
    ['services:\n  web:\n\n    # a comment\n    ima¦', 'image'],
  ])('are known in half-typed text: %j', (text, label) => {
    expect(labels(text)).toContain(label);
  });

  it('of a name of one’s own are the names that are known there', () => {
    expect(
      labels(`${service}    depends_on:\n      db:\n        condition: service_started\n      ¦`),
    ).toEqual(['cache']);
    expect(labels('volumes:\n  ¦')).toEqual(['pgdata']);
    expect(labels('networks:\n  a:\n  ¦')).toEqual(['frontend']);
  });

  it('are written like their neighbours', () => {
    expect(taking(`${service}    he¦`, 'healthcheck')).toBe(`${service}    healthcheck:\n      `);
    expect(taking(`${service}    re¦`, 'restart')).toBe(`${service}    restart: `);
    expect(taking(`${service}    po¦`, 'ports')).toBe(`${service}    ports:\n      - `);
    const indentless = 'services:\n  a:\n    volumes:\n    - x:/y\n  web:\n    po¦';
    expect(taking(indentless, 'ports')).toMatch(/ {4}ports:\n {4}- $/);
    const map = 'services:\n  a:\n    depends_on:\n      db:\n        condition: x\n  web:\n    dep¦';
    expect(taking(map, 'depends_on')).toMatch(/ {4}depends_on:\n {6}$/);
    const list = 'services:\n  a:\n    environment:\n      - A=1\n  web:\n    env¦';
    expect(taking(list, 'environment')).toMatch(/ {4}environment:\n {6}- $/);
    expect(taking('volumes:\n  pg¦', 'pgdata')).toBe('volumes:\n  pgdata:');
    expect(taking(`${service}    rest¦: always\n`, 'restart')).toBe(`${service}    restart: always\n`);
  });
});

describe('values', () => {
  it.each([
    [`${service}    restart: ¦`, ['unless-stopped', 'always', 'on-failure', 'no']],
    [`${service}    tty: t¦`, ['true', 'false']],
    ['services:\n  web:\n    image: pos¦', ['postgres:16', 'redis:7']],
    [`${service}    depends_on:\n      - ¦`, ['db', 'cache']],
    [`${service}    depends_on:\n      - db\n      - c¦`, ['db', 'cache']],
    [`${service}    depends_on: [db, ¦]`, ['cache']],
    [
      `${service}    depends_on:\n      db:\n        condition: ¦`,
      ['service_started', 'service_healthy', 'service_completed_successfully'],
    ],
    [`${service}    networks: [¦`, ['backend']],
    [`${service}    secrets:\n      - ¦`, ['db_password', 'source']],
    [`${service}    environment:\n      PASSWORD: \${¦`, ['${POSTGRES_PASSWORD}']],
    [`${service}    environment:\n      - PASSWORD=$PO¦`, ['${POSTGRES_PASSWORD}']],
    [`${service}    env_file: ¦`, ['.env', 'settings.env']],
    [`${service}    extends:\n      service: ¦`, ['db', 'cache']],
  ])('%j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('below a list on an empty line come with their dash', () => {
    expect(taking(`${service}    depends_on:\n      ¦`, 'db')).toBe(`${service}    depends_on:\n      - db`);
    expect(taking(`${service}    profiles:\n      ¦`, 'debug')).toBe(
      `${service}    profiles:\n      - debug`,
    );
  });

  it('take the place of the word at the cursor, and keep what follows', () => {
    expect(taking(`${service}    restart: al¦wa # here\n`, 'always')).toBe(
      `${service}    restart: always # here\n`,
    );
    expect(taking(`${service}    volumes:\n      - da¦\n`, 'data')).toBe(
      `${service}    volumes:\n      - data:/\n`,
    );
  });
});

describe('nothing', () => {
  it.each([
    ['in a comment', `${service}    # re¦`],
    ['behind a value', `${service}    restart: always # re¦`],
    ['in a block of text', `${service}    command: |\n      re¦`],
    ['in a block of text further down', `${service}    command: |\n      one\n      re¦`],
    ['behind a finished value', `${service}    restart: always ¦`],
    ['below variables', `${service}    environment:\n      PO¦`],
    ['in extensions', 'x-a:\n  ima¦'],
    ['behind tabs', 'services:\n\tweb:\n\t\tima¦'],
    ['in several lines of braces', 'services: {\n  web: {\n    ima¦'],
  ])('is proposed %s', (_, text) => {
    expect(labels(text)).toBeNull();
  });
});
