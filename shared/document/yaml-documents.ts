import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument } from './document.ts';
import { parseDocument } from './parse.ts';

const known = new WeakMap<ComposeDocument, readonly ComposeDocument[]>();

/**
 * The YAML documents of a file, each as if it were a file of its own whose text, and so whose ranges, are those of the
 * whole; the file itself where there is one. Compose merges them as it merges files. The same objects for the same file.
 */
export function yamlDocuments(document: ComposeDocument): readonly ComposeDocument[] {
  if (document.trees.length < 2 || !document.parses) return [document];
  const before = known.get(document);
  if (before) return before;
  const parts = document.trees.map((tree, index) => {
    const [from, to] = [startOf(document, index), startOf(document, index + 1)];
    const problems = document.problems.filter(({ range }) => from <= range.from && range.from < to);
    return { ...document, trees: [tree], problems, within: { whole: document, index } };
  });
  known.set(document, parts);
  return parts;
}

/** The file of which a document is one of several; else the document itself. */
export function wholeOf(document: ComposeDocument): ComposeDocument {
  return document.within?.whole ?? document;
}

/** The text of a document after edits, read anew: of one of several in a file, the one in its place. */
export function readAfter(document: ComposeDocument, edits: readonly TextEdit[]): ComposeDocument {
  const after = parseDocument(document.file, applyEdits(document.text, edits));
  if (!document.within) return after;
  return yamlDocuments(after)[document.within.index] ?? after;
}

/** The edits that touch a document, which may be one of several in its file. */
export function editsWithin(document: ComposeDocument, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (!document.within) return edits;
  const { whole, index } = document.within;
  const [from, to] = [startOf(whole, index), startOf(whole, index + 1)];
  return edits.filter(edit => from <= edit.from && edit.from < to);
}

/** Which of the YAML documents of a file an offset lies in, counted from 0. */
export function indexAt(document: ComposeDocument, offset: number): number {
  const later = document.trees.findIndex((_, index) => startOf(document, index + 1) > offset);
  return later === -1 ? document.trees.length - 1 : later;
}

function startOf({ trees }: ComposeDocument, index: number): number {
  if (index === 0) return 0;
  return trees[index]?.range[0] ?? Number.POSITIVE_INFINITY;
}
