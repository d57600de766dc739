import type { ComposeDocument } from '../../shared/document/document.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';

/** Everything that follows from the text. While the text does not parse, stack and graph are the last good ones. */
export interface Derived {
  readonly document: ComposeDocument;
  readonly stack: Stack;
  readonly graph: Graph;
  /** True while stack and graph are older than the text. */
  readonly stale: boolean;
  /** Values for `${…}`, from `.env`. */
  readonly variables: Variables;
}

/**
 * Derives document, stack and graph from a text; keeps the last good drawing when the text is no YAML. `variables` are
 * those of before unless given.
 */
export function derive(
  file: string,
  text: string,
  previous: Derived | null,
  variables: Variables = previous?.variables ?? {},
): Derived {
  const document = parseDocument(file, text);
  if (!document.parses && previous) return { ...previous, document, stale: true, variables };
  const stack = readStack(document, variables);
  const graph = readGraph(stack, { recognise: recogniseService, variables });
  return { document, stack, graph, stale: !document.parses, variables };
}

/** The variables of the project's `.env` file. */
export function envVariables(text: string | null): Variables {
  return parseEnvFile(text ?? '').variables;
}
