import type { ProjectContainer } from '../../shared/live/match-services.ts';
import type { EngineChange } from './engine.ts';

/** Who ended by its own fault, and who because somebody asked: Docker says it in events alone, and keeps those for a while. */
export interface StopRequests {
  readonly note: (change: EngineChange) => void;
  /** The same containers; those that were killed know whether a stop was asked for. */
  readonly mark: (containers: readonly ProjectContainer[]) => Promise<readonly ProjectContainer[]>;
}

/** 128 + SIGKILL: by `stop` after the grace period, for want of memory, or by hand. */
const killed = 137;

/**
 * Remembers the `stop` events, which Docker sends for stop, restart and down and for no other end. What happened before
 * anybody listened is asked of `past`: the last `start` or `stop` of a container, null where Docker knows no more.
 */
export function createStopRequests(past: (id: string) => Promise<string | null>): StopRequests {
  const asked = new Set<string>();
  const looked = new Map<string, boolean>();
  const wasAsked = async (id: string, startedAt: string | null): Promise<boolean> => {
    if (asked.has(id)) return true;
    const run = `${id} ${startedAt}`;
    const known = looked.get(run) ?? (await past(id).catch(() => null)) === 'stop';
    looked.set(run, known);
    return known || asked.has(id);
  };
  return {
    note(change) {
      if (change.kind !== 'container') {
        asked.clear();
        looked.clear();
      } else if (change.action === 'stop') asked.add(change.container);
      else if (change.action === 'start' || change.action === 'destroy') asked.delete(change.container);
    },
    mark: containers =>
      Promise.all(
        containers.map(async entry => {
          const { id, exitCode, state, startedAt } = entry.container;
          if (exitCode !== killed || state !== 'exited') return entry;
          return {
            ...entry,
            container: { ...entry.container, askedToStop: await wasAsked(id, startedAt) },
          };
        }),
      ),
  };
}
