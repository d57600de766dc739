import { useCanvas } from '../canvas-state.ts';

/** Whether the gesture under way aims at this node, and whether it may; undefined when it does not. */
export function useAimed(id: string): 'yes' | 'no' | undefined {
  return useCanvas(({ hint }) => {
    if (hint?.target !== id) return undefined;
    return hint.meaning.kind === 'impossible' ? 'no' : 'yes';
  });
}
