import type { ComposeDocument } from '../document/document.ts';
import { entries, type Located, lookup } from '../document/lookup.ts';
import { type TreeNode, tagOf } from '../document/nodes.ts';
import { readLocated } from '../document/read-located.ts';
import { yamlDocuments } from '../document/yaml-documents.ts';
import { checkScalar, type ScalarSlip } from './check-scalar.ts';
import { composeShape } from './compose-shape.ts';
import { newerThanCompose240 } from './refinements.ts';
import type { MapShape, Shape } from './shape.ts';

/** Why a value does not fit: what its text is not, or what should stand in its place. */
export type Misfit =
  | ScalarSlip
  | 'EMPTY'
  | 'TWICE'
  | 'TEST_START'
  | 'TEXT'
  | 'LIST'
  | 'MAP'
  | 'TEXT_OR_LIST'
  | 'TEXT_OR_MAP'
  | 'LIST_OR_MAP'
  | 'TEXT_OR_LIST_OR_MAP';

/** One thing that Docker Compose does not take. `key` is the key it is about. */
export type Slip = { readonly place: Located; readonly key: string } & (
  | { readonly kind: 'unknown-key'; readonly block: MapShape; readonly taken: ReadonlySet<string> }
  | { readonly kind: 'newer-key' | 'invalid-name' }
  | { readonly kind: 'missing-key'; readonly missing: string }
  | { readonly kind: 'wrong-value'; readonly misfit: Misfit; readonly shape: Shape }
);

/** Empty although the published schema says otherwise: Docker Compose takes it, or another rule says it. */
const emptyToo: ReadonlySet<string> = new Set([
  'top.include',
  'top.services',
  'service.pid',
  'service.extends',
]);

/**
 * Everything in a Compose file that does not fit the schema, each mistake once: nothing is said below a value of the
 * wrong form. What comes from an anchor is looked at where it is used and named where it is written.
 */
export function findSlips(document: ComposeDocument): Slip[] {
  const documents = yamlDocuments(document);
  return documents.flatMap((one, at) => {
    const earlier = documents.slice(0, at);
    return slipsOf(one).filter(slip => !earlier.some(before => isSaidIn(before, slip)));
  });
}

/** True where an earlier document of the file has what a later one lacks: Compose checks them together, one after the other. */
function isSaidIn(document: ComposeDocument, slip: Slip): boolean {
  const { path } = slip.place;
  if (slip.kind === 'missing-key') return lookup(document, [...path, slip.missing]) !== null;
  const shape = lookup(document, path)?.targetShape;
  return slip.kind === 'wrong-value' && slip.misfit === 'EMPTY' && (shape === 'list' || shape === 'map');
}

function slipsOf(document: ComposeDocument): Slip[] {
  const search: Search = { document, slips: [], seen: new Map() };
  const root = lookup(document, []);
  if (root?.targetShape === 'map' && composeShape.map) searchMap(search, root, composeShape.map, '');
  return search.slips;
}

interface Search {
  readonly document: ComposeDocument;
  readonly slips: Slip[];
  /** Values that are shared, and the shapes they were held against. */
  readonly seen: Map<TreeNode, Set<Shape>>;
}

function searchMap(search: Search, parent: Located, block: MapShape, parentKey: string): void {
  const children = entries(search.document, parent.path);
  const taken = new Set(children.map(child => String(child.path.at(-1))));
  for (const child of children) {
    const key = String(child.path.at(-1));
    if (key.startsWith('x-') || key === '<<' || tagOf(child.node) === '!reset') continue;
    const known = Object.hasOwn(block.known, key) ? block.known[key] : undefined;
    const shape = known ?? block.named;
    if (!shape) {
      if (child.keyRange && isNew(search, child, composeShape))
        search.slips.push({ kind: 'unknown-key', place: child, key, block, taken });
      continue;
    }
    if (block.names && !known && !block.names.test(key) && child.keyRange)
      search.slips.push({ kind: 'invalid-name', place: child, key });
    if (shape.topic && newerThanCompose240.has(shape.topic))
      search.slips.push({ kind: 'newer-key', place: child, key });
    searchValue(search, child, shape, key);
  }
  const missing = block.required.find(key => !taken.has(key));
  if (missing) search.slips.push({ kind: 'missing-key', place: parent, key: parentKey, missing });
}

function searchValue(search: Search, child: Located, shape: Shape, key: string): void {
  if (!isNew(search, child, shape)) return;
  const misfit = misfitOf(child, shape);
  if (misfit) {
    search.slips.push({ kind: 'wrong-value', place: child, key, misfit, shape });
    return;
  }
  if (child.targetShape === 'map' && shape.map) searchMap(search, child, shape.map, key);
  if (child.targetShape === 'list' && shape.list) {
    const items = entries(search.document, child.path);
    for (const item of items) searchValue(search, item, shape.list.items, key);
    searchList(search, items, shape, key);
  }
}

/** What is written at its own place is met once; what is shared may be met again. */
function isNew({ seen }: Search, { inherited, node }: Located, shape: Shape): boolean {
  if (!inherited || !node) return true;
  const shapes = seen.get(node) ?? new Set();
  if (shapes.has(shape)) return false;
  seen.set(node, shapes.add(shape));
  return true;
}

function misfitOf(child: Located, shape: Shape): Misfit | null {
  if (child.targetShape === 'null') {
    const mayBeEmpty = shape.empty || (shape.topic !== null && emptyToo.has(shape.topic));
    return mayBeEmpty ? null : isService(child) ? null : 'EMPTY';
  }
  if (child.targetShape === 'map') return shape.map ? null : wanted(shape);
  if (child.targetShape === 'list') return shape.list ? null : wanted(shape);
  const read = readLocated(child);
  if (!read) return null;
  return shape.scalar ? checkScalar(shape.scalar, read) : isService(child) ? null : wanted(shape);
}

/** A service that is no block is said by the stack itself. */
function isService({ path }: Located): boolean {
  return path[0] === 'services' && path.length <= 2;
}

function wanted({ scalar, list, map }: Shape): Misfit {
  const forms = [scalar && 'TEXT', list && 'LIST', map && 'MAP'].filter(form => form !== null);
  return forms.join('_OR_') as Misfit;
}

function searchList(search: Search, items: readonly Located[], shape: Shape, key: string): void {
  const [first] = items;
  const starts = shape.list?.starts;
  if (first && starts) {
    const read = readLocated(first);
    if (read && !starts.includes(read.text) && !read.text.includes('$'))
      search.slips.push({ kind: 'wrong-value', place: first, key, misfit: 'TEST_START', shape });
  }
  if (!shape.list?.unique) return;
  const met = new Set<string>();
  for (const item of items) {
    const text = readLocated(item)?.text;
    if (text === undefined) continue;
    if (met.has(text)) search.slips.push({ kind: 'wrong-value', place: item, key, misfit: 'TWICE', shape });
    met.add(text);
  }
}
