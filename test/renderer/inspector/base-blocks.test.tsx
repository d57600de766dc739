// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../../../renderer/session/session.ts';
import { textOf } from '../../../shared/project/store.ts';
import { type Form, openForm } from './form.tsx';
import { chooseFile, openMenu } from './origin-menu.ts';

vi.mock('../../../renderer/session/engine.ts', () => ({
  engine: { on: () => () => undefined },
  ask: async () => null,
}));

const far = `# Shared by the services.
services:
  server:
    build:
      context: ./app
      dockerfile: Dockerfile.dev   # the quick one
      args:
        - PYTHON=3.11
        - MODE=dev
    command: [python, -m, app]   # as a list
    entrypoint: ["/start.sh", "--quiet"]
    environment:
      - TZ=UTC   # the zone
      - LEVEL=info
    volumes:
      - ./data:/data   # kept
      - cache:/cache
`;
const own = `services:
  web:
    extends: { file: common/base.yml, service: server }
    environment:
      - OWN=1
  api:
    extends: { file: common/base.yml, service: server }
  db:
    image: postgres:16
networks:
  red:
volumes:
  cache:
`;
const file = 'common/base.yml';

let form: Form | null = null;
afterEach(() => {
  form?.end();
  form = null;
});

function open(base = far, name = file): Form {
  form = openForm(own.replaceAll(file, name), { nodes: ['service:web'] }, { [name]: base });
  return form;
}

function textIn(name = file): string | null {
  const { store } = useSession.getState();
  return store && textOf(store, name);
}

describe('blocks and lists that an extended file of another folder says', () => {
  it('are shown as they count: folders from the project, the rest as written', () => {
    const { field } = open();
    expect(field('Folder').value).toBe('./common/app');
    expect(field('Dockerfile').value).toBe('Dockerfile.dev');
    expect(field('Value of PYTHON for the build').value).toBe('3.11');
    expect(field('Word 3 of the command').value).toBe('app');
    expect(field('Word 1 of the entrypoint').value).toBe('/start.sh');
    expect(field('Volume or folder at /data').value).toBe('./common/data');
  });

  it.each<[string, string, (f: Form) => void, string, string]>([
    ['the Dockerfile', 'dockerfile', f => f.fill('Dockerfile', 'Prod'), 'Dockerfile.dev', 'Prod'],
    [
      'the Dockerfile taken away',
      'dockerfile',
      f => f.fill('Dockerfile', ''),
      '      dockerfile: Dockerfile.dev   # the quick one\n',
      '',
    ],
    ['a folder inside', 'context', f => f.fill('Folder', './common/other'), './app', './other'],
    ['a folder of the project', 'context', f => f.fill('Folder', './app'), './app', '../app'],
    ['the project folder', 'context', f => f.fill('Folder', '.'), './app', '..'],
    ['a folder from the root', 'context', f => f.fill('Folder', '/srv/app'), './app', '/srv/app'],
    ['a build value', 'PYTHON', f => f.fill('Value of PYTHON for the build', '3.12'), '3.11', '3.12'],
    [
      'a build value taken away',
      'MODE',
      f => f.click('Remove the value of MODE for the build'),
      '        - MODE=dev\n',
      '',
    ],
    ['a word', 'command', f => f.fill('Word 3 of the command', 'web'), '-m, app]', '-m, web]'],
    [
      'a word taken away',
      'command',
      f => f.click('Remove word 2 of the command'),
      'python, -m, app',
      'python, app',
    ],
    [
      'a word of the entrypoint',
      'entrypoint',
      f => f.fill('Word 2 of the entrypoint', '-q'),
      '--quiet',
      '-q',
    ],
    ['a variable of a list', 'TZ', f => f.fill('TZ', 'CET'), 'TZ=UTC', 'TZ=CET'],
    ['one taken away', 'LEVEL', f => f.click('Remove the variable LEVEL'), '      - LEVEL=info\n', ''],
    ['a mounted folder', '0', f => f.fill('Volume or folder at /data', './d'), './data:', '../d:'],
    [
      'where it is mounted',
      '0',
      f => f.fill('Path in the container of ./common/data', '/d'),
      ':/data',
      ':/d',
    ],
    ['a mount taken away', '1', f => f.click('Remove cache at /cache'), '      - cache:/cache\n', ''],
  ])('change there where that is chosen: %s', (_, name, how, before, after) => {
    open();
    chooseFile(`${name}: ${file}`, file);
    if (form) how(form);
    expect(textIn()).toBe(far.replace(before, after));
    expect(form?.text()).toBe(own);
  });

  it.each<[string, (f: Form) => void, string]>([
    ['the Dockerfile', f => f.fill('Dockerfile', 'Prod'), '    build:\n      dockerfile: Prod\n'],
    ['the folder', f => f.fill('Folder', './mine'), '    build:\n      context: ./mine\n'],
    [
      'a build value',
      f => f.fill('Value of PYTHON for the build', '3.12'),
      '    build:\n      args:\n        PYTHON: "3.12"\n',
    ],
    [
      'a word',
      f => f.fill('Word 3 of the command', 'web'),
      '    command:\n      - python\n      - -m\n      - web\n',
    ],
    [
      'a word more',
      f => {
        f.click('Add a word to the command');
        f.fill('Word 4 of the command', '-v');
      },
      '    command:\n      - python\n      - -m\n      - app\n      - -v\n',
    ],
  ])('are said anew for this service alone where nothing is chosen: %s', (_, how, lines) => {
    open();
    if (form) how(form);
    expect(textIn()).toBe(far);
    expect(form?.text()).toBe(own.replace('      - OWN=1\n', `      - OWN=1\n${lines}`));
  });

  it('never mix up entries of the same number in two files', () => {
    open();
    chooseFile(`TZ: ${file}`, file);
    form?.fill('OWN', '2');
    expect(textIn()).toBe(far);
    expect(form?.text()).toBe(own.replace('OWN=1', 'OWN=2'));
  });

  it('say why a path with a variable cannot be carried over', () => {
    open();
    chooseFile(`context: ${file}`, file);
    form?.fill('Folder', '${APP}/src');
    expect(textIn()).toBe(far);
    expect(form?.shows('common/base.yml counts paths from its own folder')).toBe(true);
  });

  it('keep a folder that is named from another folder outside the project', () => {
    open(far, '../base.yml');
    chooseFile('context: ../base.yml', '../base.yml');
    form?.fill('Folder', './app');
    expect(textIn('../base.yml')).toBe(far);
    expect(form?.shows('../base.yml counts paths from its own folder')).toBe(true);
  });
});

describe('a new entry', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string, string]>([
    [
      'a port',
      'Add a port',
      { 'Port on your computer': '8080', 'Port in the container': '80' },
      '      - cache:/cache\n',
      '      - cache:/cache\n    ports:\n      - "8080:80"\n',
    ],
    [
      'a variable',
      'Add a variable',
      { 'Name of the variable': 'MORE', 'Value of the variable': '1' },
      '      - LEVEL=info\n',
      '      - LEVEL=info\n      - MORE=1\n',
    ],
    [
      'a folder',
      'Add a volume',
      { 'Volume or folder of your computer': './logs', 'Path in the container': '/logs' },
      '      - cache:/cache\n',
      '      - cache:/cache\n      - ../logs:/logs\n',
    ],
    [
      'a network',
      'Join a network',
      { 'Name of the network': 'red' },
      '      - cache:/cache\n',
      '      - cache:/cache\n    networks:\n      - red\n',
    ],
    [
      'a dependency',
      'Wait for another service',
      { 'Service to wait for': 'db' },
      '      - cache:/cache\n',
      '      - cache:/cache\n    depends_on:\n      - db\n',
    ],
  ])('goes to the extended file where that is chosen: %s', (_, add, values, before, after) => {
    open();
    form?.click(add);
    chooseFile('The new entry goes to compose.yaml', file);
    enter(values);
    expect(textIn()).toBe(far.replace(before, after));
    expect(form?.text()).toBe(own);
    expect(useSession.getState().aim).toBeNull();
  });

  it('goes to the service alone where nothing is chosen, and says whom the other file changes', () => {
    open();
    form?.click('Add a variable');
    expect(openMenu('The new entry goes to compose.yaml').map(item => item.textContent)).toEqual([
      'compose.yamlonly for web',
      `${file}changes all of these: web, api`,
    ]);
    enter({ 'Name of the variable': 'MORE', 'Value of the variable': '1' });
    expect(textIn()).toBe(far);
    expect(form?.text()).toBe(own.replace('- OWN=1\n', '- OWN=1\n      - MORE=1\n'));
  });

  it('defines its new volume in a file that the project reads volumes from', () => {
    open();
    form?.click('Add a volume');
    chooseFile('The new entry goes to compose.yaml', file);
    enter({ 'Volume or folder of your computer': 'more', 'Path in the container': '/more' });
    expect(textIn()).toBe(`${far}      - more:/more\n`);
    expect(form?.text()).toBe(`${own}  more:\n`);
  });

  it('does not let services wait for themselves through what they extend', () => {
    open();
    form?.click('Wait for another service');
    chooseFile('The new entry goes to compose.yaml', file);
    enter({ 'Service to wait for': 'api' });
    expect(textIn()).toBe(far);
    expect(form?.shows('would wait for each other')).toBe(true);
  });
});

/** Types into the fields of a row that is being made, and confirms the last one. */
function enter(values: Readonly<Record<string, string>>): void {
  const entries = Object.entries(values);
  for (const [at, [label, value]] of entries.entries()) {
    if (form?.field(label).tagName === 'SELECT') form.choose(label, value);
    else if (at === entries.length - 1) form?.fill(label, value);
    else form?.type(label, value);
  }
}
