import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument, Path, Value } from './document.ts';
import { isList, isMap } from './fragment.ts';
import { entries, lookup, scalarText } from './lookup.ts';
import { parseDocument } from './parse.ts';
import type { Refusal } from './plan.ts';
import { takesOnly } from './removal.ts';
import { reparse } from './reparse.ts';
import { opinionOfEntries, type SecondOpinion, secondOpinion } from './second-opinion.ts';
import type { Slice } from './slices/outline.ts';
import { keepsTheRest } from './structure.ts';
import { yamlDocuments } from './yaml-documents.ts';

interface InDocument {
  /** Which of the YAML documents of a file it is about, counted from 0, and its paths with it; absent where there is one. */
  readonly document?: number;
}

/** A fact the new text must say; `value` undefined: nothing may be at the path. */
export interface ExpectedFact extends InDocument {
  readonly path: Path;
  readonly value: unknown;
}

/** Entries that go, and nothing beside them. */
export interface ExpectedRemoval extends InDocument {
  readonly removed: readonly Path[];
}

/** What an edit is for, as the check after it asks. */
export type Expectation = ExpectedFact | ExpectedRemoval;

/** What the check finds: the new document, or why the edit must not happen. */
export type Verdict =
  | { readonly ok: true; readonly after: ComposeDocument }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Checks edits before they happen, in production as in tests: the result parses without a new problem, everything the
 * edits do not touch reads as before, the expected facts are there, and js-yaml agrees wherever it agreed before.
 */
export function verifyEdit(
  before: ComposeDocument,
  edits: readonly TextEdit[],
  expectations: readonly Expectation[] = [],
): Verdict {
  const own = edits.filter(edit => edit.file === before.file);
  const after = own.length === 0 ? before : parseDocument(before.file, applyEdits(before.text, own));
  const failed = (context: string, path: Path = []): Verdict => ({
    ok: false,
    refusal: { code: 'check-failed', values: { context, path: path.join('.') } },
  });
  if (!after.parses) return failed(before.parses ? 'SYNTAX' : 'UNREADABLE');
  if (after.problems.length > before.problems.length) return failed('PROBLEM');
  if (before.parses && own.length > 0 && !keepsTheRest(before, after, own)) return failed('REST');
  const unmet = firstUnmet(before, after, own, expectations);
  if (unmet) return failed(unmet.context, unmet.path);
  if (own.length > 0 && secondOpinion(before) === 'agrees' && secondOpinion(after) !== 'agrees')
    return failed('PARSERS');
  return { ok: true, after };
}

/**
 * The same check on the entries alone that the edits touch and the anchors these use; on the whole text where the edits
 * reach further. Fast on any file; the whole text is to be checked soon after.
 */
export function verifySlice(
  before: ComposeDocument,
  edits: readonly TextEdit[],
  expectations: readonly Expectation[] = [],
): Verdict {
  const own = edits.filter(edit => edit.file === before.file);
  const made = reparse(before, own);
  if (!made) return verifyEdit(before, edits, expectations);
  const { document: after, change } = made;
  const failed = (context: string, path: Path = []): Verdict => ({
    ok: false,
    refusal: { code: 'check-failed', values: { context, path: path.join('.') } },
  });
  const [old, now] = [change.removed, change.added].map(slices => slices.map(slice => slice.pair));
  if (!keepsTheRest(before, after, own, { before: old ?? [], after: now ?? [] })) return failed('REST');
  const unmet = firstUnmet(before, after, own, expectations, { before: old ?? [], after: now ?? [] });
  if (unmet) return failed(unmet.context, unmet.path);
  const opinion = (document: ComposeDocument, slices: readonly Slice[]): SecondOpinion => {
    const [from, to] = [slices[0]?.from ?? 0, slices.at(-1)?.to ?? 0];
    const pairs = slices.map(slice => slice.pair);
    return opinionOfEntries(document.text.slice(from, to), pairs, change.column);
  };
  if (opinion(before, change.removed) === 'agrees' && opinion(after, change.added) !== 'agrees')
    return failed('PARSERS');
  return { ok: true, after };
}

/** The first expectation that the new text does not meet. */
function firstUnmet(
  before: ComposeDocument,
  after: ComposeDocument,
  edits: readonly TextEdit[],
  expectations: readonly Expectation[],
  only: Parameters<typeof takesOnly>[4] = null,
): { readonly context: 'VALUE' | 'REST'; readonly path: Path } | null {
  for (const expected of expectations) {
    const [was, is] = [before, after].map(one => yamlDocuments(one)[expected.document ?? -1] ?? one) as [
      ComposeDocument,
      ComposeDocument,
    ];
    if ('removed' in expected) {
      if (!takesOnly(was, is, edits, expected.removed, only))
        return { context: 'REST', path: expected.removed[0] ?? [] };
    } else if (!holds(is, expected.path, expected.value)) return { context: 'VALUE', path: expected.path };
  }
  return null;
}

/** True when a path says a value as Docker reads it; maps and lists are compared entry by entry. */
export function holds(document: ComposeDocument, path: Path, value: unknown): boolean {
  const located = lookup(document, path);
  if (value === undefined || located === null) return located === null && value === undefined;
  if (value === null) return located.targetShape === 'null';
  if (isPlain(value) && isList(value)) {
    const items = entries(document, path);
    return (
      isEmptyOr(located.targetShape, 'list', value.length) &&
      items.length === value.length &&
      value.every((one, at) => holds(document, [...path, at], one))
    );
  }
  if (isPlain(value) && isMap(value)) {
    const keys = Object.keys(value);
    const written = entries(document, path);
    return (
      isEmptyOr(located.targetShape, 'map', keys.length) &&
      written.length >= keys.length &&
      keys.every(key => holds(document, [...path, key], value[key]))
    );
  }
  return (
    located.targetShape !== 'list' && located.targetShape !== 'map' && scalarText(located) === String(value)
  );
}

function isEmptyOr(shape: string, wanted: string, count: number): boolean {
  return shape === wanted || (count === 0 && shape === 'null');
}

function isPlain(value: unknown): value is Value {
  return typeof value === 'object' && value !== null;
}
