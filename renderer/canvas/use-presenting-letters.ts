import { type RefObject, useLayoutEffect } from 'react';
import { cameraNow, onCamera } from '../session/camera.ts';
import { useWhiteboard } from '../session/whiteboard.ts';

/** Pixels that the last row of a class can read. */
const readable = 20;
/** Letters of a card's name at zoom 1, and the largest that a card has room for; canvas units. */
const usual = 14;
const largest = 36;
/** After the camera has come to rest, in milliseconds: cards would jump while it moves. */
const rest = 160;

/** While presenting, makes the letters on the canvas large enough for the zoom (`--letters`), once the camera rests. */
export function usePresentingLetters(canvas: RefObject<HTMLElement | null>): void {
  const presenting = useWhiteboard(state => state.presenting);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || !presenting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = 0;
    const set = (): void => {
      const { zoom } = cameraNow();
      const letters = Math.min(largest, Math.max(usual, Math.ceil(readable / zoom)));
      if (letters === shown) return;
      shown = letters;
      element.style.setProperty('--letters', `${letters}px`);
      element.dataset['far'] = String(letters > usual + 3);
    };
    set();
    const stop = onCamera(() => {
      clearTimeout(timer);
      timer = setTimeout(set, rest);
    });
    return () => {
      stop();
      clearTimeout(timer);
      element.style.removeProperty('--letters');
      delete element.dataset['far'];
    };
  }, [canvas, presenting]);
}
