import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentUnit, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { yamlIndentation } from './yaml-indentation.ts';

const style = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--yaml-key)' },
  { tag: [tags.string, tags.content, tags.attributeValue], color: 'var(--yaml-string)' },
  { tag: tags.lineComment, color: 'var(--yaml-comment)', fontStyle: 'italic' },
  { tag: [tags.labelName, tags.typeName, tags.keyword], color: 'var(--yaml-variable)' },
  { tag: tags.special(tags.string), color: 'var(--muted)' },
]);

const plain: Readonly<Record<'number' | 'variable', Decoration>> = {
  number: Decoration.mark({ class: 'cm-yaml-number' }),
  variable: Decoration.mark({ class: 'cm-yaml-variable' }),
};

/** A stretch of a scalar with a colour of its own. */
export interface ScalarPart {
  readonly kind: 'number' | 'variable';
  readonly from: number;
  readonly to: number;
}

/** Finds the number, boolean or null a plain scalar is, and the `${VARIABLES}` inside any scalar (`$$` is a plain dollar). */
export function scalarParts(text: string, isPlain: boolean): ScalarPart[] {
  const word = text.trim();
  if (isPlain && /^(?:[-+]?(?:0[xo])?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?|true|false|null|~)$/i.test(word)) {
    return [{ kind: 'number', from: 0, to: word.length }];
  }
  const parts: ScalarPart[] = [];
  for (const match of text.matchAll(/\$\$|\$\{(?:[^{}]|\$\{[^{}]*\})*\}|\$[A-Za-z_]\w*/g)) {
    if (match[0] !== '$$')
      parts.push({ kind: 'variable', from: match.index, to: match.index + match[0].length });
  }
  return parts;
}

/** YAML in the colours of the look, with the file's own step of indentation. */
export function yamlLanguage(sample: string): Extension {
  return [
    yaml(),
    yamlIndentation(),
    syntaxHighlighting(style),
    indentUnit.of(' '.repeat(indentationStep(sample))),
    ViewPlugin.define(
      view => {
        const plugin = {
          set: scalarMarks(view),
          update(update: ViewUpdate): void {
            const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
            if (update.docChanged || update.viewportChanged || parsed) plugin.set = scalarMarks(update.view);
          },
        };
        return plugin;
      },
      { decorations: plugin => plugin.set },
    ),
  ];
}

/** The step of indentation a file uses most, 2 where it has none. */
export function indentationStep(text: string): number {
  const steps = new Map<number, number>();
  let before = 0;
  for (const line of text.slice(0, 20_000).split('\n')) {
    if (!/^ *[^\s#-]/.test(line)) continue;
    const indentation = line.search(/\S/);
    const step = indentation - before;
    if (step > 0 && step <= 8) steps.set(step, (steps.get(step) ?? 0) + 1);
    before = indentation;
  }
  return [...steps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}

function scalarMarks(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: node => {
        const scalar = /^(?:Literal|QuotedLiteral|BlockLiteralContent)$/.test(node.name);
        if (!scalar || node.node.parent?.name === 'Key') return;
        const start = Math.max(node.from, from);
        const text = doc.sliceString(start, Math.min(node.to, to));
        for (const part of scalarParts(text, node.name === 'Literal')) {
          builder.add(start + part.from, start + part.to, plain[part.kind]);
        }
      },
    });
  }
  return builder.finish();
}
