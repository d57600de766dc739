import { create } from 'zustand';
import { keepLook } from './camera.ts';

/** What the pointer does on the whiteboard. */
export type BoardTool = 'note' | 'text' | 'pen' | 'highlighter' | 'arrow' | 'eraser' | 'laser';

/** What the whole window has to know of the whiteboard and of presenting. */
export interface WhiteboardState {
  /** The whiteboard's tools are shown. */
  readonly open: boolean;
  /** The tool in hand; null: the canvas's own, select or move the view. */
  readonly tool: BoardTool | null;
  readonly presenting: boolean;
  /** The file is shown beside the drawing while presenting. */
  readonly yamlBeside: boolean;
  /** All but what is selected is dimmed. */
  readonly spotlight: boolean;
}

/** The whiteboard's part of the session. */
export const useWhiteboard = create<WhiteboardState>(() => ({
  open: false,
  tool: null,
  presenting: false,
  yamlBeside: false,
  spotlight: false,
}));

/** Takes a tool into the hand, which shows the whiteboard's tools; null puts it down. */
export function takeTool(tool: BoardTool | null): void {
  useWhiteboard.setState(({ open }) => ({ tool, open: open || tool !== null }));
}

/** Shows or hides the whiteboard's tools. */
export function toggleWhiteboard(): void {
  useWhiteboard.setState(({ open }) => ({ open: !open, tool: null }));
}

/** Begins or ends presenting; the canvas goes on with what it shows. */
export function setPresenting(presenting: boolean): void {
  if (useWhiteboard.getState().presenting === presenting) return;
  keepLook();
  useWhiteboard.setState({ presenting, tool: null, spotlight: false, yamlBeside: false });
}

/** Shows or hides the file beside the drawing while presenting. */
export function toggleYamlBeside(): void {
  keepLook();
  useWhiteboard.setState(({ yamlBeside }) => ({ yamlBeside: !yamlBeside }));
}
