// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandOrigin } from '../../../renderer/session/run-command.ts';
import { useSession } from '../../../renderer/session/session.ts';
import { textOf } from '../../../shared/project/store.ts';
import { type Form, openForm } from './form.tsx';
import { chooseFile, openMenu } from './origin-menu.ts';

vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { on: () => () => undefined },
  ask: async () => null,
}));

const base = `# Shared by the services.
services:
  server:
    image: nginx:1   # the server
    restart: always
    command: [nginx, -g, "daemon off;"]
    environment:
      TZ: UTC
      LEVEL: info
    ports:
      - "8080:80"   # the door
    volumes:
      - data:/data
    networks: [red]
    healthcheck:
      test: curl -f http://localhost
      interval: 10s
`;
const own = `services:
  web:
    extends: { file: base.yml, service: server }
    ports:
      - "9090:90"
  api:
    extends:
      file: base.yml
      service: server
  other:
    image: redis:7
networks:
  red:
volumes:
  data:
`;

let form: Form | null = null;
afterEach(() => {
  form?.end();
  form = null;
});

function open(): Form {
  form = openForm(own, { nodes: ['service:web'] }, { 'base.yml': base });
  return form;
}

const baseText = (): string | null => {
  const { store } = useSession.getState();
  return store && textOf(store, 'base.yml');
};

describe('the menu beside what an extended file says', () => {
  it('offers that file, with all services that change, and this one alone', () => {
    open();
    expect(
      openMenu('image: base.yml, line 4').map(item => [item.textContent, item.getAttribute('aria-checked')]),
    ).toEqual([
      ['base.ymlsays it now; changes all of these: web, api', 'false'],
      ['compose.yamlonly for web', 'true'],
    ]);
  });

  it('offers that file alone for an entry of a list', () => {
    open();
    expect(
      openMenu('0: base.yml, line 11').map(item => [item.textContent, item.getAttribute('aria-checked')]),
    ).toEqual([['base.ymlsays it now; changes all of these: web, api', 'false']]);
  });

  it('names no others where none extend it', () => {
    form = openForm(
      own.replace(/ {2}api:\n.*\n.*\n.*\n/, ''),
      { nodes: ['service:web'] },
      { 'base.yml': base },
    );
    expect(openMenu('image: base.yml, line 4')[0]?.textContent).toBe('base.ymlsays it now');
  });
});

describe('a change of what an extended file says', () => {
  it('goes to the own file where nothing is chosen', () => {
    open().fill('Image', 'nginx:2');
    expect(baseText()).toBe(base);
    expect(form?.text()).toBe(own.replace('- "9090:90"\n', '- "9090:90"\n    image: nginx:2\n'));
  });

  it.each<[string, string, number, (f: Form) => void, string, string]>([
    ['image', 'image', 4, f => f.fill('Image', 'nginx:2'), 'nginx:1', 'nginx:2'],
    ['an image taken away', 'image', 4, f => f.fill('Image', ''), '    image: nginx:1   # the server\n', ''],
    ['restart', 'restart', 5, f => f.choose('Restart', 'no'), 'always', '"no"'],
    ['a variable', 'TZ', 8, f => f.fill('TZ', 'CET'), 'TZ: UTC', 'TZ: CET'],
    ['a variable taken away', 'TZ', 8, f => f.click('Remove the variable TZ'), '      TZ: UTC\n', ''],
    [
      'a port',
      '0',
      11,
      f => f.fill('Port on your computer that leads to 80', '8081'),
      '"8080:80"',
      '"8081:80"',
    ],
    [
      'a port taken away',
      '0',
      11,
      f => f.click('Remove the port 8080 to 80'),
      '    ports:\n      - "8080:80"   # the door\n',
      '',
    ],
    ['a mount', '0', 13, f => f.fill('Path in the container of data', '/d'), 'data:/data', 'data:/d'],
    ['a network left', '0', 14, f => f.click('Leave the network red'), '    networks: [red]\n', ''],
    ['the time of a health check', 'interval', 17, f => f.fill('every', '20s'), '10s', '20s'],
  ])('goes there where that is chosen: %s', (_, name, line, how, before, after) => {
    open();
    chooseFile(`${name}: base.yml, line ${line}`, 'base.yml');
    expect(form?.shows('change goes to base.yml')).toBe(true);
    if (form) how(form);
    expect(baseText()).toBe(base.replace(before, after));
    expect(form?.text()).toBe(own);
    expect(useSession.getState().aim).toBeNull();
  });

  it('defines a new volume in the main file, which the project reads volumes from', () => {
    open();
    chooseFile('0: base.yml, line 13', 'base.yml');
    form?.fill('Volume or folder at /data', 'more');
    expect(baseText()).toBe(base.replace('data:/data', 'more:/data'));
    expect(form?.text()).toBe(`${own}  more:\n`);
  });

  it('is one step of the history', () => {
    open();
    const { store } = useSession.getState();
    const steps: number[] = [];
    store?.doc.on('afterTransaction', ({ origin, changed }) => {
      if (origin === commandOrigin) steps.push(changed.size);
    });
    chooseFile('0: base.yml, line 13', 'base.yml');
    form?.fill('Volume or folder at /data', 'more');
    expect(steps).toHaveLength(1);
    expect(steps[0]).toBeGreaterThanOrEqual(2);
  });

  it('never lands on an entry of the same number in the own file', () => {
    const same = own.replace('service: server }', 'service: web }');
    form = openForm(same, { nodes: ['service:web'] }, { 'base.yml': base.replace('server:', 'web:') });
    form.fill('Port on your computer that leads to 80', '8081');
    expect(form.text()).toBe(same);
    expect(form.shows('This comes from the service web in base.yml')).toBe(true);
  });
});

describe('the name of a service that others only extend', () => {
  it('is changed beside the file that has it, with all that extend it; the cards stay where they are', () => {
    open();
    const positions = { 'service:server': { x: 1, y: 2 } };
    useSession.setState({ positions });
    form?.fill('Name of the service in base.yml', 'shared');
    expect(baseText()).toBe(base.replace('server:', 'shared:'));
    expect(form?.text()).toBe(own.replaceAll('service: server', 'service: shared'));
    expect([...(useSession.getState().store?.positions.keys() ?? [])]).toEqual([]);
  });
});
