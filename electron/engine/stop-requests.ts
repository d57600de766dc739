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
 * Remembers the `start` and `stop` events; Docker sends the latter for stop, restart and down and for no other end. What
 * happened before anybody listened is asked of `past`: the last `start` or `stop` of a container, null where Docker, which
 * keeps few events, knows no more.
 */
export function createStopRequests(past: (id: string) => Promise<string | null>): StopRequests {
  const asked = new Set<string>();
  const started = new Set<string>();
  const looked = new Map<string, boolean | undefined>();
  const wasAsked = async (id: string, startedAt: string | null): Promise<boolean | undefined> => {
    if (asked.has(id)) return true;
    if (started.has(id)) return false;
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
        started.clear();
        looked.clear();
        return;
      }
      const { action, container } = change;
      if (action === 'stop') asked.add(container);
      else if (action === 'start' || action === 'destroy') asked.delete(container);
      if (action === 'start') started.add(container);
      else if (action === 'destroy') started.delete(container);
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
