import type { LiveContainer, ServiceState } from './snapshot.ts';

/** From the state that needs most attention to the one that needs least; a service shows its worst container. */
const worstFirst: readonly ServiceState[] = [
  'dead',
  'unhealthy',
  'restarting',
  'exited',
  'paused',
  'starting',
  'created',
  'running',
  'healthy',
  'absent',
];

/** State of a service from its containers: the one that needs most attention; `absent` when there is none. */
export function serviceState(containers: readonly LiveContainer[]): ServiceState {
  const states = new Set(containers.map(containerState));
  return worstFirst.find(state => states.has(state)) ?? 'absent';
}

/** State of one container from Docker's state and health words. */
export function containerState(container: Pick<LiveContainer, 'state' | 'health'>): ServiceState {
  switch (container.state) {
    case 'running':
      return runningState(container.health);
    case 'created':
    case 'paused':
    case 'restarting':
    case 'exited':
    case 'dead':
      return container.state;
    case 'removing':
      return 'exited';
    default:
      return 'created';
  }
}

function runningState(health: string | null): ServiceState {
  switch (health) {
    case 'healthy':
    case 'unhealthy':
    case 'starting':
      return health;
    default:
      return 'running';
  }
}
