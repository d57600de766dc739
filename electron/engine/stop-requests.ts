import type { ProjectContainer } from '../../shared/live/match-services.ts';
import type { EngineChange } from './engine.ts';

/** Who ended by its own fault, and who because somebody asked: Docker says it in events alone, and keeps those for a while. */
export interface StopRequests {
  readonly note: (change: EngineChange) => void;
  /** The same containers; those that were killed, or ended well, know whether a stop was asked for, where Docker still does. */
  readonly mark: (containers: readonly ProjectContainer[]) => Promise<readonly ProjectContainer[]>;
}

/** Well, or 128 + SIGKILL: by `stop` after the grace period, for want of memory, or by hand. */
const unclear: ReadonlySet<number | null> = new Set([0, 137]);

/**
 * Remembers the `stop` events, which Docker sends for stop, restart and down and for no other end. What happened before
 * anybody listened is asked of `past`: the last `start` or `stop` of a container, null where Docker knows no more.
 */
export function createStopRequests(past: (id: string) => Promise<string | null>): StopRequests {
  const asked = new Set<string>();
  const looked = new Map<string, boolean | undefined>();
  const wasAsked = async (id: string, startedAt: string | null): Promise<boolean | undefined> => {
    if (asked.has(id)) return true;
    const run = `${id} ${startedAt}`;
    if (!looked.has(run)) {
      const last = await past(id).catch(() => null);
      looked.set(run, last === null ? undefined : last === 'stop');
    }
    return asked.has(id) || looked.get(run);
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
          if (!unclear.has(exitCode) || state !== 'exited') return entry;
          const askedToStop = await wasAsked(id, startedAt);
          return askedToStop === undefined
            ? entry
            : { ...entry, container: { ...entry.container, askedToStop } };
        }),
      ),
  };
}
