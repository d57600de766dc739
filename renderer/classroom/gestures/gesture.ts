import type { Point } from '../../../shared/board/touches-item.ts';
import type { WetInk } from '../ink/wet-ink.ts';

/** A place that the pointer passed. */
export interface Sample extends Point {
  /** 0 to 1; 0.5 where the pointer knows no pressure. */
  readonly pressure: number;
  /** In pixels of the window onto the canvas. */
  readonly screen: Point;
}

/** One movement of the pointer with a tool, from press to release. */
export interface Gesture {
  readonly move: (samples: readonly Sample[]) => void;
  readonly end: () => void;
  /** It was no drawing after all (a second finger came); nothing is kept. */
  readonly cancel: () => void;
}

/** What gestures draw on. */
export interface GesturePlace {
  readonly wet: WetInk;
}
