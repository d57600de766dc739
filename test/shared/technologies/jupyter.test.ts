import { describe, expect, it } from 'vitest';
import { jupyter } from '../../../shared/technologies/jupyter/index.ts';
import type { Answers, ProbeTarget, TemplateContext } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const { probe, view, actions } = jupyter;
if (!probe || !view || !actions) throw new Error('Jupyter has a probe, a view and actions');

const target = (changes: Partial<ProbeTarget> = {}): ProbeTarget => ({
  service: 'notebook',
  container: 'c1',
  role: 'server',
  environment: { JUPYTER_TOKEN: 'secret' },
  command: 'tini -g -- start.sh start-notebook.py',
  addresses: {},
  hostname: 'c1',
  ...changes,
});
const at = Date.parse('2026-11-28T13:16:43.570Z');

/** As the lab's Jupyter Server 2.21 answered with one notebook open. */
const kernel = (state: string) => ({
  id: 'e13c0f75-9c61-474b-b85b-f5492e009584',
  name: 'python3',
  last_activity: '2026-11-28T13:16:13.570333Z',
  execution_state: state,
  connections: 1,
});
const answers = (state = 'idle'): Answers => ({
  api: { version: '2.21.1' },
  status: {
    connections: 1,
    kernels: 1,
    last_activity: '2026-11-28T13:16:13.570333Z',
    started: '2026-11-28T13:15:54.248251Z',
  },
  kernels: [kernel(state)],
  sessions: [
    {
      id: 'afffd68e-1044-4539-8803-6108347191da',
      path: 'work/sales.ipynb',
      name: 'sales.ipynb',
      type: 'notebook',
      kernel: kernel(state),
      notebook: { path: 'work/sales.ipynb', name: 'sales.ipynb' },
    },
  ],
});
const read = (said: Answers, of = target()) => probe.read(of, said, null, at).reading;

describe('A reading of Jupyter', () => {
  it('says its kernels and notebooks, and how long ago something happened', () => {
    expect(read(answers('busy'))).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.jupyter.busy', values: { count: 1 } },
      facts: { version: '2.21.1', kernels: 1, busy: 1, idle: 0, notebooks: 1, secondsSinceActivity: 30 },
      items: [{ kind: 'notebook', path: 'work/sales.ipynb', state: 'busy', windows: 1 }],
      series: { kernels: 1, busy: 1 },
    });
  });

  it.each([
    ['open', answers('idle'), 'ok'],
    ['ready', { ...answers(), kernels: [], sessions: [] }, 'ok'],
    ['dead', answers('dead'), 'warning'],
    ['dead', answers('autorestarting'), 'warning'],
    ['locked', { api: { version: '2.21.1' }, status: null, kernels: null, sessions: null }, 'ok'],
    ['locked', { api: { version: '2.21.1' } }, 'ok'],
    ['starting', { api: null }, 'waiting'],
  ])('says %s', (key, said, state) => {
    const reading = read(said);
    expect(reading).toMatchObject({ state, headline: { key: `technologies.jupyter.${key}` } });
    const rows = [...view.card(reading), ...(view.panel?.(reading) ?? [])];
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });

  it('knows nothing of kernels behind a token that it has not', () => {
    expect(read({ api: { version: '2.21.1' }, status: null, kernels: null, sessions: null })).toMatchObject({
      facts: { kernels: null, busy: null, notebooks: null, secondsSinceActivity: null },
      series: { kernels: null, busy: null },
    });
  });

  it.each([null, '<html>', 7, [], [7], {}, { version: 7 }, { version: null }])(
    'takes %j for no answer, and never throws',
    said => {
      expect(read({ api: { wrong: said } }).state).toBe('waiting');
      const all = { api: said, status: said, kernels: said, sessions: said };
      expect(() => view.panel?.(read(all))).not.toThrow();
      expect(() => view.panel?.(read({ ...all, api: { version: '2' } }))).not.toThrow();
    },
  );

  it('says the token nowhere', () => {
    const reading = read(answers());
    const rows = [view.card(reading), view.panel?.(reading)];
    expect(JSON.stringify([reading, rows])).not.toContain('secret');
  });
});

describe('The questions to Jupyter', () => {
  const asksOf = (of: ProbeTarget) => probe.ask(of, { api: { version: '2' } });

  it('begin with the one that needs no token', () => {
    expect(probe.ask(target(), {})).toEqual([{ id: 'api', kind: 'http', port: 8888, path: '/api' }]);
    expect(probe.ask(target(), { api: null })).toEqual([]);
  });

  it.each([
    ['the variable', target()],
    [
      'an option',
      target({ environment: {}, command: "start-notebook.py --IdentityProvider.token='secret'" }),
    ],
    ['the old option', target({ environment: {}, command: 'jupyter lab --NotebookApp.token secret' })],
  ])('take the token from %s', (_where, of) => {
    expect(asksOf(of)).toMatchObject(
      ['status', 'kernels', 'sessions'].map(id => ({ id, headers: { Authorization: 'token secret' } })),
    );
  });

  it('carry none where the token is switched off, and are not asked where nobody wrote one', () => {
    const open = target({ environment: {}, command: "start-notebook.py --NotebookApp.token=''" });
    expect(asksOf(open).map(ask => ask.kind === 'http' && ask.headers)).toEqual([{}, {}, {}]);
    expect(asksOf(target({ environment: {} }))).toEqual([]);
    expect(asksOf(target({ environment: { JUPYTER_TOKEN: '' } }))).toEqual([]);
  });

  it('go to the port and path that the server was told', () => {
    const command = 'jupyter lab --port=9999 --ServerApp.base_url=/course/';
    expect(probe.ask(target({ command }), {})).toMatchObject([{ port: 9999, path: '/course/api' }]);
  });
});

describe('A Jupyter service', () => {
  it.each([
    ['quay.io/jupyter/scipy-notebook:2025-12-31', null, 'server'],
    ['jupyter/pyspark-notebook', 'start-notebook.sh --NotebookApp.token=x', 'server'],
    ['mirror.example.com/hub/jupyter/all-spark-notebook', null, 'server'],
    ['$' + '{IMAGE:-quay.io/jupyter/base-notebook:2025-12-31}', null, 'server'],
    [null, 'start-notebook.py', 'server'],
    ['python:3.11-slim', 'jupyter lab --ip=0.0.0.0', 'server'],
    ['quay.io/jupyter/scipy-notebook', 'jupyter nbconvert --execute a.ipynb', null],
    ['jupyterhub/jupyterhub', null, null],
    ['python:3.11-slim', null, null],
  ])('%s running %s is %s', (image, command, role) => {
    expect(jupyter.recognise({ image, command, environment: {}, labels: {} })).toBe(role);
  });

  const drop = (services: TemplateContext['services']): string =>
    jupyter.parts[0]?.template({
      name: 'notebook',
      services,
      freePort: port => port,
      freeVolume: name => name,
    }).yaml ?? '';

  it('is dropped with the address of the database, its secrets as the file writes them', () => {
    const environment = { POSTGRES_USER: 'alumno', POSTGRES_PASSWORD: '$' + '{PG:-x}', POSTGRES_DB: 'curso' };
    const yaml = drop([{ name: 'db', technology: 'postgres', role: 'server', environment }]);
    expect(yaml).toContain('DATABASE_URL: postgresql://alumno:$' + '{PG:-x}@db:5432/curso\n');
    expect(yaml).toContain('scipy-notebook');
  });

  it('is dropped with Spark inside and the name the executors call back, where there is a master', () => {
    const yaml = drop([{ name: 'boss', technology: 'spark', role: 'master' }]);
    expect(yaml).toContain('pyspark-notebook');
    expect(yaml).toMatch(/--master spark:\/\/boss:7077 .*spark\.driver\.host=notebook/);
  });
});

describe('What a Jupyter card’s buttons run', () => {
  it.each([
    ['work/a.ipynb', './work/a.ipynb'],
    ['--to=html', './--to=html'],
    ['/home/jovyan/work/a.ipynb', '/home/jovyan/work/a.ipynb'],
  ])('a notebook %s as the file %s', (path, file) => {
    const run = actions.find(({ id }) => id === 'jupyter-run-notebook');
    expect(run?.command(target(), { path }).argv.at(-1)).toBe(file);
  });
});
