import {
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  FAILSAFE_SCHEMA,
  loadAll,
  realMapTag,
  seqTag,
} from 'js-yaml';
import type { ComposeDocument } from './document.ts';
import type { TreePair } from './nodes.ts';
import { entriesTree, type StringTree, sameTree, stringTree } from './string-tree.ts';

/** What js-yaml says to a document: it reads the same, it reads something else, or it does not take the file at all. */
export type SecondOpinion = 'agrees' | 'differs' | 'refuses';

const composeTags = ['!reset', '!override'].flatMap(tag => [
  defineScalarTag(tag, { resolve: source => source, identify: () => false }),
  defineSequenceTag(tag, { create: seqTag.create, addItem: seqTag.addItem, identify: () => false }),
  defineMappingTag(tag, {
    create: realMapTag.create,
    addPair: realMapTag.addPair,
    has: realMapTag.has,
    keys: realMapTag.keys,
    get: realMapTag.get,
    identify: () => false,
  }),
]);

/** Every scalar as text: the comparison is about structure and content, not about what `010` means. */
const schema = FAILSAFE_SCHEMA.withTags(realMapTag, ...composeTags);

const opinions = new WeakMap<ComposeDocument, SecondOpinion>();

/** Reads the document's text with js-yaml, an independent parser, and compares. Made once per document. */
export function secondOpinion(document: ComposeDocument): SecondOpinion {
  const known = opinions.get(document);
  if (known) return known;
  const opinion = compare(document);
  opinions.set(document, opinion);
  return opinion;
}

function compare(document: ComposeDocument): SecondOpinion {
  let read: unknown[];
  try {
    read = loadAll(document.text.replace(/^\ufeff/, ''), { schema, maxDepth: 300 });
  } catch {
    return 'refuses';
  }
  const trees = document.trees.filter(tree => tree.contents !== null || document.trees.length > 1);
  if (read.length !== trees.length) return 'differs';
  const same = trees.every((tree, at) => {
    const own = stringTree(tree);
    return own !== null && sameTree(own, (read[at] ?? '') as StringTree);
  });
  return same ? 'agrees' : 'differs';
}

/**
 * The second opinion on a few entries of a map, read as lines of their own; the anchors they use stand for their names.
 */
export function opinionOfEntries(lines: string, pairs: readonly TreePair[], column: number): SecondOpinion {
  const { tree: own, names } = entriesTree(pairs);
  const indent = ' '.repeat(column);
  const anchors = [...names].map((name, at) => `${indent}"${marker}${at}": &${name} "*${name}"\n`);
  let read: unknown[];
  try {
    read = loadAll(`${anchors.join('')}${lines}`, { schema, maxDepth: 300 });
  } catch {
    return 'refuses';
  }
  const [map] = read;
  if (read.length !== 1 || !(map instanceof Map) || own === null) return 'differs';
  for (const at of anchors.keys()) map.delete(`${marker}${at}`);
  return sameTree(own, map as StringTree) ? 'agrees' : 'differs';
}

const marker = 'anchor used here ';
