import { highlighterOpacity } from '../../../shared/board/stroke-path.ts';
import type { InkColour } from '../board-state.ts';

/** Gives the theme's colours for canvases, which cannot read CSS variables; read anew after `forget`. */
export function createInkColours(element: Element): {
  readonly of: (colour: InkColour) => string;
  readonly forget: () => void;
} {
  const known = new Map<InkColour, string>();
  return {
    of(colour) {
      const before = known.get(colour);
      if (before) return before;
      const value = getComputedStyle(element).getPropertyValue(`--ink-${colour}`).trim() || 'gray';
      known.set(colour, value);
      return value;
    },
    forget: () => known.clear(),
  };
}

/** How opaque ink of a tool is. */
export function inkOpacity(tool: 'pen' | 'highlighter' | 'arrow'): number {
  return tool === 'highlighter' ? highlighterOpacity : 1;
}
