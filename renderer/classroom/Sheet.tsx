import { type PointerEvent, useEffect, useRef } from 'react';
import type { Point } from '../../shared/board/touches-item.ts';
import { cameraNow } from '../session/camera.ts';
import { type BoardTool, useWhiteboard } from '../session/whiteboard.ts';
import { drawArrow } from './gestures/draw-arrow.ts';
import { drawStroke } from './gestures/draw-stroke.ts';
import { erase } from './gestures/erase.ts';
import type { Gesture, Sample } from './gestures/gesture.ts';
import { pan, pinch } from './gestures/move-camera.ts';
import type { WetInk } from './ink/wet-ink.ts';
import { addNote, addText } from './items/new-items.ts';

/**
 * Catches the pointer while a tool of the whiteboard is in the hand. Two fingers, the middle and the right button move the
 * view; once a stylus was seen, a finger does too.
 */
export function Sheet({ wet }: { readonly wet: () => WetInk | null }) {
  const tool = useWhiteboard(state => state.tool);
  const sheet = useRef<HTMLDivElement>(null);
  const gesture = useRef<Gesture | null>(null);
  const fingers = useRef(new Map<number, Point>());
  const stylus = useRef(false);

  useEffect(() => {
    const element = sheet.current;
    if (!element || tool === null) return;
    const forward = (event: WheelEvent): void => {
      event.preventDefault();
      const pane = element.closest('.react-flow')?.querySelector('.react-flow__pane');
      pane?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', forward, { passive: false });
    return () => {
      element.removeEventListener('wheel', forward);
      gesture.current?.cancel();
      gesture.current = null;
      wet()?.point(null, false);
    };
  }, [tool, wet]);
  if (tool === null) return null;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (event.pointerType === 'pen') stylus.current = true;
    const sample = sampleOf(event.nativeEvent, event.currentTarget);
    if (event.pointerType === 'touch') {
      fingers.current.set(event.pointerId, sample.screen);
      if (fingers.current.size > 1) {
        gesture.current?.cancel();
        gesture.current = null;
        wet()?.point(null, false);
        return;
      }
    }
    const layer = wet();
    if (!layer) return;
    const byHand =
      event.button === 1 || event.button === 2 || (event.pointerType === 'touch' && stylus.current);
    gesture.current = byHand ? pan(sample) : begin(tool, sample, layer);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const element = event.currentTarget;
    const coalesced = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const events = coalesced.length > 0 ? coalesced : [event.nativeEvent];
    const samples = events.map(one => sampleOf(one, element));
    const [first, second] = fingers.current.entries();
    if (first && second) {
      const now = samples.at(-1)?.screen;
      const index = first[0] === event.pointerId ? 0 : second[0] === event.pointerId ? 1 : -1;
      if (!now || index < 0) return;
      pinch([first[1], second[1]], index === 0 ? [now, second[1]] : [first[1], now]);
      fingers.current.set(event.pointerId, now);
      return;
    }
    if (gesture.current) gesture.current.move(samples);
    else if (tool === 'laser') wet()?.point(samples.at(-1) ?? null, false);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    fingers.current.delete(event.pointerId);
    const ended = gesture.current;
    gesture.current = null;
    if (event.type === 'pointerup') ended?.end();
    else ended?.cancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: drawing is for the pointer; what can be done by keys has keys
    <div
      ref={sheet}
      className="board-sheet"
      data-tool={tool}
      data-testid="board-sheet"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onPointerLeave={() => tool === 'laser' && !gesture.current && wet()?.point(null, false)}
      onContextMenu={event => event.preventDefault()}
    />
  );
}

function begin(tool: BoardTool, start: Sample, wet: WetInk): Gesture {
  const once = (act: () => void): Gesture => ({
    move: () => undefined,
    end: act,
    cancel: () => undefined,
  });
  switch (tool) {
    case 'pen':
    case 'highlighter':
      return drawStroke(tool, start, { wet });
    case 'arrow':
      return drawArrow(start, { wet });
    case 'eraser':
      return erase(start);
    case 'laser':
      wet.point(start, true);
      return {
        move: samples => {
          for (const sample of samples) wet.point(sample, true);
        },
        end: () => wet.point(null, false),
        cancel: () => wet.point(null, false),
      };
    case 'note':
      return once(() => addNote(start));
    case 'text':
      return once(() => addText(start));
  }
}

function sampleOf(event: globalThis.PointerEvent, sheet: HTMLElement): Sample {
  const frame = sheet.getBoundingClientRect();
  const screen = { x: event.clientX - frame.left, y: event.clientY - frame.top };
  const { x, y, zoom } = cameraNow();
  const pressure = event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : 0.5;
  return { x: (screen.x - x) / zoom, y: (screen.y - y) / zoom, pressure, screen };
}
