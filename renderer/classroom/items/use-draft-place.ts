import { type RefObject, useEffect } from 'react';
import { cameraNow } from '../../session/camera.ts';
import { useBoardState } from '../board-state.ts';
import { placeItem } from './new-items.ts';

/**
 * Who begins a note or a text by its key and then presses somewhere on the drawing means that place: what has no letter
 * yet goes there, and the writing goes on.
 */
export function useDraftPlace(layer: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const canvas = layer.current?.closest<HTMLElement>('.canvas');
    if (!canvas) return undefined;
    const onPress = (event: MouseEvent): void => {
      const { draft } = useBoardState.getState();
      const isPane = event.target instanceof Element && event.target.matches('.react-flow__pane');
      if (!draft || !isPane || event.button !== 0) return;
      const { x, y, zoom } = cameraNow();
      const frame = canvas.getBoundingClientRect();
      const at = { x: (event.clientX - frame.left - x) / zoom, y: (event.clientY - frame.top - y) / zoom };
      // The focus stays in the field, and the press neither selects nor pans.
      event.preventDefault();
      event.stopPropagation();
      useBoardState.setState({ draft: { ...draft, item: { ...draft.item, ...placeItem(draft.item, at) } } });
    };
    canvas.addEventListener('mousedown', onPress, true);
    return () => canvas.removeEventListener('mousedown', onPress, true);
  }, [layer]);
}
