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
import { type StringTree, sameTree, stringTree } from './string-tree.ts';

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
