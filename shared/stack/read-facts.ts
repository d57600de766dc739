import type { ComposeDocument, Fact, Path } from '../document/document.ts';
import { entries, type Located, scalarText } from '../document/lookup.ts';
import { tagOf } from '../document/nodes.ts';
import type { Problem } from '../document/problem.ts';
import type { Variables } from '../project/interpolate.ts';
import type { Range } from '../text/text-edit.ts';
import { readValue } from './read-value.ts';

/** What the readers of attributes share: the document, the variables that decide a shape, and where problems go. */
export interface Reader {
  readonly document: ComposeDocument;
  readonly variables: Variables;
  readonly problems: Problem[];
}

/** A located scalar as a fact; null for anything else. */
export function factOf(located: Located | null | undefined): Fact<string> | null {
  if (located?.targetShape !== 'scalar') return null;
  const value = scalarText(located);
  if (value === null) return null;
  return {
    value,
    source: located.source,
    range: located.range,
    path: located.path,
    inherited: located.inherited,
  };
}

/** The same with what Docker makes of it: for facts that people see. */
export function factFor(reader: Reader, located: Located | null | undefined): Fact<string> | null {
  const fact = factOf(located);
  if (!fact || !located) return fact;
  const reading = readValue(located.target, located.path, reader.variables);
  return reading ? { ...fact, reading } : fact;
}

/** The entries under a path, by key (a number for list items); what `!reset` takes away is not there (Compose spec, "Merge"). */
export function childrenOf(reader: Reader, path: Path): ReadonlyMap<string, Located> {
  return byKey(entries(reader.document, path).filter(entry => tagOf(entry.node) !== '!reset'));
}

/** Everything written under a path, by key. */
export function writtenUnder(reader: Reader, path: Path): ReadonlyMap<string, Located> {
  return byKey(entries(reader.document, path));
}

function byKey(found: readonly Located[]): ReadonlyMap<string, Located> {
  return new Map(found.map(entry => [String(entry.path.at(-1)), entry]));
}

/** Notes that an attribute has a shape Compose does not take there. */
export function noteShape(reader: Reader, located: Located): void {
  const key = String(located.path.findLast(step => typeof step === 'string') ?? '');
  reader.problems.push({
    code: 'unknown-shape',
    severity: 'error',
    range: located.range,
    values: { key, context: key, service: String(located.path[1] ?? '') },
  });
}

/** From the key to the end of its value; of a list item, the item. */
export function wholeEntry(entry: Located): Range {
  return { ...entry.range, from: entry.keyRange?.from ?? entry.range.from };
}
