import { describe, expect, it } from 'vitest';
import { ray } from '../../../shared/technologies/ray/index.ts';
import { nonsense, probeCluster, type RecordedContainer } from '../../support/probed-cluster.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import { failure, functions, headId, job, machines, nodes, status } from './ray-pages.ts';

const paths = {
  status: '/api/cluster_status',
  nodes: '/api/v0/nodes?limit=100',
  machines: '/nodes?view=summary',
  jobs: '/api/jobs/',
  functions: '/api/v0/tasks/summarize',
};

const head = (pages: Readonly<Record<string, unknown>>): RecordedContainer => ({
  service: 'head',
  role: 'head',
  address: '172.18.0.2',
  command: 'ray start --head --block',
  pages: {
    [paths.status]: status(),
    [paths.nodes]: nodes(),
    [paths.machines]: machines(),
    [paths.jobs]: [],
    [paths.functions]: functions,
    ...pages,
  },
});
const worker: RecordedContainer = { service: 'worker', role: 'worker', address: '172.18.0.3' };
const said = (pages: Readonly<Record<string, unknown>>) =>
  probeCluster(ray, [head(pages), worker]).of('head');

describe('A reading of Ray', () => {
  it('counts nodes, CPUs and the object store, and puts the worker on its own card', () => {
    const cluster = probeCluster(ray, [head({}), worker]);
    expect(cluster.of('head')).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.ray.idle', values: { count: 1 } },
      facts: {
        nodes: 2,
        workers: 1,
        cpus: 3,
        cpusUsed: 2,
        objectStoreUsedBytes: 160000012,
        objectStoreBytes: 400000000,
        spilledBytes: 0,
        memoryUsedBytes: 2216235008,
        jobsRunning: 0,
        demands: 0,
        callsRunning: null,
      },
      items: [{ kind: 'node', id: headId, isHead: true, cpus: 1, cpusUsed: 0 }],
      series: { cpusUsed: 2 },
    });
    expect(cluster.of('worker')).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.ray.busy', values: { count: 2 } },
      facts: { cpus: 2, cpusUsed: 2, objectStoreUsedBytes: 120000009, memoryUsedBytes: 665219072 },
      items: [{ kind: 'node', host: '172.18.0.3' }],
    });
  });

  it('shows a job at work and what became of the calls of its functions', () => {
    const reading = said({ [paths.jobs]: [job('raysubmit_1', 'python slow.py')] });
    expect(reading).toMatchObject({
      headline: { key: 'technologies.ray.runs', values: { name: 'python slow.py' } },
      facts: { jobsRunning: 1, callsFinished: 55, callsRunning: 2, callsWaiting: 4, callsFailed: 1 },
    });
    expect(reading.items.filter(item => item.kind === 'function').map(item => item.id)).toEqual([
      'slow',
      'bad',
      'gpu',
    ]);
  });

  it('asks for functions only where a program was, and nothing of a worker', () => {
    expect(probeCluster(ray, [head({}), worker]).asked).not.toContain(paths.functions);
    const asked = probeCluster(ray, [head({ [paths.jobs]: [job('a', 'b')] }), worker]).asked;
    expect(asked).toHaveLength(5);
  });

  it('names a job that failed with the last line of its log, until it is sent anew', () => {
    const failed = job('raysubmit_1', 'python slow.py', failure);
    expect(said({ [paths.jobs]: [failed] })).toMatchObject({
      state: 'error',
      headline: {
        key: 'technologies.ray.failedBecause',
        values: { name: 'python slow.py', error: 'ValueError: no such city' },
      },
    });
    const again = job('raysubmit_2', 'python slow.py', { start_time: 1795870668999 });
    expect(said({ [paths.jobs]: [failed, again] }).state).toBe('ok');
  });

  it('warns of a call that asks for what no node has, not of one that waits its turn', () => {
    const demands = [
      [{ GPU: 1, CPU: 1 }, 1],
      [{ CPU: 1 }, 40],
    ];
    const reading = said({ [paths.status]: status(demands) });
    expect(reading.facts['demands']).toBe(41);
    expect(reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.ray.impossible', values: { count: 1, resources: '1 GPU, 1 CPU' } },
    });
    expect(said({ [paths.status]: status([[{ CPU: 1 }, 40]]) }).state).toBe('ok');
    expect(said({ [paths.status]: status([[{ CPU: 3 }, 1]]) }).state).toBe('warning');
  });

  it('warns of objects on disk while a job works', () => {
    const pages = { [paths.machines]: machines('1320000099') };
    expect(said({ ...pages, [paths.jobs]: [job('a', 'python big.py')] }).headline).toMatchObject({
      key: 'technologies.ray.spills',
      values: { megabytes: 1321 },
    });
    expect(said(pages)).toMatchObject({ state: 'ok', facts: { spilledBytes: 1320000099 } });
  });

  it('knows a dead worker as missing, and says so after half a minute', () => {
    const gone = [head({ [paths.nodes]: nodes('DEAD') }), worker];
    const first = probeCluster(ray, gone);
    expect(first.of('head')).toMatchObject({
      headline: { key: 'technologies.ray.alone' },
      facts: { nodes: 1 },
    });
    expect(first.of('worker').state).toBe('waiting');
    expect(first.again(gone, 31_000).of('worker')).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.ray.hasNotJoined' },
    });
  });

  it('says nothing of figures that it was not told', () => {
    const reading = said({ [paths.status]: null, [paths.machines]: null, [paths.jobs]: null });
    expect(reading).toMatchObject({
      state: 'ok',
      facts: {
        nodes: 2,
        cpus: 3,
        cpusUsed: null,
        spilledBytes: null,
        memoryUsedBytes: null,
        jobsRunning: null,
      },
    });
    expect(reading.facts['demands']).toBeNull();
  });

  it('makes nothing of nonsense', () => {
    for (const odd of nonsense) {
      expect(said({ [paths.nodes]: odd }).state).toBe('waiting');
      for (const path of Object.values(paths)) expect(() => said({ [path]: odd })).not.toThrow();
      const others = { [paths.status]: odd, [paths.machines]: odd, [paths.functions]: odd };
      expect(said(others)).toMatchObject({ state: 'ok', facts: { nodes: 2, cpusUsed: null } });
    }
  });
});

describe('Ray’s cards', () => {
  const cluster = probeCluster(ray, [
    head({
      [paths.status]: status([[{ GPU: 1 }, 2]]),
      [paths.machines]: machines('900000000'),
      [paths.jobs]: [job('a', 'python slow.py'), job('b', 'python bad.py', failure)],
    }),
    worker,
  ]);

  it.each(['head', 'worker'])('have words for all that is known of a %s', service => {
    const reading = cluster.of(service);
    const rows = [...(ray.view?.card(reading) ?? []), ...(ray.view?.panel?.(reading) ?? [])];
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });

  it('alert to all that is wrong in the panel, with the calls in a table', () => {
    const panel = ray.view?.panel?.(cluster.of('head')) ?? [];
    expect(panel.filter(row => row.kind === 'note' && row.alert)).toHaveLength(3);
    expect(panel.find(row => row.kind === 'table')).toMatchObject({
      id: 'functions',
      rows: [
        ['slow', 3, 2, 55, 0],
        ['bad', 0, 0, 0, 1],
        ['gpu', 1, 0, 0, 0],
      ],
    });
  });

  it('draw the CPUs of a worker that are taken', () => {
    expect(ray.view?.card(cluster.of('worker'))).toContainEqual(
      expect.objectContaining({ kind: 'item', busy: { filled: 2, total: 2 } }),
    );
  });
});

describe('What runs Ray', () => {
  it.each([
    ['rayproject/ray:2.46.0-py311', 'ray start --head --block', 'head'],
    ['rayproject/ray-ml:2.9.0', 'ray start --block --address=head:6379', 'worker'],
    ['mine/model:1', 'bash -c "ray start --head && python serve.py"', 'head'],
    ['registry.example.com/mirror/rayproject/ray', 'ray job submit -- python primes.py', 'client'],
    ['${IMAGE:-rayproject/ray:2.46.0}', 'sleep infinity', 'client'],
    ['mine/x-ray', 'array start', null],
  ])('%s with %s is %s', (image, command, role) => {
    expect(ray.recognise({ image, command, labels: {}, environment: {} })).toBe(role);
  });
});
