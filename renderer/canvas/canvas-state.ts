import { create } from 'zustand';
import type { Positions, Size } from '../../shared/graph/layout/geometry.ts';
import { takeTool } from '../session/whiteboard.ts';
import type { Meaning } from './gestures/connect-meaning.ts';

/** A mount whose place inside the container is not known: the user is asked. */
export interface MountQuestion {
  readonly service: string;
  readonly volume: string;
  readonly kind: 'volume' | 'bind';
}

/** What a gesture under way would do, for the hint at the pointer. */
export interface GestureHint {
  /** Pointer on the screen, relative to the canvas. */
  readonly x: number;
  readonly y: number;
  readonly meaning: Meaning;
  /** The node that would be changed. */
  readonly target: string | null;
}

/** State of the canvas alone: nothing of it outlives the window. */
export interface CanvasState {
  readonly tool: 'select' | 'pan';
  readonly minimap: boolean;
  /** Node whose name is being written. */
  readonly renaming: string | null;
  /** Places while something is dragged. */
  readonly draft: Positions | null;
  /** Sizes as the browser drew them. */
  readonly measured: Readonly<Record<string, Size>>;
  /** Connecting by keyboard: from a node, to the candidate that Enter would take. */
  readonly connecting: { readonly from: string; readonly to: string | null } | null;
  readonly hint: GestureHint | null;
  readonly question: MountQuestion | null;
  /** Node or edge under the pointer. */
  readonly hovered: string | null;
  /** Said to screen readers. */
  readonly message: string;
}

/** The canvas's own store. */
export const useCanvas = create<CanvasState>(() => ({
  tool: 'select',
  minimap: true,
  renaming: null,
  draft: null,
  measured: {},
  connecting: null,
  hint: null,
  question: null,
  hovered: null,
  message: '',
}));

/** Forgets everything that belonged to another project. */
export function resetCanvas(): void {
  useCanvas.setState({
    renaming: null,
    draft: null,
    measured: {},
    connecting: null,
    hint: null,
    question: null,
    hovered: null,
  });
}

/** Takes select or move-the-view into the hand; a tool of the whiteboard is put down. */
export function chooseTool(tool: 'select' | 'pan'): void {
  takeTool(null);
  useCanvas.setState({ tool });
}
