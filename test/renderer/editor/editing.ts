import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import * as Y from 'yjs';
import { bindText, typingOrigin } from '../../../renderer/editor/bind-text.ts';
import { editorKeys } from '../../../renderer/editor/editor-keys.ts';
import { exactBytes } from '../../../renderer/editor/exact-bytes.ts';
import { yamlLanguage } from '../../../renderer/editor/yaml-language.ts';

/** An editor bound to a store's text, with the one history the engine would hold. */
export interface Editing {
  readonly view: EditorView;
  readonly text: Y.Text;
  readonly bytes: () => string;
  readonly type: (offset: number, insert: string) => void;
  readonly undo: () => void;
  readonly end: () => void;
}

const nothing = (): void => undefined;

/** Opens a text in an editor, as the window does. */
export function editing(source: string): Editing {
  const doc = new Y.Doc();
  const text = doc.getMap<Y.Text>('files').set('compose.yaml', new Y.Text(source));
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([typingOrigin]) });
  const view = new EditorView({
    state: EditorState.create({
      doc: text.toString(),
      extensions: [
        exactBytes(),
        yamlLanguage(source),
        editorKeys({ undo: nothing, redo: nothing, save: nothing }),
        bindText(text, { until: 0 }),
      ],
    }),
  });
  return {
    view,
    text,
    bytes: () => text.toString(),
    type: (offset, insert) => {
      history.stopCapturing();
      view.dispatch({ selection: { anchor: offset } });
      view.dispatch(view.state.replaceSelection(insert), { userEvent: 'input.type' });
    },
    undo: () => void history.undo(),
    end: () => view.destroy(),
  };
}
