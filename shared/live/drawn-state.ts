import type { End } from './end-of-container.ts';
import type { ServiceState } from './snapshot.ts';

/** A service's state in the word that people get: what has ended well, asked by nobody, is done. */
export type DrawnState = ServiceState | 'done';

/** The word for a service's state; `end` is how it ended, where it did. */
export function drawnState(state: ServiceState, end: End | null | undefined): DrawnState {
  return state === 'exited' && end === 'done' ? 'done' : state;
}
