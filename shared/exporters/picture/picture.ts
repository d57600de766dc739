import type { Box } from '../../graph/layout/geometry.ts';

/** How a shape is painted; colours as `#rrggbb`, lengths in canvas units. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
  readonly opacity?: number;
}

/** One thing of a picture, from back to front. A text's `y` is its base line. */
export type Shape =
  | ({ readonly kind: 'rect'; readonly radius?: number } & Box & Paint)
  | ({
      readonly kind: 'path';
      readonly d: string;
      /** Where the path's own origin lies, and its scale and turn (degrees). */
      readonly at?: {
        readonly x: number;
        readonly y: number;
        readonly scale?: number;
        readonly turn?: number;
      };
    } & Paint)
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly colour: string;
      readonly weight?: 400 | 500 | 650;
      readonly mono?: boolean;
      readonly anchor?: 'start' | 'middle' | 'end';
    };

/** A drawing as plain shapes: what SVG and PNG are made of. */
export interface Picture {
  /** What is to be seen, margins included. */
  readonly box: Box;
  readonly title: string;
  readonly background: string;
  readonly shapes: readonly Shape[];
}
