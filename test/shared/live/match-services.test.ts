import { describe, expect, it } from 'vitest';
import { matchServices, type ProjectContainer } from '../../../shared/live/match-services.ts';
import { serviceState } from '../../../shared/live/service-state.ts';
import type { LiveContainer, ServiceState } from '../../../shared/live/snapshot.ts';

const live = (state: string, more: Partial<LiveContainer> = {}): LiveContainer => ({
  id: `${state}-id`,
  name: 'x',
  state,
  health: null,
  exitCode: null,
  restarts: null,
  startedAt: null,
  cpuPercent: null,
  memoryBytes: null,
  memoryLimitBytes: null,
  ports: [],
  addresses: {},
  ...more,
});
const of = (service: string, container: LiveContainer, number = 1, project = 'shop'): ProjectContainer => ({
  project,
  service,
  number,
  container,
});

describe('State of a service', () => {
  it.each<[ServiceState, readonly LiveContainer[]]>([
    ['absent', []],
    ['created', [live('created')]],
    ['running', [live('running')]],
    ['starting', [live('running', { health: 'starting' })]],
    ['healthy', [live('running', { health: 'healthy' })]],
    ['unhealthy', [live('running', { health: 'unhealthy' })]],
    ['restarting', [live('restarting')]],
    ['paused', [live('paused')]],
    ['exited', [live('exited', { exitCode: 1 })]],
    ['exited', [live('removing')]],
    ['dead', [live('dead')]],
    ['exited', [live('running'), live('exited', { exitCode: 1 })]],
    ['unhealthy', [live('running', { health: 'healthy' }), live('running', { health: 'unhealthy' })]],
    ['starting', [live('running', { health: 'healthy' }), live('running', { health: 'starting' })]],
  ])('is %s', (expected, containers) => {
    expect(serviceState(containers)).toBe(expected);
  });
});

describe('How a service ended', () => {
  const ended = (exitCode: number, more: Partial<LiveContainer> = {}): LiveContainer =>
    live('exited', { exitCode, outOfMemory: false, ...more });
  it.each<[string, readonly LiveContainer[], string | null, number | null]>([
    ['still runs', [live('running')], null, null],
    ['was done', [ended(0)], 'stopped', 0],
    ['stopped when asked', [ended(143)], 'stopped', 143],
    ['was interrupted', [ended(130)], 'stopped', 130],
    ['was killed after the grace period of a stop', [ended(137, { askedToStop: true })], 'stopped', 137],
    ['did its work and ended well', [ended(0, { askedToStop: false })], 'done', 0],
    ['ended well because it was asked to', [ended(0, { askedToStop: true })], 'stopped', 0],
    ['ended well, nobody knows why', [ended(0)], 'stopped', 0],
    ['was stopped, beside one that is done', [ended(0, { askedToStop: false }), ended(143)], 'stopped', 143],
    ['was killed by somebody else', [ended(137, { askedToStop: false })], 'failed', 137],
    ['wanted more memory than it may have', [ended(137, { outOfMemory: true })], 'out-of-memory', 137],
    ['failed', [ended(1, { askedToStop: true })], 'failed', 1],
    ['the worst of two', [ended(137, { askedToStop: true }), ended(3)], 'failed', 3],
    ['one of two', [ended(0), ended(143)], 'stopped', 143],
  ])('%s', (_how, containers, end, exitCode) => {
    const entries = containers.map((container, at) => of('web', container, at + 1));
    expect(matchServices('shop', ['web'], entries)).toMatchObject([{ end, exitCode }]);
  });
});

describe('Matching containers to services', () => {
  it('keeps the order of the file and says absent for what does not run', () => {
    const found = matchServices('shop', ['web', 'db'], [of('db', live('running'))]);
    expect(found.map(({ name, state }) => `${name} ${state}`)).toEqual(['web absent', 'db running']);
  });

  it('puts services that the file no longer has behind, by name', () => {
    const found = matchServices('shop', ['web'], [of('old', live('running')), of('cron', live('exited'))]);
    expect(found.map(({ name }) => name)).toEqual(['web', 'cron', 'old']);
  });

  it('ignores other projects', () => {
    expect(matchServices('shop', [], [of('db', live('running'), 1, 'other')])).toEqual([]);
  });

  it('orders replicas by their number and lets a failed one speak', () => {
    const [service] = matchServices(
      'shop',
      ['job'],
      [
        of('job', live('exited', { id: 'third', exitCode: 137, restarts: 2 }), 10),
        of('job', live('exited', { id: 'first', exitCode: 0, restarts: 1 }), 2),
      ],
    );
    expect(service).toMatchObject({ state: 'exited', exitCode: 137, restarts: 3 });
    expect(service?.containers.map(({ id }) => id)).toEqual(['first', 'third']);
  });

  it('says null, not 0, for what nobody knows', () => {
    expect(matchServices('shop', ['db'], [])[0]).toMatchObject({
      exitCode: null,
      restarts: null,
      containers: [],
    });
  });

  it('is not confused by a service called __proto__', () => {
    expect(matchServices('shop', ['__proto__'], [of('__proto__', live('running'))])).toHaveLength(1);
  });
});
