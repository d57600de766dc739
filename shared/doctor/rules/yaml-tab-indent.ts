import type { ComposeDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Tabs are used for indentation (rule 1; Docker: `found character that cannot start any token`). */
export const yamlTabIndent: Rule = {
  id: 'yaml-tab-indent',
  stage: 'text',
  examine: ({ documents }) => [...documents.values()].flatMap(sayOf),
};

function sayOf({ file, text, problems }: ComposeDocument): Finding[] {
  const problem = problems.find(one => one.code === 'yaml-tab-indent');
  if (!problem) return [];
  const widths = [2, 4, 8].map(width => spacesForTabs(file, text, width));
  const readable = widths.find(edits => {
    const after = parseDocument(file, applyEdits(text, edits));
    return after.parses && after.problems.length === 0;
  });
  const edits = readable ?? widths[0] ?? [];
  return [
    {
      rule: 'yaml-tab-indent',
      severity: 'error',
      subjects: [],
      range: problem.range,
      values: { ...problem.values, count: edits.length },
      fixes: [
        {
          id: 'spaces-for-tabs',
          values: { count: edits.length },
          steps: [{ kind: 'edits', edits }],
          safe: readable !== undefined,
        },
      ],
    },
  ];
}

/** Replaces tabs at the beginning of lines; inside a block of text (`|`, `>`) they are part of the text and stay. */
function spacesForTabs(file: string, text: string, width: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let block: number | null = null;
  for (const line of text.split('\n')) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    const isEmpty = line.trim() === '';
    if (block !== null && !isEmpty && spaces <= block) block = null;
    const replaced = indent.replaceAll('\t', ' '.repeat(width));
    if (block === null && !isEmpty) {
      if (replaced !== indent) edits.push({ file, from: at, to: at + indent.length, insert: replaced });
      if (/(?:^|[\s:-])[|>][+-]?\d?\s*(?:#.*)?$/.test(line.trimEnd())) block = spaces;
    }
    at += line.length + 1;
  }
  return edits;
}
