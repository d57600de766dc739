import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
} from '@codemirror/view';

/** CodeMirror's own faint arrow. */
const mark = Decoration.mark({ class: 'cm-highlightTab' });

/** Marks the tabs in front of a line's text, so that they can be told from spaces: YAML refuses them there. */
export function leadingTabs(): Extension {
  const matcher = new MatchDecorator({
    regexp: /\t/g,
    decorate: (add, from, to, _match, { state }: EditorView) => {
      const before = state.doc.sliceString(state.doc.lineAt(from).from, from);
      if (before.trim() === '') add(from, to, mark);
    },
  });
  return ViewPlugin.define<{ set: DecorationSet }>(
    view => {
      const plugin = {
        set: matcher.createDeco(view),
        update(update: Parameters<typeof matcher.updateDeco>[0]): void {
          plugin.set = matcher.updateDeco(update, plugin.set);
        },
      };
      return plugin;
    },
    { decorations: plugin => plugin.set },
  );
}
