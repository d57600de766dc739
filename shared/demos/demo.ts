import type { Finding } from '../doctor/finding.ts';
import type { LiveService } from '../live/snapshot.ts';

/** What a demo's steps look at. */
export interface DemoView {
  readonly findings: readonly Finding[];
  readonly services: readonly LiveService[];
  /** Code of the failure of the last start (`port-busy`); null when it went well. */
  readonly startFailure: string | null;
  /** The stack was started, and that went well, since the current step began. */
  readonly started: boolean;
}

/** One step of a demo. Words: `demos.<demo>.<step>.title` and `.text`. */
export interface DemoStep {
  readonly id: string;
  /** What the user does here; the guide offers it as a button. */
  readonly act:
    | { readonly kind: 'run' }
    | { readonly kind: 'down' }
    | { readonly kind: 'fix'; readonly rule: string }
    | { readonly kind: 'logs'; readonly service: string };
  /** True once it has happened; asked only while the step is the current one. */
  readonly done: (view: DemoView) => boolean;
}

/** A small guided stack that fails for real, says why, and is mended. */
export interface Demo {
  /** The value of `x-drawbridge-demo` in its Compose file. */
  readonly id: string;
  readonly steps: readonly DemoStep[];
}

/**
 * The step that the user is at after looking once more: steps done follow each other, none is undone. Who has mended the
 * mistake before its fix was asked for goes on behind it: what it made fail can be seen no more.
 */
export function advance(demo: Demo, at: number, view: DemoView): number {
  let now = at;
  let seen = view;
  for (;;) {
    const next = demo.steps[now]?.done(seen) ? now + 1 : behindFix(demo, now, seen);
    if (next === now) return now;
    now = next;
    seen = { ...seen, started: false };
  }
}

/** The step behind the fix that is still to come and is not needed any more; else the step as it is. */
function behindFix({ steps }: Demo, now: number, view: DemoView): number {
  const fix = steps.findIndex(({ act }, index) => index > now && act.kind === 'fix');
  return steps[fix]?.done(view) ? fix + 1 : now;
}
