import type { ComposeDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { wholeOf } from '../../document/yaml-documents.ts';
import { type ComposeProject, filesOf, partsOf, readProject } from '../../project/compose-project.ts';
import type { Variables } from '../../project/interpolate.ts';
import type { Stack } from '../stack.ts';
import { readMerged, rememberingReader } from './read-merged.ts';

/** A project read from the texts of its files. */
export interface ReadTexts {
  readonly project: ComposeProject;
  /** What Docker Compose makes of all files together. */
  readonly stack: Stack;
  /** The files that are merged, each with what it says alone. */
  readonly parts: ReadonlyMap<string, { readonly document: ComposeDocument; readonly stack: Stack }>;
  /** Every Compose file of the project, those that are only extended among them. */
  readonly documents: ReadonlyMap<string, ComposeDocument>;
  /** False while one of its files is no YAML. */
  readonly parses: boolean;
}

/** Reads a project from its files' texts by name. Never throws; a main file that is not there is an empty one. `files` are merged as after `-f`. */
export function readTexts(
  main: string,
  textOf: (name: string) => string | null,
  variables: Variables = {},
  files?: readonly string[],
): ReadTexts {
  const documents = new Map<string, ComposeDocument>();
  const document = (name: string): ComposeDocument | null => {
    const text = textOf(name) ?? (name === main ? '' : null);
    if (text === null) return null;
    const known = documents.get(name) ?? parseDocument(name, text);
    documents.set(name, known);
    return known;
  };
  const read = rememberingReader();
  const project = readProject(main, { document, text: textOf }, variables, files);
  const parts = partsOf(project).map(({ name, document: part, variables: values }) => {
    const document = wholeOf(part);
    return [name, { document, stack: read(document, values) }] as const;
  });
  return {
    project,
    stack: readMerged(project, read),
    parts: new Map(parts),
    documents,
    parses: filesOf(project).every(file => file.document.parses),
  };
}
