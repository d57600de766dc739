import { routePath } from '../../shared/graph/drawing/bezier.ts';
import { readAllCardFacts } from '../../shared/graph/drawing/card-facts.ts';
import { drawingSizes } from '../../shared/graph/drawing/card-size.ts';
import { layWires } from '../../shared/graph/drawing/lay-wires.ts';
import { nextPlaces, noPlaces } from '../../shared/graph/drawing/places.ts';
import { makeScene } from '../../shared/graph/drawing/scene.ts';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { type Box, boundingBox, type Positions } from '../../shared/graph/layout/geometry.ts';
import { derive } from '../session/derive.ts';

/** A stack's drawing without its small print, as the canvas lays it out. Canvas units. */
export interface MiniatureDrawing {
  readonly view: Box;
  readonly regions: readonly Box[];
  readonly wires: readonly {
    readonly id: string;
    readonly kind: string;
    readonly path: string;
    readonly tip: { readonly x: number; readonly y: number };
  }[];
  readonly nodes: readonly { readonly node: GraphNode; readonly box: Box }[];
}

const margin = 26;

/** Lays out the drawing of a Compose text at the places its board says; null when there is nothing to draw. */
export function layMiniature(text: string, board: Positions): MiniatureDrawing | null {
  const { graph, stack } = derive('compose.yaml', text, null);
  const facts = readAllCardFacts(stack, graph);
  const { sizes, layout } = drawingSizes(graph, facts);
  const places = nextPlaces(noPlaces, graph, board, layout);
  const scene = makeScene(graph, places.shown, sizes);
  const around = boundingBox([...scene.boxes.values()]);
  if (!around) return null;
  return {
    view: {
      x: around.x - margin,
      y: around.y - margin,
      width: around.width + 2 * margin,
      height: around.height + 2 * margin,
    },
    regions: scene.regions.map(region => region.box),
    wires: layWires(graph, scene, () => null).map(({ edge, route, tip }) => ({
      id: edge.id,
      kind: edge.kind,
      path: routePath(route),
      tip,
    })),
    nodes: graph.nodes.flatMap(node => {
      const box = scene.boxes.get(node.id);
      return box && node.kind !== 'network' ? [{ node, box }] : [];
    }),
  };
}
