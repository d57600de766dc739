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
