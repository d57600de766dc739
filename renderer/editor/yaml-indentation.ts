import { getIndentUnit, type IndentContext, indentService, syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/**
 * The column a new line begins at after a line of YAML: deeper after `key:` and after `|`, under the key after
 * `- key: value`, else where the line began. Null where the line says nothing.
 */
export function indentationAfter(line: string, unit: number): number | null {
  const text = line.replace(/(?:^|\s)#.*$/, '').trimEnd();
  if (text === '') return null;
  const column = /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;
  const start = text.search(/\S/);
  const opens = /:$/.test(text) || /(?::|^\s*-)\s(?:.*\s)?[|>][-+\d]*$/.test(text);
  if (opens) return column + unit;
  return /^(?:"[^"]*"|'[^']*'|[^\s"'{[&*!][^:]*):\s/.test(text.slice(column)) ? column : start;
}

/** Indents new lines of block YAML; inside of `[…]` and `{…}` the grammar decides. */
export function yamlIndentation(): Extension {
  return indentService.of((context: IndentContext, position) => {
    if (context.simulatedBreak !== position) return undefined;
    for (let node = syntaxTree(context.state).resolveInner(position, -1); node.parent; node = node.parent) {
      const inside = /^Flow(?:Mapping|Sequence)$/.test(node.name) && position < node.to;
      if (inside || node.name === 'BlockLiteralContent' || node.name === 'QuotedLiteral') return undefined;
      if (node.name === 'Stream') break;
    }
    const before = context.lineAt(position, -1);
    return (
      indentationAfter(before.text.slice(0, position - before.from), getIndentUnit(context.state)) ??
      undefined
    );
  });
}
