import {
  type EditorState,
  type Extension,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';

/** A stretch of text that belongs to what is selected. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tints the lines of these stretches, and no others. */
export const showSubjects = StateEffect.define<readonly Stretch[]>();

const line = Decoration.line({ class: 'cm-subject' });

class SubjectGutter extends GutterMarker {
  override elementClass = 'cm-subject-gutter';
}
const gutter = new SubjectGutter();

/** Numbers of the first and last line of a stretch; a stretch that ends at a line's start does not reach into it. */
export function linesOf(doc: Text, stretch: Stretch): { first: number; last: number } {
  const from = Math.min(stretch.from, doc.length);
  let to = Math.max(from, Math.min(stretch.to, doc.length));
  while (to > from && /\s/.test(doc.sliceString(to - 1, to))) to--;
  return { first: doc.lineAt(from).number, last: doc.lineAt(to).number };
}

const stretches = StateField.define<readonly Stretch[]>({
  create: () => [],
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(showSubjects)) return effect.value;
    if (!transaction.docChanged) return value;
    return value.map(({ from, to }) => ({
      from: transaction.changes.mapPos(from, -1),
      to: transaction.changes.mapPos(to, 1),
    }));
  },
});

/** The tinted lines of what is selected on the canvas. */
export function subjectLines(): Extension {
  return [
    stretches,
    EditorView.decorations.compute([stretches, 'doc'], state => decorate(state)),
    gutterLineClass.compute([stretches, 'doc'], state => {
      const builder = new RangeSetBuilder<GutterMarker>();
      for (const from of subjectLineStarts(state)) builder.add(from, from, gutter);
      return builder.finish();
    }),
  ];
}

/** Offsets of the tinted lines' starts, in order. */
export function subjectLineStarts(state: EditorState): number[] {
  const starts = new Set<number>();
  for (const stretch of state.field(stretches, false) ?? []) {
    const { first, last } = linesOf(state.doc, stretch);
    for (let number = first; number <= last; number++) starts.add(state.doc.line(number).from);
  }
  return [...starts].sort((a, b) => a - b);
}

function decorate(state: EditorState): DecorationSet {
  return Decoration.set(subjectLineStarts(state).map(from => line.range(from)));
}
