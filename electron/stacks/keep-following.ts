import type { ComposeTarget } from '../compose/compose-command.ts';
import { followLogs } from '../compose/follow-logs.ts';
import type { EngineAccess } from '../engine/engine-access.ts';

/** A service that ends and starts all the time is not asked more often than this, in milliseconds. */
const leastPause = 500;

/**
 * Follows a service's logs over restarts: `docker compose logs -f` ends with the containers, so it is run again when one
 * starts, from where the last one ended (by the engine's clock). `onEnd` is called when it cannot be followed at all.
 */
export function keepFollowing(
  { cli, engine, environment }: Pick<EngineAccess, 'cli' | 'engine' | 'environment'>,
  target: ComposeTarget,
  follow: {
    readonly service: string;
    readonly tail: number;
    readonly onLines: (lines: readonly string[], dropped: number) => void;
    readonly onEnd: () => void;
  },
): { readonly shown: string; readonly stop: () => void } {
  let endedAt: number | null = null;
  let startedMeanwhile = false;
  let current: ReturnType<typeof followLogs> | null = null;
  let pause: NodeJS.Timeout | null = null;

  const run = (
    from: { readonly tail: number } | { readonly since: string },
  ): ReturnType<typeof followLogs> => {
    startedMeanwhile = false;
    const running = followLogs(cli, target, {
      service: follow.service,
      from,
      environment,
      onLines: follow.onLines,
      onEnd(ok) {
        current = null;
        if (!ok) {
          stopWatching();
          follow.onEnd();
        } else if (startedMeanwhile) again();
      },
    });
    current = running;
    return running;
  };

  const again = (): void => {
    pause ??= setTimeout(() => {
      pause = null;
      if (current === null) run({ since: new Date(endedAt ?? Date.now() - leastPause).toISOString() });
    }, leastPause);
  };

  const stopWatching = engine.onChange(change => {
    if (change.kind !== 'container' || change.service !== follow.service) return;
    // One millisecond on: the engine's time is finer than ours, and its last line must not come twice.
    if (change.action === 'die') endedAt = Math.floor(change.at) + 1;
    else if (change.action === 'start') {
      startedMeanwhile = true;
      if (current === null) again();
    }
  });

  const { shown } = run({ tail: follow.tail });
  return {
    shown,
    stop() {
      stopWatching();
      if (pause) clearTimeout(pause);
      current?.stop();
    },
  };
}
