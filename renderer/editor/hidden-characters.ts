import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  highlightSpecialChars,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { firstOffset } from './line-ends.ts';

class LoneReturn extends WidgetType {
  constructor(private readonly label: string) {
    super();
  }
  override eq(other: LoneReturn): boolean {
    return other.label === this.label;
  }
  override toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = 'cm-specialChar';
    mark.textContent = '␍';
    mark.title = this.label;
    mark.setAttribute('aria-label', this.label);
    return mark;
  }
}

const hidden = Decoration.replace({});

/** The control characters that are shown as a mark: CodeMirror's own list without the carriage return. */
const marked =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202d\u202e\u2066\u2067\u2069\ufff9-\ufffc]/g;

/** Hides the `\r` of line ends and a leading byte order mark; a `\r` on its own is shown as ␍ under a label. */
export function hiddenCharacters(loneReturnLabel: string): Extension {
  const lone = Decoration.replace({ widget: new LoneReturn(loneReturnLabel) });
  const build = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    const { doc } = view.state;
    for (const { from, to } of view.visibleRanges) {
      if (from === 0 && firstOffset(doc) === 1) builder.add(0, 1, hidden);
      const text = doc.sliceString(from, Math.min(to + 1, doc.length));
      for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
        if (from + at < to) builder.add(from + at, from + at + 1, text[at + 1] === '\n' ? hidden : lone);
      }
    }
    return builder.finish();
  };
  return [
    highlightSpecialChars({ specialChars: marked }),
    ViewPlugin.define(
      view => {
        const plugin = {
          set: build(view),
          update(update: ViewUpdate): void {
            if (update.docChanged || update.viewportChanged) plugin.set = build(update.view);
          },
        };
        return plugin;
      },
      { decorations: plugin => plugin.set },
    ),
  ];
}
