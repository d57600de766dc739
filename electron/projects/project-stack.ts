import type { ComposeDocument } from '../../shared/document/document.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { type ComposeProject, filesOf, readProject } from '../../shared/project/compose-project.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { readMerged } from '../../shared/stack/merge/read-merged.ts';
import type { Stack } from '../../shared/stack/stack.ts';

/** A project read from the texts of its files. */
export interface ProjectStack {
  readonly project: ComposeProject;
  readonly stack: Stack;
  /** False while one of its files is no YAML. */
  readonly parses: boolean;
}

/** Reads the stack of a project from its files' texts by name, as Docker Compose merges them. Never throws. */
export function projectStack(
  main: string,
  textOf: (name: string) => string | null,
  variables: Variables = {},
): ProjectStack {
  const documents = new Map<string, ComposeDocument>();
  const document = (name: string): ComposeDocument | null => {
    const text = textOf(name);
    if (text === null) return null;
    const known = documents.get(name) ?? parseDocument(name, text);
    documents.set(name, known);
    return known;
  };
  const project = readProject(main, { document, text: textOf }, variables);
  const parses = filesOf(project).every(file => file.document.parses);
  return { project, stack: readMerged(project), parses };
}
