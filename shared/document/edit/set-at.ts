import { isMap, isScalar, isSeq } from 'yaml';
import { isDate } from '../docker-scalar.ts';
import type { ComposeDocument, Path, Value } from '../document.ts';
import { isList, isMap as isMapValue } from '../fragment.ts';
import { isMergeKey, keyText, type TreeNode, tagOf } from '../nodes.ts';
import { type Plan, refuse, type Scope } from '../plan.ts';
import { readPlain, readScalar } from '../read-scalar.ts';
import { sequence } from '../sequence.ts';
import { addEntry } from './add-entry.ts';
import { valueContent } from './content.ts';
import { toPlan } from './operation.ts';
import { planAt } from './plan-at.ts';
import { removeAt } from './remove-at.ts';
import { replaceSlot } from './slot.ts';
import { lastNode, type Trace, trace } from './trace.ts';

/**
 * Writes a value at a path: in the place of the one that is there (exactly its range changes; maps and lists are changed
 * entry by entry), or as a new entry in its neighbours' style, with the parents it needs.
 */
export function setAt(document: ComposeDocument, path: Path, value: Value, scope?: Scope): Plan {
  if (!isWritable(value)) return refuse('invalid-value', { path: path.join('.') });
  return planAt(document, path, scope, {
    kind: 'set',
    run: (current, walked) => write(current, walked, value),
  });
}

function write(document: ComposeDocument, walked: Trace, value: Value): Plan {
  return walked.rest.length === 0
    ? replace(document, walked, value)
    : addEntry(document, walked, valueContent(value));
}

/** Writes a child of a container that is being changed already: an alias in its place goes, an inherited one is overridden. */
function setChild(document: ComposeDocument, path: Path, value: Value): Plan {
  const walked = trace(document, path);
  if (walked?.departure) return write(document, { ...walked, departure: null }, value);
  return setAt(document, path, value, 'shared');
}

function replace(document: ComposeDocument, walked: Trace, value: Value): Plan {
  const step = walked.steps.at(-1);
  const old = lastNode(walked);
  if (isMapValue(value) && isMap(old) && Object.keys(value).length > 0)
    return eachEntry(document, walked.path, old, value);
  if (isList(value) && isSeq(old) && value.length > 0) return eachItem(document, walked.path, old, value);
  if (!step) return refuse('unsupported', { path: '' });
  const tag = tagOf(old);
  if (tag !== null && tag !== '!override' && typeof value !== 'string')
    return refuse('tagged-value', { path: walked.path.join('.') });
  const written =
    isScalar(old) && old.type === 'PLAIN' && tag === null ? likeNumber(old.source ?? '', value) : value;
  // What is there already is left as it is written; only a bare date is none to Docker's reader.
  const isSame = isScalar(old) && written !== null && readScalar(old) === written;
  if (isSame && !(old.type === 'PLAIN' && tag === null && isDate(old.source ?? '')))
    return { kind: 'edits', edits: [] };
  return toPlan(document, walked, replaceSlot(document, walked.tree, step, valueContent(written)));
}

/** A number that stood without quotes goes on standing without them when every reader agrees on the new one. */
function likeNumber(old: string, value: Value): Value {
  if (typeof value !== 'string' || typeof readPlain(old) !== 'number') return value;
  return String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** Own entries change in place; one that comes from a merge gets an own key beside it. */
function eachEntry(
  document: ComposeDocument,
  path: Path,
  old: TreeNode,
  value: { readonly [key: string]: Value },
): Plan {
  if (!isMap(old)) return refuse('wrong-shape', { path: path.join('.') });
  const gone = old.items
    .flatMap(pair => (isMergeKey(pair) ? [] : (keyText(pair) ?? [])))
    .filter(key => !Object.hasOwn(value, key));
  return sequence(document, [
    ...Object.keys(value).map(
      key => (d: ComposeDocument) => setChild(d, [...path, key], value[key] as Value),
    ),
    ...gone.map(key => (d: ComposeDocument) => removeAt(d, [...path, key], 'shared')),
  ]);
}

function eachItem(document: ComposeDocument, path: Path, old: TreeNode, value: readonly Value[]): Plan {
  if (!isSeq(old)) return refuse('wrong-shape', { path: path.join('.') });
  const count = old.items.length;
  const common = Math.min(count, value.length);
  return sequence(document, [
    ...value.slice(0, common).map((one, at) => (d: ComposeDocument) => setChild(d, [...path, at], one)),
    ...value.slice(common).map((one, at) => (d: ComposeDocument) => setChild(d, [...path, common + at], one)),
    ...Array.from(
      { length: count - common },
      (_, at) => (d: ComposeDocument) => removeAt(d, [...path, count - 1 - at], 'shared'),
    ),
  ]);
}

function isWritable(value: Value): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (isList(value)) return value.every(isWritable);
  if (isMapValue(value)) return Object.values(value).every(isWritable);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
