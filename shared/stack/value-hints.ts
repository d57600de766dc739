import type { ComposeDocument, Path } from '../document/document.ts';
import type { Reading } from '../document/reading.ts';
import { scalarPlaces } from '../document/scalar-places.ts';
import type { Variables } from '../project/interpolate.ts';
import { isSecretName } from '../project/secret-name.ts';
import { variableReferences } from '../project/variable-references.ts';
import { readText, readValue } from './read-value.ts';

/** What Docker makes of a value, for the place behind it. */
export interface ValueHint {
  /** Where the value ends in the text. */
  readonly at: number;
  readonly reading: Reading;
  /** What is filled in is a secret. */
  readonly secret: boolean;
}

/** What Docker makes of each value of a file that it does not take as it is written, in the order of the text. */
export function valueHints(document: ComposeDocument, variables: Variables): readonly ValueHint[] {
  if (!document.parses) return [];
  return scalarPlaces(document).flatMap(({ node, path, text, to }) => {
    const name = typeof path.at(-1) === 'number' ? /^([A-Za-z_]\w*)=/.exec(text)?.[1] : String(path.at(-1));
    const listed = isListed(path) ? text.slice((name?.length ?? -1) + 1) : null;
    const reading =
      listed === null ? readValue(node, path, variables) : name ? readText(listed, variables) : null;
    if (!reading) return [];
    const secret =
      (name !== undefined && isSecretName(name)) ||
      variableReferences(text).some(reference => isSecretName(reference.name));
    return [{ at: to, reading, secret }];
  });
}

/** An item of a list of `NAME=value`: what counts is behind the equals sign. */
function isListed(path: Path): boolean {
  return typeof path.at(-1) === 'number' && ['environment', 'labels', 'args'].includes(String(path.at(-2)));
}
