import { isSeq } from 'yaml';
import { mapOffset, type TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument, Path, Value } from './document.ts';
import { ownedEnd } from './edit/lines.ts';
import { definitionPath, type Step, traceIn } from './edit/trace.ts';
import { emptyItemAt, itemToken, nodeEnd, pairEnd, pairStart } from './extent.ts';
import { isList, isMap as isMapping } from './fragment.ts';
import { entries, lookup } from './lookup.ts';
import type { TreePair } from './nodes.ts';
import { columnAt } from './position.ts';
import { isTouched, type Leaf, leaves } from './structure.ts';
import { toValue } from './to-value.ts';
import { editsWithin } from './yaml-documents.ts';

/** A stretch of the text that an edit may take away. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is taken away below a place: by key or index, `null` for the entry itself. */
interface Cut {
  readonly gone: boolean;
  readonly inside: Map<string, Cut>;
}

/**
 * True when edits took away the entries at some paths and left everything else: no other key, value or comment line of the
 * text is gone; or, where a shared value was taken out of its sharing first, no other value reads differently.
 */
export function takesOnly(
  before: ComposeDocument,
  after: ComposeDocument,
  edits: readonly TextEdit[],
  paths: readonly Path[],
  only: { readonly before: readonly TreePair[]; readonly after: readonly TreePair[] } | null = null,
): boolean {
  if (!paths.every(path => isGone(before, after, path, paths))) return false;
  const near = editsWithin(before, edits);
  if (takesOnlyLines(before, after, edits, paths, only)) return true;
  // Taken out of its sharing, or away from everybody who shares it; comments that are not its own stay there too.
  const all = leaves(before, only?.before);
  const own = [...paths, ...definitionsOf(before, paths)].flatMap(path => stretches(before, path, all));
  const written = edits.map(edit => edit.insert).join('\n');
  if (!near.every(edit => takesOwnComments(before.text, edit, own, written))) return false;
  return (
    leavesValues(before, after, paths) ||
    leavesValues(before, after, [...paths, ...definitionsOf(before, paths)])
  );
}

/** Gone, or inherited again; of a list so many items are left as were not taken. */
function isGone(before: ComposeDocument, after: ComposeDocument, path: Path, all: readonly Path[]): boolean {
  const key = path.at(-1);
  if (typeof key !== 'number') {
    if (wentWithItsItem(before, after, path)) return true;
    const now = lookup(after, path);
    return now === null || now.inherited !== null;
  }
  const list = path.slice(0, -1);
  const taken = new Set(all.filter(one => isBelow(one, list) && one.length === path.length).map(String));
  return entries(after, list).length === entries(before, list).length - taken.size;
}

/** True when an item of a list on the way to an entry is gone, as it is when that was all it held. */
function wentWithItsItem(before: ComposeDocument, after: ComposeDocument, path: Path): boolean {
  return path.some((key, at) => {
    if (typeof key !== 'number') return false;
    const list = path.slice(0, at);
    return entries(after, list).length < entries(before, list).length;
  });
}

function isBelow(path: Path, above: Path): boolean {
  return path.length > above.length && above.every((key, at) => String(key) === String(path[at]));
}

function takesOnlyLines(
  before: ComposeDocument,
  after: ComposeDocument,
  edits: readonly TextEdit[],
  paths: readonly Path[],
  only: { readonly before: readonly TreePair[]; readonly after: readonly TreePair[] } | null,
): boolean {
  const all = leaves(before, only?.before);
  const empty = new Set(leaves(after, only?.after).flatMap(one => (one.from === one.to ? [one.from] : [])));
  const own = paths.flatMap(path => stretches(before, path, all));
  const isOwn = (from: number, to: number): boolean => own.some(one => one.from <= from && to <= one.to);
  const lost = all.filter(
    leaf =>
      isTouched(leaf, edits) &&
      !isOwn(leaf.from, leaf.to) &&
      !(leaf.from === leaf.to && empty.has(mapOffset(edits, leaf.from, -1))),
  );
  return (
    lost.length === 0 && editsWithin(before, edits).every(edit => takesOwnComments(before.text, edit, own))
  );
}

/** What is written at a path, in every document of the file; with the keys above it that are left without an entry. */
function stretches(document: ComposeDocument, path: Path, all: readonly Leaf[]): Stretch[] {
  return document.trees.flatMap(tree => {
    let walked = traceIn(tree, path);
    for (let steps = 0; walked.rest.length > 0 && steps < path.length + 9; steps += 1) {
      const definition = definitionPath(walked);
      if (!definition) return [];
      walked = traceIn(tree, definition);
    }
    const found: Stretch[] = [];
    if (walked.rest.length > 0) return found;
    for (const step of [...walked.steps].reverse()) {
      const whole = stretchOf(document.text, step);
      const others = all.filter(
        leaf =>
          leaf.from >= whole.from &&
          leaf.to <= whole.to &&
          !(step.pair && leaf.from === whole.from) &&
          !found.some(one => one.from <= leaf.from && leaf.to <= one.to),
      );
      if (found.length > 0 && others.length > 0) break;
      found.push(whole);
    }
    return found;
  });
}

function stretchOf(text: string, step: Step): Stretch {
  if (step.pair) return { from: pairStart(step.pair), to: pairEnd(text, step.pair) };
  const token = isSeq(step.container) ? itemToken(step.container, step.index) : null;
  const from = token?.start[0]?.offset ?? step.node?.range?.[0] ?? 0;
  return { from, to: Math.max(token ? emptyItemAt(token) : 0, step.node ? nodeEnd(text, step.node) : from) };
}

/** Comment lines go with an entry that they stand inside of, or that they belong to as the edits themselves have it. */
function takesOwnComments(text: string, edit: TextEdit, own: readonly Stretch[], written = ''): boolean {
  let at = edit.from;
  for (const line of text.slice(edit.from, edit.to).split(/(?<=\n)/)) {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const comment = at + indent;
    at += line.length;
    if (line[indent] !== '#' || text.slice(text.lastIndexOf('\n', comment - 1) + 1, comment).trim() !== '')
      continue;
    const isOwn = own.some(
      one => one.from <= comment && comment < ownedEnd(text, one.to, columnAt(text, one.from)),
    );
    if (!isOwn && !written.includes(line.trim())) return false;
  }
  return true;
}

/** Where the shared blocks say what stands at some paths. */
function definitionsOf(document: ComposeDocument, paths: readonly Path[]): Path[] {
  return paths.flatMap(path =>
    document.trees.flatMap(tree => {
      const definition = definitionPath(traceIn(tree, path));
      return definition ? [definition] : [];
    }),
  );
}

/** True when the values of two documents, aliases and merges written out, are the same but for what is taken away. */
function leavesValues(before: ComposeDocument, after: ComposeDocument, paths: readonly Path[]): boolean {
  const cut: Cut = { gone: false, inside: new Map() };
  for (const path of paths) {
    let at = cut;
    for (const [depth, key] of path.entries()) {
      const known = at.inside.get(String(key));
      const next: Cut = {
        gone: depth === path.length - 1 || known?.gone === true,
        inside: known?.inside ?? new Map(),
      };
      at.inside.set(String(key), next);
      at = next;
    }
  }
  return sameBut(toValue(before), toValue(after), cut, new Map());
}

function sameBut(
  was: Value | undefined,
  is: Value | undefined,
  cut: Cut | undefined,
  met: Map<Value, Set<Value>>,
): boolean {
  if (cut?.gone) return true;
  if (was === undefined || is === undefined || is === null)
    return was === is || (was !== undefined && cut !== undefined && isEmptied(was, cut));
  if (typeof was !== 'object' || typeof is !== 'object' || was === null) return Object.is(was, is);
  if (!cut) {
    const known = met.get(was) ?? new Set();
    if (known.has(is)) return true;
    met.set(was, known.add(is));
  }
  if (isList(was) && isList(is)) {
    const left = was.flatMap((item, at) => {
      const inside = cut?.inside.get(String(at));
      return inside?.gone ? [] : [{ item, inside }];
    });
    return (
      left.length === is.length && left.every(({ item, inside }, at) => sameBut(item, is[at], inside, met))
    );
  }
  if (!isMapping(was) || !isMapping(is)) return false;
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].every(key => sameBut(was[key], is[key], cut?.inside.get(key), met));
}

/** True when nothing is left of a value once what is taken away is gone. */
function isEmptied(was: Value, cut: Cut): boolean {
  if (typeof was !== 'object' || was === null) return false;
  return Object.entries(was).every(([key, value]) => {
    const inside = cut.inside.get(key);
    return inside !== undefined && (inside.gone || isEmptied(value as Value, inside));
  });
}
