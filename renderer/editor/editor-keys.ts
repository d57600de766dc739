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
  const run = (action: () => void): Command => {
    return () => {
      action();
      return true;
    };
  };
  return [
    keymap.of([
      { key: 'Mod-z', run: run(actions.undo), preventDefault: true },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: run(actions.redo), preventDefault: true },
      { linux: 'Ctrl-Shift-z', win: 'Ctrl-Shift-z', run: run(actions.redo), preventDefault: true },
      { key: 'Mod-s', run: run(actions.save), preventDefault: true },
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
