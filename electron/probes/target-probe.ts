import type { Reading } from '../../shared/live/reading.ts';
import type { Probe } from '../../shared/technologies/technology.ts';
import { type Asked, askRound } from './ask-round.ts';
import { beatMs } from './beat.ts';
import { cannotRead, saysNothing, startMs } from './cannot-read.ts';
import type { ContainerAsker } from './container-asker.ts';
import type { Target } from './find-targets.ts';

/** One container in one role: what it said last, and the memory that rates and last figures need. */
export interface TargetProbe {
  readonly target: Target;
  /** Asks it, unless it is being asked: then the end of that. Never rejects. */
  readonly ask: () => Promise<void>;
  /** Null while it has not been asked, and for a role that is asked nothing. */
  readonly said: () => Said | null;
  /** Milliseconds between two readings as things are. */
  readonly beatMs: () => number;
  /** Something happened around it: it is worth asking as often as at first. */
  readonly wake: () => void;
  readonly dispose: () => void;
}

/** What a target said when it was asked last. */
export interface Said {
  /** Null where `read` failed. */
  readonly reading: Reading | null;
  /** The core's own reading, where what came cannot be read. */
  readonly instead: Reading | null;
  /** When it was asked last, in milliseconds since the epoch; null before the first time: then `reading` is that of a silent one. */
  readonly at: number | null;
}

/** For so long answers have to make no sense before anybody is told, in milliseconds: a page may fail once. */
const puzzledMs = 1_000;

/** A target that nobody has asked yet. */
export function createTargetProbe(
  target: Target,
  probe: Probe,
  open: (target: Target) => ContainerAsker,
  now: () => number,
): TargetProbe {
  const { technology } = target;
  const { role } = target.target;
  const startedAt = target.startedAt ?? now();
  let asker: ContainerAsker | null = null;
  let memory: unknown;
  let asking: Promise<void> | null = null;
  let said: Said | null = silentReading(target, probe, now());
  let quietSince: number | null = null;
  let puzzledSince: number | null = null;
  let disposed = false;

  /** Past the time it may take to start, and for longer than a page that failed once. */
  const isOverdue = (since: number): boolean =>
    !target.followed && now() - since >= puzzledMs && now() - startedAt >= startMs(technology, role);

  const read = (asked: Asked, begun: number): void => {
    const result = probe.read(target.target, asked.answers, memory, now());
    memory = result.memory;
    const nothing = saysNothing(result.reading);
    quietSince = nothing ? (quietSince ?? begun) : null;
    puzzledSince = nothing && asked.heard ? (puzzledSince ?? begun) : null;
    said = { reading: result.reading, instead: null, at: now() };
  };

  const askOnce = async (): Promise<Asked | null> => {
    if (disposed) return null;
    const begun = now();
    asker ??= open(target);
    const { ask } = asker;
    const asked = await askRound(probe, target.target, ask, memory);
    if (Object.keys(asked.answers).length === 0 && !isSpokenFor(probe, role)) {
      said = null;
      return null;
    }
    read(asked, begun);
    return asked;
  };

  const askAndJudge = async (): Promise<void> => {
    const begun = now();
    try {
      let asked = await askOnce();
      if (puzzledSince === null || !isOverdue(puzzledSince)) return;
      // Perhaps it is not this container that answers there; one that takes its time is asked from inside next time.
      if (asker?.distrustPublished() && now() - begun < puzzledMs) asked = await askOnce();
      if (puzzledSince !== null && said)
        said = { ...said, instead: cannotRead(technology, role, asked?.heard ?? null) };
    } catch {
      quietSince ??= now();
      said = {
        reading: null,
        instead: target.followed ? null : cannotRead(technology, role, null),
        at: now(),
      };
    }
  };

  return {
    target,
    ask() {
      asking ??= askAndJudge().finally(() => {
        asking = null;
      });
      return asking;
    },
    said: () => said,
    beatMs: () => beatMs(probe.everySeconds, quietSince === null ? null : now() - quietSince),
    wake() {
      if (quietSince !== null) quietSince = now();
    },
    dispose() {
      disposed = true;
      asker?.dispose();
    },
  };
}

/** What a container that is silent would say: others may want to know that it is there. */
function silentReading(target: Target, probe: Probe, at: number): Said | null {
  try {
    const asks = probe.ask(target.target, {});
    if (asks.length === 0 && !isSpokenFor(probe, target.target.role)) return null;
    const answers = Object.fromEntries(asks.map(ask => [ask.id, null]));
    return { reading: probe.read(target.target, answers, undefined, at).reading, instead: null, at: null };
  } catch {
    return null;
  }
}

/** A role that is asked nothing has nothing to say, unless another one speaks for it. */
function isSpokenFor(probe: Probe, role: string): boolean {
  return probe.spokenFor?.includes(role) ?? false;
}
