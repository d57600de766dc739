import { create } from 'zustand';
import type { BoardItem, inkColours } from '../../shared/board/item.ts';
import { boardItem, changeBoard } from '../session/board.ts';
import { type BoardTool, useWhiteboard } from '../session/whiteboard.ts';

/** A colour of the whiteboard. */
export type InkColour = (typeof inkColours)[number];

/** What is written with the keyboard. */
export type WrittenItem = Extract<BoardItem, { kind: 'note' | 'text' }>;

/** State of the whiteboard in this window alone; nothing of it is saved. */
export interface BoardState {
  readonly selected: ReadonlySet<string>;
  /** The note or text that is being written. */
  readonly editing: string | null;
  /** A note or text that is begun and has no letter yet: it is not on the board. */
  readonly draft: { readonly id: string; readonly item: WrittenItem } | null;
  /** How far the selected items are being dragged, canvas units. */
  readonly moved: { readonly dx: number; readonly dy: number } | null;
  /** Items that the eraser has touched and the pointer has not yet let go. */
  readonly erased: ReadonlySet<string>;
  /** The saved view that was gone to last. */
  readonly currentView: string | null;
  /** The colour last chosen for a kind of drawing. */
  readonly colours: Readonly<Record<'ink' | 'highlighter' | 'note', InkColour>>;
}

const nothing: ReadonlySet<string> = new Set();

/** The whiteboard's own store. */
export const useBoardState = create<BoardState>(() => ({
  selected: nothing,
  editing: null,
  draft: null,
  moved: null,
  erased: nothing,
  currentView: null,
  colours: { ink: 'ink', highlighter: 'yellow', note: 'yellow' },
}));

/** Forgets everything that belonged to another project or another arrangement of the window. */
export function resetBoardState(): void {
  useBoardState.setState({ selected: nothing, editing: null, draft: null, moved: null, erased: nothing });
}

/** Selects items of the board. */
export function selectItems(ids: Iterable<string>): void {
  const selected = new Set(ids);
  const before = useBoardState.getState().selected;
  if (selected.size !== before.size || [...selected].some(id => !before.has(id)))
    useBoardState.setState({ selected: selected.size > 0 ? selected : nothing });
}

/** Takes the selected items off the board, as one step. */
export function removeSelectedItems(): void {
  const { selected } = useBoardState.getState();
  const there = [...selected].filter(id => boardItem(id) !== null);
  useBoardState.setState({ selected: nothing, editing: null, draft: null });
  if (there.length > 0) changeBoard({ items: Object.fromEntries(there.map(id => [id, null])) });
}

/** Which colour a tool draws in; null for tools without colour. */
export function colourKind(tool: BoardTool | null): 'ink' | 'highlighter' | 'note' | null {
  switch (tool) {
    case 'note':
    case 'highlighter':
      return tool;
    case 'pen':
    case 'text':
    case 'arrow':
      return 'ink';
    case 'eraser':
    case 'laser':
    case null:
      return null;
  }
}

/** Which of the colours an item has. */
export function colourKindOf(item: BoardItem): 'ink' | 'highlighter' | 'note' {
  if (item.kind === 'note') return 'note';
  return item.kind === 'stroke' && item.tool === 'highlighter' ? 'highlighter' : 'ink';
}

/** Chooses a colour: for what is selected, as one step, and for what is drawn next with the tool in hand. */
export function chooseColour(colour: InkColour): void {
  const { selected, colours, draft } = useBoardState.getState();
  if (draft) useBoardState.setState({ draft: { ...draft, item: { ...draft.item, colour } } });
  const kind = colourKind(useWhiteboard.getState().tool);
  const items = [...selected].flatMap(id => {
    const item = boardItem(id);
    return item ? [[id, { ...item, colour }] as const] : [];
  });
  if (items.length > 0) changeBoard({ items: Object.fromEntries(items) });
  const kinds = kind ? [kind] : [...new Set(items.map(([, item]) => colourKindOf(item)))];
  useBoardState.setState({
    colours: { ...colours, ...Object.fromEntries(kinds.map(one => [one, colour])) },
  });
}
