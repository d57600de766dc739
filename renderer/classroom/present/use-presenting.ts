import { useEffect } from 'react';
import { setPresenting, toggleYamlBeside, useWhiteboard } from '../../session/whiteboard.ts';
import { isField, isInDialog } from '../key-target.ts';
import { stepViews } from './views.ts';

/** Full screen while presenting, where the browser allows it, and the presenter's keys. */
export function usePresenting(): void {
  const presenting = useWhiteboard(state => state.presenting);
  useEffect(() => {
    const begin = (event: KeyboardEvent): void => {
      if (event.key !== 'F5' || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setPresenting(true);
    };
    window.addEventListener('keydown', begin);
    return () => {
      window.removeEventListener('keydown', begin);
      // Another project begins as always.
      useWhiteboard.setState({ presenting: false, tool: null, open: false, spotlight: false });
    };
  }, []);
  useEffect(() => {
    if (!presenting) return;
    const page = document.documentElement;
    void page.requestFullscreen?.().catch(() => undefined);
    const left = (): void => {
      if (!document.fullscreenElement) setPresenting(false);
    };
    document.addEventListener('fullscreenchange', left);
    window.addEventListener('keydown', step, true);
    window.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      window.removeEventListener('keydown', step, true);
      window.removeEventListener('keydown', onKey);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
      requestAnimationFrame(giveFocusBack);
    };
  }, [presenting]);
}

/** What began the presentation has the focus again after it. */
function giveFocusBack(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('.present-button')?.focus();
}

/** Before the canvas, which would move a selected card: arrows step through the views, as a presenter's remote does. */
function step(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || isInDialog(event.target))
    return;
  const onItem = event.target instanceof Element && event.target.closest('[data-item]') !== null;
  const by =
    event.key === 'PageDown' || (event.key === 'ArrowRight' && !onItem)
      ? 1
      : event.key === 'PageUp' || (event.key === 'ArrowLeft' && !onItem)
        ? -1
        : null;
  if (by === null) return;
  event.preventDefault();
  event.stopPropagation();
  stepViews(by);
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isField(event.target) || isInDialog(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === 'escape') setPresenting(false);
  else if (key === 'y') toggleYamlBeside();
  else if (key === 's') useWhiteboard.setState(({ spotlight }) => ({ spotlight: !spotlight }));
  else return;
  event.preventDefault();
}
