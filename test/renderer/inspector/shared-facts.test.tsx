// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../../../renderer/session/session.ts';
import { diffLines } from '../../../renderer/ui/diff-lines.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';
import { type Form, openForm } from './form.tsx';

vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { on: () => () => undefined },
  ask: async () => null,
}));
const told = vi.hoisted(() => ({ notices: [] as string[] }));
vi.mock('sonner', () => {
  const toast = Object.assign(
    (title: string, { description = '' }: { description?: string } = {}) => {
      told.notices.push(`${title} | ${description}`);
    },
    { error: () => undefined, success: () => undefined },
  );
  return { toast };
});

const yaml = `x-base: &base
  image: nginx:1
  build: { context: ./web, target: run }
  command: serve
  restart: always
  ports: ["8080:80"]
  environment: &env
    TZ: UTC
    TOKEN: abc
  volumes: ["data:/data"]
  networks: [red]
  depends_on: [db]
  healthcheck: &check
    test: "true"
    interval: 10s
services:
  web:
    <<: *base
  api:
    <<: *base
    command: other
    environment:
      <<: *env
      TZ: CET
      TOKEN: own
    healthcheck:
      <<: *check
      interval: 5s
  job:
    <<: *base
    restart: "no"
  db:
    image: postgres:16
networks:
  red:
volumes:
  data:
`;

let form: Form | null = null;
afterEach(() => {
  form?.end();
  form = null;
  told.notices.length = 0;
});

/** The lines that a way of the pending choice changes. */
function lines(way: 'shared' | 'here'): string[] {
  const edits = useSession.getState().choice?.plan[way] ?? [];
  return diffLines(yaml, applyEdits(yaml, edits), 0)
    .flat()
    .map(({ kind, text }) => `${kind === 'added' ? '+' : '-'} ${text.trim()}`);
}

describe('an edit of an inherited value asks, with both plans exact', () => {
  it.each<[string, string, (f: Form) => void, string[], string[]]>([
    ['image', 'web', f => f.fill('Image', 'nginx:2'), ['web', 'api', 'job'], ['+ image: nginx:2']],
    ['build', 'web', f => f.fill('Folder', './w'), ['web', 'api', 'job'], []],
    ['command', 'web', f => f.fill('Command', 'x'), ['web', 'job'], ['+ command: x']],
    ['restart', 'web', f => f.choose('Restart', 'no'), ['web', 'api'], ['+ restart: "no"']],
    [
      'a port',
      'web',
      f => f.fill('Port on your computer that leads to 80', '8081'),
      ['web', 'api', 'job'],
      ['+ ports: ["8081:80"]'],
    ],
    ['a variable', 'web', f => f.fill('TZ', 'CET'), ['web', 'job'], []],
    [
      'a mount',
      'web',
      f => f.fill('Path in the container of data', '/d'),
      ['web', 'api', 'job'],
      ['+ volumes: ["data:/d"]'],
    ],
    [
      'a mount of a new volume',
      'web',
      f => f.fill('Volume or folder at /data', 'more'),
      ['web', 'api', 'job'],
      [],
    ],
    ['a network', 'web', f => f.click('Leave the network red'), ['web', 'api', 'job'], []],
    ['a dependency', 'web', f => f.click('Do not wait for db'), ['web', 'api', 'job'], []],
    ['a healthcheck', 'web', f => f.fill('every', '20s'), ['web', 'job'], []],
  ])('%s', (_what, service, how, changes, here) => {
    form = openForm(yaml, { nodes: [`service:${service}`] });
    how(form);
    expect(form.text()).toBe(yaml);
    const { choice } = useSession.getState();
    expect(choice?.plan.sharedBy).toEqual(changes);
    expect(lines('shared').length).toBeGreaterThan(0);
    expect(lines('here').length).toBeGreaterThan(0);
    if (here.length > 0) expect(lines('here')).toEqual(here);
    choice?.apply('here');
    expect(form.text()).not.toBe(yaml);
    expect(useSession.getState().choice).toBeNull();
  });
});

describe('an inherited value', () => {
  it('says its anchor and line, and leads there', () => {
    form = openForm(yaml, { nodes: ['service:web'] });
    expect(form.shows('from &base · line 5')).toBe(true);
    form.click('from &base · line 5');
    expect(useSession.getState().reveal?.offset).toBe(yaml.indexOf('restart: always'));
  });

  it('says once for a whole list that it is inherited', () => {
    form = openForm(yaml, { nodes: ['service:web'] });
    expect(form.html().split('from &amp;base · line 7').length - 1).toBe(1);
  });
});

describe('an own value that hides an inherited one', () => {
  it('says before it goes what comes back, and after', () => {
    form = openForm(yaml, { nodes: ['service:job'] });
    expect(form.shows('instead of always from &base')).toBe(true);
    form.choose('Restart', '');
    expect(form.text()).toBe(yaml.replace('    restart: "no"\n', ''));
    expect(told.notices).toEqual(['restart is inherited again | From &base: always']);
  });

  it('of a variable, a secret one without its value', () => {
    form = openForm(yaml, { nodes: ['service:api'] });
    expect(form.shows('instead of UTC from &env')).toBe(true);
    expect(form.shows('abc')).toBe(false);
    form.click('Remove the variable TOKEN');
    expect(told.notices).toEqual(['TOKEN is inherited again | &env']);
  });

  it('in the file that says it', () => {
    const override = 'x-o: &o { restart: always }\nservices:\n  web:\n    <<: *o\n    restart: "no"\n';
    form = openForm(
      'services:\n  web: { image: nginx:1 }\n',
      { nodes: ['service:web'] },
      {
        'compose.override.yaml': override,
      },
    );
    expect(form.shows('instead of always from &o')).toBe(true);
  });

  it('of a healthcheck', () => {
    form = openForm(yaml, { nodes: ['service:api'] });
    expect(form.shows('instead of 10s from &check')).toBe(true);
    form.click('Remove the health check');
    expect(told.notices).toEqual(['healthcheck is inherited again | &base']);
  });
});

describe('a key that stands twice', () => {
  const twice = 'services:\n  web:\n    image: nginx:1\n    image: nginx:2\n  db:\n    image: postgres:16\n';

  it('is said, and keeps the form from changing that service', () => {
    form = openForm(twice, { nodes: ['service:web'] });
    expect(form.shows('image is written twice')).toBe(true);
    form.fill('Image', 'nginx:3');
    form.choose('Restart', 'always');
    expect(form.text()).toBe(twice);
    form.click('Show how to mend it');
    expect(useSession.getState().problems).toMatchObject({ open: true, subject: 'service:web' });
  });

  it('leaves the other services to be changed', () => {
    form = openForm(twice, { nodes: ['service:db'] });
    expect(form.shows('written twice')).toBe(false);
    form.fill('Image', 'postgres:17');
    expect(form.text()).toBe(twice.replace('postgres:16', 'postgres:17'));
  });

  it('may be the merge key', () => {
    const merges = `x-a: &a { init: true }\n${twice.replace('    image: nginx:2', '    <<: *a\n    <<: *a')}`;
    form = openForm(merges, { nodes: ['service:web'] });
    expect(form.shows('<< is written twice')).toBe(true);
    form.fill('Image', 'nginx:3');
    expect(form.text()).toBe(merges);
  });
});

describe('what Docker reads is said at the field', () => {
  const values = `services:
  db:
    image: postgres:\${TAG:-16}
    environment:
      VERSION: 1.10
      START: 2026-01-01
      COST: $$5
      DB_PASSWORD: \${PW:-geheim}
      NEEDED: \${NOT_SET}
    ports:
      - 0755
    read_only: yes
`;

  it('beside what is written', () => {
    form = openForm(values, { nodes: ['service:db'] });
    for (const part of [
      '= postgres:16',
      'Docker reads 1.1',
      'takes this for a date',
      '= $5',
      'Docker reads 493',
    ])
      expect(form.shows(part)).toBe(true);
    expect(form.shows('NOT_SET has no value')).toBe(true);
    expect(form.shows('= true')).toBe(true);
    expect(form.shows('geheim')).toBe(false);
    expect(form.field('VERSION').value).toBe('1.10');
  });

  it('a secret that is filled in is shown when asked for', () => {
    form = openForm(values, { nodes: ['service:db'] });
    form.click('Show what is filled in');
    expect(form.shows('= geheim')).toBe(true);
  });

  it('and quotes keep what is written', () => {
    form = openForm(values, { nodes: ['service:db'] });
    for (let value = 0; value < 3; value += 1) form.click('Put in quotes');
    expect(form.text()).toBe(
      values
        .replace('VERSION: 1.10', 'VERSION: "1.10"')
        .replace('START: 2026-01-01', 'START: "2026-01-01"')
        .replace('- 0755', '- "0755"'),
    );
    expect(form.shows('Put in quotes')).toBe(false);
  });
});
