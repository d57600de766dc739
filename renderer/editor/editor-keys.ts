import { defaultKeymap, indentWithTab, temporarilySetTabFocusMode } from '@codemirror/commands';
import { foldKeymap } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { EditorSelection, type Extension } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { splitsLineEnd } from './line-ends.ts';

/** What the editor asks of the session. */
export interface EditorActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
}

/** The keys of the editor. Undo and redo go to the project's one history, which text and drawing share. */
export function editorKeys(actions: EditorActions): Extension {
  return [
    keymap.of([
      {
        key: 'ArrowRight',
        run: overLineEnd(false),
        shift: overLineEnd(true),
      },
      { mac: 'Ctrl-f', run: overLineEnd(false), shift: overLineEnd(true) },
      { key: 'Home', mac: 'Cmd-ArrowLeft', run: toLineStart(false), shift: toLineStart(true) },
      { mac: 'Home', run: toLineStart(false), shift: toLineStart(true) },
      indentWithTab,
      ...lintKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap,
      // After Escape the next Tab leaves the editor, so that nobody is caught in it.
      { key: 'Escape', run: temporarilySetTabFocusMode },
    ]),
    EditorView.domEventHandlers({
      keydown: event => {
        const action = actionOf(event, actions);
        if (!action) return false;
        event.preventDefault();
        action();
        return true;
      },
      beforeinput: event => {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
        event.preventDefault();
        if (event.inputType === 'historyUndo') actions.undo();
        else actions.redo();
        return true;
      },
    }),
  ];
}

/** By the letter, not by CodeMirror's names: with Caps Lock on, Shift makes a small z, and redo is still meant. */
function actionOf(event: KeyboardEvent, actions: EditorActions): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? actions.redo : actions.undo;
    case 'y':
      return actions.redo;
    case 's':
      return event.shiftKey ? null : actions.save;
    default:
      return null;
  }
}

/** Steps from before a hidden `\r` to the next line at once; elsewhere the ordinary key does its work. */
function overLineEnd(extend: boolean): Command {
  return view => {
    const { main } = view.state.selection;
    if ((!main.empty && !extend) || !splitsLineEnd(view.state.doc, main.head + 1)) return false;
    move(view, main.head + 2, extend);
    return true;
  };
}

/** Home on a line of spaces: the ordinary key counts a hidden `\r` among them and would not leave the line's end. */
function toLineStart(extend: boolean): Command {
  return view => {
    const { main } = view.state.selection;
    const line = view.state.doc.lineAt(main.head);
    if (!splitsLineEnd(view.state.doc, line.to) || line.text.trim() !== '') return false;
    const end = line.to - 1;
    move(view, main.head === end ? line.from : end, extend);
    return true;
  };
}

function move(view: EditorView, head: number, extend: boolean): void {
  const { anchor } = view.state.selection.main;
  view.dispatch({
    selection: extend ? EditorSelection.range(anchor, head) : EditorSelection.cursor(head),
    scrollIntoView: true,
    userEvent: 'select',
  });
}
