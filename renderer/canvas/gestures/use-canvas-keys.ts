import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { selectEdge, selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { chooseTool, useCanvas } from '../canvas-state.ts';
import { fitOptions } from '../fit-options.ts';
import type { Drawing } from '../use-drawing.ts';
import { connectMeaning } from './connect-meaning.ts';
import { focusNode } from './focus-node.ts';
import {
  candidates,
  type Direction,
  isPossible,
  nearest,
  nearestTowards,
  nextEdge,
} from './keyboard-connect.ts';
import { meaningWords } from './meaning-words.ts';
import { perform } from './perform.ts';
import { removeSelection } from './remove-selection.ts';
import { beginRename, canRename } from './rename.ts';

const directions = new Set(['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']);

/** The canvas's keys; they act only while the focus is in the canvas and not in a field. */
export function useCanvasKeys(drawing: Drawing) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const edgeOwner = useRef<string | null>(null);
  const { derived, scene } = drawing;

  const aim = (from: string, to: string | null): void => {
    const meaning = connectMeaning(derived.graph, derived.stack, from, to);
    const box = to ? scene.boxes.get(to) : undefined;
    if (!isPossible(meaning) || !box) {
      useCanvas.setState({ connecting: null, hint: null, message: t('canvas.nothingToConnect') });
      return;
    }
    const { x, y, zoom } = flow.getViewport();
    useCanvas.setState({
      connecting: { from, to },
      hint: {
        x: (box.x + box.width / 2) * zoom + x,
        y: (box.y + box.height) * zoom + y,
        meaning,
        target: to,
      },
      message: `${meaningWords(t, meaning)}. ${t('canvas.connectKeys')}`,
    });
  };

  const whileConnecting = (event: KeyboardEvent, from: string, to: string | null): void => {
    event.preventDefault();
    event.stopPropagation();
    const possible = (): string[] => candidates(drawing, from).map(({ id }) => id);
    if (directions.has(event.key)) {
      aim(from, nearestTowards(possible(), scene.boxes, to ?? from, event.key as Direction));
      return;
    }
    if (event.key === 'Tab') {
      const ids = possible();
      const step = event.shiftKey ? ids.length - 1 : 1;
      aim(from, ids[(ids.indexOf(to ?? '') + step) % Math.max(1, ids.length)] ?? null);
      return;
    }
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    useCanvas.setState({ connecting: null, hint: null, message: '' });
    if (event.key === 'Enter' && to !== null) perform(connectMeaning(derived.graph, derived.stack, from, to));
  };

  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>): void => {
    if (isField(event.target) || hasOwnKeys(event.target)) return;
    const { connecting } = useCanvas.getState();
    if (connecting) {
      whileConnecting(event, connecting.from, connecting.to);
      return;
    }
    const { selection } = useSession.getState();
    const focused =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.react-flow__node') : null;
    const subject = focused?.dataset['id'] ?? selection.nodes[0] ?? null;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key.toLowerCase() !== 'a' || event.altKey) return;
      selectNodes(
        derived.graph.nodes
          .filter(node => scene.boxes.has(node.id) && node.kind !== 'host-port')
          .map(({ id }) => id),
      );
      event.preventDefault();
      return;
    }
    const act = action(event.key, subject, focused !== null);
    if (!act) return;
    event.preventDefault();
    act();
  };

  function action(key: string, subject: string | null, focused: boolean): (() => void) | null {
    const node = derived.graph.nodes.find(({ id }) => id === subject);
    switch (key) {
      case 'Delete':
      case 'Backspace':
        return () => {
          const { selection } = useSession.getState();
          if (focused && subject && selection.edge === null && !selection.nodes.includes(subject))
            selectNodes([subject]);
          if (removeSelection() && subject) focusBeside(subject);
        };
      case 'F2':
        return node && canRename(node) && !derived.stale ? () => beginRename(node.id) : null;
      case 'c':
        if (!node || derived.stale) return null;
        return () => aim(node.id, firstCandidate(node.id));
      case 'e':
        return () => walkEdges(subject);
      case 'v':
        return () => chooseTool('select');
      case 'h':
        return () => chooseTool('pan');
      case '+':
        return () => void flow.zoomIn();
      case '-':
        return () => void flow.zoomOut();
      case '0':
        return () => void flow.fitView(fitOptions);
      default:
        return null;
    }
  }

  /** Services are what is mostly meant; the nearest comes first. */
  function firstCandidate(from: string): string | null {
    const ids = candidates(drawing, from).map(({ id }) => id);
    const services = ids.filter(id => id.startsWith('service:'));
    return nearest(services.length > 0 ? services : ids, scene.boxes, from);
  }

  /** When the focused node is gone, the nearest of those that are left gets the focus. */
  function focusBeside(gone: string): void {
    const left = useSession.getState().derived?.graph.nodes.map(({ id }) => id) ?? [];
    if (left.includes(gone)) return;
    const beside = nearest(
      left.filter(id => scene.boxes.has(id)),
      scene.boxes,
      gone,
    );
    if (beside) focusNode(beside);
  }

  function walkEdges(subject: string | null): void {
    const { selection } = useSession.getState();
    if (subject) edgeOwner.current = subject;
    const owner = edgeOwner.current;
    const edge = owner ? nextEdge(derived.graph, owner, selection.edge) : null;
    if (!edge) return;
    selectEdge(edge);
    useCanvas.setState({ message: drawing.edges.find(({ id }) => id === edge)?.ariaLabel ?? '' });
  }

  return onKeyDownCapture;
}

/** What others lay over the canvas (notes) has keys of its own. */
function hasOwnKeys(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-own-keys]') !== null;
}

function isField(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
