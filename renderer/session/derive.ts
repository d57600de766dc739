import type { ProjectContext, ProjectPart } from '../../shared/commands/project-context.ts';
import type { ComposeDocument } from '../../shared/document/document.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import { reparse } from '../../shared/document/reparse.ts';
import { wholeOf } from '../../shared/document/yaml-documents.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import { type ComposeProject, filesOf, partsOf, readProject } from '../../shared/project/compose-project.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { sameVariables } from '../../shared/project/same-variables.ts';
import { readMerged, rememberingReader } from '../../shared/stack/merge/read-merged.ts';
import { chosenProfiles } from '../../shared/stack/profiles.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import { textDifference } from '../../shared/text/text-difference.ts';

/** Everything that follows from the texts. While one of them does not parse, stack and graph are the last good ones. */
export interface Derived {
  /** The main Compose file. */
  readonly document: ComposeDocument;
  /** What Docker Compose makes of all files of the project together. */
  readonly stack: Stack;
  readonly graph: Graph;
  /** True while stack and graph are older than the texts. */
  readonly stale: boolean;
  /** Values for `${…}`, from `.env`. */
  readonly variables: Variables;
  /** Which Compose files make up the project, and how they belong together. */
  readonly project: ComposeProject;
  /** The files that are merged, each with what it says alone. */
  readonly parts: ReadonlyMap<string, ProjectPart>;
  /** Every Compose file as it was last parsed, by name: the same text is not parsed again. */
  readonly documents: ReadonlyMap<string, ComposeDocument>;
  /** The profiles that are chosen. */
  readonly profiles: readonly string[];
}

/** The text of a file of the project by name; null when there is none. */
export type TextOf = (name: string) => string | null;

/** Each file is read once per text, whatever else changes. */
const readFile = rememberingReader();

/**
 * Derives everything from the texts of a project; keeps the last good drawing while one is no YAML. Gives `previous`
 * itself when nothing that counts has changed. `profiles` are those of `COMPOSE_PROFILES` unless given.
 */
export function deriveProject(
  main: string,
  textOf: TextOf,
  previous: Derived | null,
  profiles: readonly string[] | null = null,
): Derived {
  return deriveWith(main, textOf, previous, envVariables(textOf('.env')), profiles);
}

/**
 * Derives a project of one text; keeps the last good drawing when the text is no YAML. `variables` are those of before
 * unless given.
 */
export function derive(
  file: string,
  text: string,
  previous: Derived | null,
  variables: Variables = previous?.variables ?? {},
): Derived {
  return deriveWith(file, name => (name === file ? text : null), previous, variables, null);
}

/** The project as commands plan on it. */
export function commandContext({ project, stack, parts }: Derived): ProjectContext {
  return { main: project.main, stack, parts, project };
}

/** The variables of the project's `.env` file. */
export function envVariables(text: string | null): Variables {
  return parseEnvFile(text ?? '').variables;
}

function deriveWith(
  main: string,
  textOf: TextOf,
  previous: Derived | null,
  found: Variables,
  chosen: readonly string[] | null,
): Derived {
  const variables = previous && sameVariables(previous.variables, found) ? previous.variables : found;
  const documents = new Map<string, ComposeDocument>();
  const parse = (name: string, text: string): ComposeDocument => {
    const before = documents.get(name) ?? previous?.documents.get(name);
    const document =
      before?.text === text ? before : (readOn(name, text, before, previous) ?? parseDocument(name, text));
    documents.set(name, document);
    return document;
  };
  const project = readProject(
    main,
    {
      text: textOf,
      document: name => {
        const text = name === main ? (textOf(name) ?? '') : textOf(name);
        return text === null ? null : parse(name, text);
      },
    },
    variables,
  );
  const document = documents.get(main) ?? parse(main, textOf(main) ?? '');
  const files = filesOf(project);
  const profiles = chosen ?? chosenProfiles(variables);
  if (previous && isSame(previous, project, profiles)) return previous;
  const parses = files.every(file => file.document.parses);
  if (!parses && previous) return { ...previous, document, documents, stale: true, variables };
  const parts = new Map(
    partsOf(project).map(({ name, document: part, variables: values }) => {
      const document = wholeOf(part);
      return [name, { document, stack: readFile(document, values) }];
    }),
  );
  const stack = readMerged(project, readFile);
  const graph = readGraph(stack, {
    recognise: recogniseService,
    variables: allVariables(
      files.map(file => file.variables),
      variables,
    ),
    profiles,
  });
  return { document, stack, graph, stale: !parses, variables, project, parts, documents, profiles };
}

/**
 * The document of a text that differs a little from the one before, read where it differs; while the text does not parse,
 * the one before is the last that did. Null when it has to be read as a whole.
 */
function readOn(
  name: string,
  text: string,
  before: ComposeDocument | undefined,
  previous: Derived | null,
): ComposeDocument | null {
  const base = before?.parses ? before : previous?.parts.get(name)?.document;
  if (!base || readsWhole()) return null;
  const made = reparse(base, [textDifference(name, base.text, text)]);
  if (made) readFile.follow(base, made);
  return made?.document ?? null;
}

/** True while a benchmark measures what reading the whole file at each change takes. */
function readsWhole(): boolean {
  return Reflect.get(globalThis, 'drawbridgeReadsWhole') === true;
}

/** An included file may have values of its own; the project's win. */
function allVariables(all: readonly Variables[], own: Variables): Variables {
  const others = all.filter(variables => variables !== own);
  return others.length === 0 ? own : Object.assign(Object.create(null), ...others, own);
}

function isSame(previous: Derived, project: ComposeProject, profiles: readonly string[]): boolean {
  if (previous.stale || previous.profiles.join() !== profiles.join()) return false;
  const [before, now] = [filesOf(previous.project), filesOf(project)];
  return (
    before.length === now.length &&
    previous.project.names.join('\n') === project.names.join('\n') &&
    now.every((file, at) => {
      const old = before[at];
      return old?.document === file.document && sameVariables(old.variables, file.variables);
    })
  );
}
