import type { ComposeDocument, Path } from '../document/document.ts';
import { lookup } from '../document/lookup.ts';
import type { Range } from '../text/text-edit.ts';
import type { Examination } from './rule.ts';

/** The text of the Compose file in which a range lies. */
export function textAround({ documents, document }: Examination, { file }: Range): string {
  return (documents.get(file) ?? document).text;
}

/** The last Compose file that says something at a path, the main one where none does. */
export function documentSaying({ parts, document }: Examination, path: Path): ComposeDocument {
  const saying = [...parts.values()].filter(part => lookup(part.document, path) !== null);
  return saying.at(-1)?.document ?? document;
}
