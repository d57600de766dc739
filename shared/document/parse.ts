import { Composer, type CST, type Document, type ScalarTag, type YAMLParseError } from 'yaml';
import type { Range } from '../text/text-edit.ts';
import type { ComposeDocument } from './document.ts';
import { pairStart } from './extent.ts';
import { lineAt, lineStarts } from './line-starts.ts';
import { asNode, isMergeKey } from './nodes.ts';
import { columnAt, lineEnd, lineStart } from './position.ts';
import type { Problem } from './problem.ts';
import { readTokens } from './tokens.ts';
import { indexInOrder, treeIndex } from './tree-index.ts';

/** With aliases written out, a larger file is opened as text only; 1,000 services that share a block have about 100,000 nodes. */
export const largest = 3_000_000;
/**
 * With more lines and flow entries than this, a file is opened as text only, for reading it takes more than a second;
 * a thousand services of 14 lines have 15,000.
 */
const mostEntries = 40_000;

/** More documents than this in one file are no stack of a person: it is opened as text only. */
const mostDocuments = 200;

const composeTags: ScalarTag[] = ['!reset', '!override'].map(tag => ({
  tag,
  resolve: (source: string) => source,
}));
const collectionTags = ['!reset', '!override'].flatMap(tag => [
  { tag, collection: 'map' as const },
  { tag, collection: 'seq' as const },
]);

/**
 * Reads a file's text. Never throws: what is wrong with it as YAML is in `problems`; `parses` is false when no tree can
 * be trusted (syntax errors, size, nesting or aliases beyond any real file).
 */
export function parseDocument(file: string, text: string): ComposeDocument {
  const unreadable = (
    code: 'yaml-too-deep' | 'yaml-too-large' | 'yaml-too-many-aliases',
    from = 0,
  ): ComposeDocument => ({
    file,
    text,
    trees: [],
    problems: [problem(code, { file, from, to: lineEnd(text, from) })],
    parses: false,
  });
  if (hasTooManyEntries(text)) return unreadable('yaml-too-large');
  const read = readTokens(text);
  if (read.kind === 'too-deep') return unreadable('yaml-too-deep', read.at);
  const trees = compose(read.tokens, text.length);
  const lines = lineStarts(text);
  const problems = syntaxProblems(
    file,
    text,
    lines,
    trees.flatMap(tree => tree.errors),
  );
  const parses = problems.length === 0;
  if (trees.length > mostDocuments) return unreadable('yaml-too-large');
  if (trees.length > 1) problems.push(...severalDocuments(file, text, lines, trees));
  for (const tree of trees) {
    const index = treeIndex(tree);
    if (index.expandedSize > largest) return unreadable('yaml-too-many-aliases');
    for (const { pair, key } of index.duplicates) {
      const from = pairStart(pair);
      const to = asNode(pair.key)?.range?.[1] ?? from;
      problems.push(
        problem(
          'yaml-duplicate-key',
          { file, from, to },
          { key, line: lineAt(lines, from), ...(isMergeKey(pair) ? { context: 'MERGE' } : {}) },
        ),
      );
    }
    for (const alias of index.unknown) {
      const [from, to] = alias.range ?? [0, 0];
      problems.push(problem('yaml-unknown-alias', { file, from, to }, { name: alias.source }));
    }
  }
  return { file, text, trees, problems, parses };
}

/** What Docker says of several documents in one file, beside what it says of each. */
function severalDocuments(
  file: string,
  text: string,
  lines: readonly number[],
  trees: readonly Document.Parsed[],
): Problem[] {
  indexInOrder(trees);
  // YAML needs no mark after a `...`, Docker does.
  const unmarked = trees.slice(1).flatMap(({ range: [from] }) => {
    return text.startsWith('---', from)
      ? []
      : [problem('yaml-document-start', { file, from, to: lineEnd(text, from) })];
  });
  const [first] = trees;
  const foreign = [...(first ? treeIndex(first).targets : [])].flatMap(([alias, { name, node, earlier }]) => {
    if (!earlier) return [];
    const [from, to] = alias.range ?? [0, 0];
    const values = { name, line: lineAt(lines, node.range?.[0] ?? 0) };
    const said = problem('yaml-earlier-anchor', { file, from, to }, values);
    return [{ ...said, severity: 'warning' as const }];
  });
  return [...unmarked, ...foreign];
}

/** Whether a text is opened as text only; counts what may begin an entry: lines, and brackets, braces and commas. */
export function hasTooManyEntries(text: string): boolean {
  if (text.length <= mostEntries) return false;
  let count = 0;
  for (const begins of ['\n', ',', '[', '{']) {
    for (let at = text.indexOf(begins); at !== -1 && count <= mostEntries; at = text.indexOf(begins, at + 1))
      count++;
  }
  return count > mostEntries;
}

/** Composes the documents of tokens; `end` is the offset after the last. */
export function compose(tokens: readonly CST.Token[], end: number): Document.Parsed[] {
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: tags => [...tags, ...composeTags, ...collectionTags],
  });
  return withoutTraces(() => [...composer.compose(tokens, true, end)]) as Document.Parsed[];
}

/** Runs work that makes errors as data, thousands in a broken file: the trace of each would cost more than all the rest. */
function withoutTraces<Result>(work: () => Result): Result {
  const before: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return work();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', before);
  }
}

function problem(code: Problem['code'], range: Range, values: Problem['values'] = {}): Problem {
  return { code, severity: 'error', range, values };
}

/** The first syntax problem of each line: the parser's later ones follow from it, and there may be thousands. */
function syntaxProblems(
  file: string,
  text: string,
  lines: readonly number[],
  errors: readonly YAMLParseError[],
): Problem[] {
  const seen = new Set<number>();
  return errors.flatMap(error => {
    const from = Math.min(error.pos[0], text.length);
    const line = lineAt(lines, from);
    if (seen.has(line)) return [];
    seen.add(line);
    return [syntaxProblem(file, text, error, from, line)];
  });
}

/** A syntax error with the parser's own code as `context`: the catalogue may have words of its own for it. */
function syntaxProblem(
  file: string,
  text: string,
  error: YAMLParseError,
  from: number,
  line: number,
): Problem {
  const to = Math.min(Math.max(error.pos[1], from), text.length);
  const start = lineStart(text, from);
  const indent = /^[ ]*\t\s*/.exec(text.slice(start, lineEnd(text, start)));
  if (error.code === 'TAB_AS_INDENT' || (indent && from <= start + indent[0].length)) {
    return problem(
      'yaml-tab-indent',
      { file, from: start, to: start + (indent?.[0].length ?? columnAt(text, to)) },
      { line },
    );
  }
  return problem('yaml-syntax', { file, from, to }, { context: error.code, line, detail: error.message });
}
