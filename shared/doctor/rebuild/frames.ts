import type { Path } from '../../document/document.ts';
import type { Shape } from '../../schema/shape.ts';

/**
 * A block that is still open while the lines are read. `open` is a key whose value has not begun; `text` a block of
 * text. `column` is where the block's own lines begin.
 */
export interface Frame {
  readonly kind: 'map' | 'list' | 'open' | 'text';
  readonly column: number;
  readonly shape: Shape;
  readonly path: Path;
  readonly keys: readonly string[];
  readonly parent: Frame | null;
}

/** A line with the column it gets. */
export interface Placed {
  readonly line: number;
  readonly column: number;
  /** Where it stands: the key it says, or the list it is an item of. */
  readonly path: Path;
  readonly before: Placed | null;
}

/** One reading of the lines so far; the cheaper, the likelier. */
export interface Reading {
  readonly cost: number;
  readonly frame: Frame;
  readonly placed: Placed | null;
}

/** What it costs that a block ends as it is: a service that runs nothing, a key that holds nothing. */
export function closingCost(frame: Frame): number {
  const [section, , attribute] = frame.path;
  const depth = frame.path.length;
  if (frame.kind === 'open') {
    if (depth === 1) return 4;
    const definition = depth === 2 && section !== 'services';
    if (definition) return 0;
    return section === 'services' && depth === 2 ? 8 : attribute === 'environment' ? 0.5 : 2;
  }
  if (frame.kind !== 'map' || section !== 'services') return 0;
  const has = (...keys: string[]) => keys.some(key => frame.keys.includes(key));
  if (depth === 2) return has('image', 'build', 'extends', 'provider', '<<') ? 0 : 8;
  return depth === 4 && attribute === 'depends_on' && !has('condition', '<<') ? 4 : 0;
}
