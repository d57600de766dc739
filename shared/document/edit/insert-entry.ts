import type { ComposeDocument, Path } from '../document.ts';
import { flowValue } from '../fragment.ts';
import { parseDocument } from '../parse.ts';
import { type Plan, refuse, type Scope } from '../plan.ts';
import type { Style } from '../style.ts';
import { toValue } from '../to-value.ts';
import { addEntry } from './add-entry.ts';
import type { Content } from './content.ts';
import { planAt } from './plan-at.ts';

/**
 * Adds a key whose value is a block of YAML with its comments: lines without the key's own indentation, in steps of two
 * blanks, which become the file's own steps. Missing parents are made. Refused when the key is there already.
 */
export function insertEntry(
  document: ComposeDocument,
  parentPath: Path,
  key: string,
  yamlBlock: string,
  options: { readonly scope?: Scope } = {},
): Plan {
  if (key === '') return refuse('invalid-name', { name: key });
  const block = parseDocument(document.file, yamlBlock);
  if (!block.parses) return refuse('invalid-value', { path: [...parentPath, key].join('.') });
  return planAt(document, [...parentPath, key], options.scope, {
    kind: 'set',
    run: (current, walked) => {
      if (walked.rest.length === 0)
        return refuse('exists-already', { path: walked.path.join('.'), name: key });
      return addEntry(current, walked, blockContent(block), true);
    },
  });
}

function blockContent(block: ComposeDocument): Content {
  const lines = block.text.replace(/(?:\r?\n[ \t]*)+$/, '').split(/\r?\n/);
  return {
    block: (style, column) => ({
      inline: '',
      lines: block.text.trim() === '' ? [] : stepped(lines, column + style.step, style),
    }),
    flow: style => flowValue(toValue(block) ?? null, style),
  };
}

/** Lines in steps of two blanks as lines in a file's steps; the bodies of block scalars keep their inner shape. */
function stepped(lines: readonly string[], column: number, style: Style): string[] {
  let block: { indent: number; shift: number } | null = null;
  return lines.map(line => {
    if (line.trim() === '') return '';
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (block && indent <= block.indent) block = null;
    const shift = block?.shift ?? Math.floor(indent / 2) * (style.step - 2);
    if (!block && /(?:^|[:\s-])[|>][-+0-9]*\s*(?:#.*)?$/.test(line))
      block = { indent, shift: shift + style.step - 2 };
    return ' '.repeat(column + indent + shift) + line.slice(indent);
  });
}
