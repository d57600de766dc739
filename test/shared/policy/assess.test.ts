import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { toValue } from '../../../shared/document/to-value.ts';
import { assessRisks } from '../../../shared/policy/assess.ts';
import { type HostFacts, judgePath } from '../../../shared/policy/host-path.ts';
import { asMap } from '../../../shared/policy/plain.ts';
import { riskHash } from '../../../shared/policy/risk-hash.ts';
import { writtenReferences } from '../../../shared/policy/written-references.ts';
import { riskyStacks } from '../../support/risky-stacks.ts';

const links: Readonly<Record<string, string>> = {
  '/home/ana/project/to-etc': '/etc',
  '/home/ana/project/to-socket': '/var/run/docker.sock',
  '/home/ana/project/to-data': '/home/ana/project/data',
};
const facts: HostFacts = {
  projectFolder: '/home/ana/project',
  home: '/home/ana',
  platform: 'linux',
  realPath: path => {
    const link = Object.keys(links).find(from => path === from || path.startsWith(`${from}/`));
    return link ? `${links[link]}${path.slice(link.length)}` : path;
  },
};

const assess = (yaml: string) => {
  const model = asMap(toValue(parseDocument('compose.yaml', yaml)));
  return assessRisks(model, facts, writtenReferences(model, text => text).references);
};

describe('What reaches out of the containers', () => {
  it.each(riskyStacks.filter(({ resolved }) => !resolved))('$name: $codes', ({ yaml, codes }) => {
    expect(
      assess(yaml)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...codes].sort());
  });

  it('says where and what', () => {
    expect(assess('services: {pg: {image: x, volumes: ["/etc:/x:ro"]}}')).toEqual([
      { code: 'bind-outside', subject: 'pg', detail: '/etc:ro' },
    ]);
  });

  it.each<unknown>([
    null,
    [],
    'text',
    { services: [] },
    { services: { a: null } },
    { services: { a: { volumes: 5 } } },
  ])('does not fall over %j', model => {
    expect(assessRisks(asMap(model), facts)).toEqual([]);
  });
});

describe('The hash that consent is bound to', () => {
  const base = { image: 'redis:7', privileged: true, volumes: ['/etc:/x'] };
  const hashOf = (service: object, more: object = {}): string =>
    riskHash(assessRisks({ services: { app: service, ...more } }, facts));

  it.each<[string, object]>([
    ['another image', { ...base, image: 'redis:8' }],
    ['another port', { ...base, ports: ['1:1'] }],
    ['another place inside the container', { ...base, volumes: ['/etc:/other'] }],
    ['the same facts in another order', { volumes: ['/etc:/x', './a:/a'], privileged: true }],
  ])('stays with %s', (_name, service) => {
    expect(hashOf(service)).toBe(hashOf(base));
  });

  it.each<[string, object]>([
    ['one more folder', { ...base, volumes: ['/etc:/x', '/home:/y'] }],
    ['another folder', { ...base, volumes: ['/usr:/x'] }],
    ['a capability', { ...base, cap_add: ['SYS_ADMIN'] }],
    ['one risk less', { ...base, privileged: false }],
  ])('changes with %s', (_name, service) => {
    expect(hashOf(service)).not.toBe(hashOf(base));
  });

  it('changes when another service gets the same right', () => {
    expect(hashOf(base, { other: { privileged: true } })).not.toBe(hashOf(base));
  });

  it('changes when a read-only folder becomes writable', () => {
    expect(hashOf({ volumes: ['/etc:/x:ro'] })).not.toBe(hashOf({ volumes: ['/etc:/x'] }));
  });
});

describe('Where a path leads', () => {
  const on = (platform: HostFacts['platform'], projectFolder: string, home: string): HostFacts => ({
    projectFolder,
    home,
    platform,
    realPath: path => path,
  });
  const windows = on('win32', 'C:\\Users\\Ana\\shop', 'C:\\Users\\Ana');
  const mac = on('darwin', '/Users/ana/Shop', '/Users/ana');
  const atHome = on('linux', '/home/ana', '/home/ana');

  it.each<[string, HostFacts, string]>([
    ['C:\\Users\\Ana\\shop\\data', windows, 'project'],
    ['c:\\users\\ana\\SHOP\\data', windows, 'project'],
    ['/c/Users/Ana/shop/data', windows, 'project'],
    ['//c/Users/Ana/shop/data', windows, 'project'],
    ['/run/desktop/mnt/host/c/Users/Ana/shop/data', windows, 'project'],
    ['.\\data', windows, 'project'],
    ['C:\\Users\\Ana', windows, 'outside'],
    ['C:\\', windows, 'outside'],
    ['D:\\Users\\Ana\\shop', windows, 'outside'],
    ['..\\other', windows, 'outside'],
    ['C:\\Users\\Ana\\shop\\..\\.ssh', windows, 'outside'],
    ['\\\\.\\pipe\\docker_engine', windows, 'docker-socket'],
    ['/var/run/docker.sock', windows, 'docker-socket'],
    ['/users/ana/shop/data', mac, 'project'],
    ['/Users/ana/.docker/run/docker.sock', mac, 'docker-socket'],
    ['/Users/ana/shop-2', mac, 'outside'],
    ['/home/ana/pgdata', atHome, 'project'],
    ['/home/ana', atHome, 'outside'],
    ['/home/ana/.ssh', atHome, 'outside'],
    ['/home/ana/course/../.aws/credentials', atHome, 'outside'],
    ['/etc/passwd', on('linux', '/etc', '/root'), 'outside'],
    ['/srv/x', on('linux', '/', '/root'), 'outside'],
  ])('%s', (path, machine, verdict) => {
    expect(judgePath(path, machine)).toBe(verdict);
  });
});

describe('References that Compose would fetch', () => {
  const remote = (yaml: string, fill = (text: string) => text) =>
    writtenReferences(asMap(toValue(parseDocument('compose.yaml', yaml))), fill)
      .references.filter(({ kind }) => kind === 'remote')
      .map(({ path }) => path);

  it.each([
    'include: ["oci://registry.example.com/stack:1"]',
    'include: ["https://github.com/docker/awesome-compose.git"]',
    'include: [{path: "git@github.com:a/b.git#main:app"}]',
    'include: [{path: ["./local.yaml", "ssh://git@host/a.git"]}]',
    'include: ["github.com/a/b"]',
    'include: [{path: x.yaml, project_directory: "https://github.com/a/b.git"}]',
    'services: {a: {extends: {file: "https://github.com/a/b.git", service: x}}}',
    'services: {a: {extends: {file: "OCI://registry.example.com/x", service: x}}}',
  ])('%s', yaml => {
    expect(remote(yaml)).toHaveLength(1);
  });

  it('hide behind variables', () => {
    expect(remote('include: ["${WHERE}"]', text => text.replace('${WHERE}', 'oci://host/x'))).toEqual([
      'oci://host/x',
    ]);
  });

  it.each([
    'include: [./other.yaml]',
    'services: {a: {extends: {file: base.yaml, service: x}}}',
    'services: {a: {extends: b}}',
  ])('are none: %s', yaml => {
    expect(remote(yaml)).toEqual([]);
  });
});
