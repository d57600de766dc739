import type { Fact } from '../../document/document.ts';
import type { Located } from '../../document/lookup.ts';
import { childrenOf, factFor, factOf, noteShape, type Reader } from '../read-facts.ts';
import { readText } from '../read-value.ts';

/** Reads `command` or `entrypoint`: a text, or a list of words joined to one readable line. */
export function readCommandLine(reader: Reader, attribute: Located | undefined): Fact<string> | null {
  if (!attribute || attribute.targetShape === 'null') return null;
  if (attribute.targetShape !== 'list') {
    const fact = factFor(reader, attribute);
    if (!fact) noteShape(reader, attribute);
    return fact;
  }
  const words = [...childrenOf(reader, attribute.path).values()].flatMap(item => factOf(item)?.value ?? []);
  const line = words.map(quoteWord).join(' ');
  const reading = readText(line, reader.variables);
  return {
    ...(reading && { reading }),
    value: line,
    source: attribute.source,
    range: attribute.range,
    path: attribute.path,
    inherited: attribute.inherited,
  };
}

function quoteWord(word: string): string {
  return word === '' || /[\s"'\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : word;
}
