import type { Fact } from '../../document/document.ts';
import type { Located } from '../../document/lookup.ts';
import { childrenOf, factFor, noteShape, type Reader } from '../read-facts.ts';

/** Reads `build` as the folder it builds from: a text, or the `context` of a mapping (`.` when it has none). */
export function readBuild(reader: Reader, build: Located | undefined): Fact<string> | null {
  if (!build || build.targetShape === 'null') return null;
  if (build.targetShape === 'map') {
    const context = factFor(reader, childrenOf(reader, build.path).get('context'));
    if (context) return context;
    return {
      value: '.',
      source: build.source,
      range: build.range,
      path: build.path,
      inherited: build.inherited,
    };
  }
  const fact = factFor(reader, build);
  if (!fact) noteShape(reader, build);
  return fact;
}
