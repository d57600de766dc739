import { untilBeat } from './beat.ts';
import type { TargetProbe } from './target-probe.ts';

/** Asks targets again and again, each in a beat of its own: none waits for another one. */
export interface Beats {
  /** These are to be asked: new ones at once, those that are gone no more, and those whose beat has become quicker sooner. */
  readonly settle: (targets: readonly TargetProbe[]) => void;
  /** Makes every beat this many times as long. */
  readonly stretch: (times: number) => void;
  readonly dispose: () => void;
}

interface Next {
  readonly timer: NodeJS.Timeout;
  readonly due: number;
}

/** `onAsked` hears of every reading. */
export function createBeats(onAsked: () => void): Beats {
  /** Null while it is being asked. */
  const asked = new Map<TargetProbe, Next | null>();
  let times = 1;

  const ask = async (target: TargetProbe): Promise<void> => {
    asked.set(target, null);
    await target.ask();
    if (!asked.has(target)) return;
    plan(target);
    onAsked();
  };

  const plan = (target: TargetProbe): void => {
    const now = Date.now();
    const pause = untilBeat(now, target.beatMs() * times);
    const planned = asked.get(target);
    if (planned && planned.due <= now + pause) return;
    if (planned) clearTimeout(planned.timer);
    asked.set(target, { timer: setTimeout(ask, pause, target).unref(), due: now + pause });
  };

  const replan = (): void => {
    for (const [target, next] of asked) if (next !== null) plan(target);
  };

  const forget = (target: TargetProbe): void => {
    const next = asked.get(target);
    if (next) clearTimeout(next.timer);
    asked.delete(target);
  };

  return {
    settle(targets) {
      const wanted = new Set(targets);
      for (const target of [...asked.keys()]) if (!wanted.has(target)) forget(target);
      replan();
      for (const target of wanted) if (!asked.has(target)) void ask(target);
    },
    stretch(by) {
      times = by;
      replan();
    },
    dispose() {
      for (const target of [...asked.keys()]) forget(target);
    },
  };
}
