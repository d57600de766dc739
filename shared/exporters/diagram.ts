import type { BoardItem } from '../board/item.ts';
import { parseDocument } from '../document/parse.ts';
import type { Say } from '../graph/drawing/wire-word.ts';
import type { Graph } from '../graph/graph.ts';
import type { Positions } from '../graph/layout/geometry.ts';
import { readGraph } from '../graph/read-graph.ts';
import type { Variables } from '../project/interpolate.ts';
import { isSecretName } from '../project/secret-name.ts';
import { readStack } from '../stack/read-stack.ts';
import { recogniseService } from '../technologies/index.ts';
import { drawPicture } from './picture/draw-picture.ts';
import type { Picture } from './picture/picture.ts';

/** A Compose file to be drawn. */
export interface DiagramSource {
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly positions: Positions;
  readonly items: readonly BoardItem[];
  /** Values for `${…}`; those that are called secrets are not used. */
  readonly variables: Variables;
}

/** The drawing of a Compose file as a picture and as a graph; null while its text does not parse. */
export function drawDiagram(
  { file, text, title, positions, items, variables }: DiagramSource,
  say: Say,
): { readonly picture: Picture; readonly graph: Graph } | null {
  const document = parseDocument(file, text);
  if (!document.parses) return null;
  const shown = Object.fromEntries(Object.entries(variables).filter(([name]) => !isSecretName(name)));
  const stack = readStack(document, shown);
  const graph = readGraph(stack, { recognise: recogniseService, variables: shown });
  return { picture: drawPicture({ title, stack, graph, positions, items }, say), graph };
}
