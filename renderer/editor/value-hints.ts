import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** A few words behind a value. */
export interface Hint {
  readonly at: number;
  readonly text: string;
  readonly warns: boolean;
}

/** Shows these hints, in the order of the text, instead of those before. */
export const showHints = StateEffect.define<readonly Hint[]>();

class HintWidget extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly warns: boolean,
  ) {
    super();
  }
  override eq(other: HintWidget): boolean {
    return other.text === this.text && other.warns === this.warns;
  }
  /** The words are drawn by the style sheet: they are no part of the text that is selected, searched or copied. */
  override toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = this.warns ? 'cm-hint cm-hint-warns' : 'cm-hint';
    mark.dataset['hint'] = this.text;
    mark.setAttribute('aria-hidden', 'true');
    return mark;
  }
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, transaction) => {
    const next = transaction.effects.findLast(effect => effect.is(showHints));
    if (!next) return shown.map(transaction.changes);
    const builder = new RangeSetBuilder<Decoration>();
    const { length } = transaction.newDoc;
    for (const { at, text, warns } of next.value as readonly Hint[])
      if (at <= length)
        builder.add(at, at, Decoration.widget({ widget: new HintWidget(text, warns), side: 1 }));
    return builder.finish();
  },
  provide: self => EditorView.decorations.from(self),
});

/** What Docker makes of a value stands behind it in small print; while somebody types it moves along. */
export function valueHintMarks(): Extension {
  return [
    field,
    EditorView.baseTheme({
      '.cm-hint::after': {
        content: 'attr(data-hint)',
        marginLeft: '1.2ch',
        padding: '0 5px',
        borderRadius: '4px',
        background: 'var(--idle-soft)',
        color: 'var(--idle)',
        fontFamily: 'var(--font)',
        fontSize: '11px',
        whiteSpace: 'pre',
        pointerEvents: 'none',
      },
      '.cm-hint-warns::after': { background: 'var(--wait-soft)', color: 'var(--wait)' },
    }),
  ];
}
