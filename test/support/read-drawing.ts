import { parseDocument } from '../../shared/document/parse.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { readGraph } from '../../shared/graph/read-graph.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import { recogniseService } from '../../shared/technologies/index.ts';

/** The stack and graph of a text, as the session derives them. */
export function readDrawing(text: string): { stack: Stack; graph: Graph } {
  const stack = readStack(parseDocument('compose.yaml', text));
  return { stack, graph: readGraph(stack, { recognise: recogniseService }) };
}
