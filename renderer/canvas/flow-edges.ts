import type { TFunction } from 'i18next';
import { type Route, routePath } from '../../shared/graph/drawing/bezier.ts';
import { layWires } from '../../shared/graph/drawing/lay-wires.ts';
import type { Scene } from '../../shared/graph/drawing/scene.ts';
import { wireWord } from '../../shared/graph/drawing/wire-word.ts';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import type { CanvasEdge } from './flow-types.ts';

/** Makes React Flow's edges with their ways; an edge that is as before stays the same object. */
export function flowEdges(
  graph: Graph,
  scene: Scene,
  selected: string | null,
  t: TFunction,
  previous: ReadonlyMap<string, CanvasEdge>,
): CanvasEdge[] {
  const names = new Map(graph.nodes.map(node => [node.id, node.name]));
  return layWires(graph, scene, edge => wireWord(edge, t)).map(wire => {
    const { edge, route, tip, toSide, label, labelAt, labelRoom } = wire;
    const made: CanvasEdge = {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      type: 'wire',
      selected: edge.id === selected,
      deletable: false,
      zIndex: 1,
      ariaLabel: t(`canvas.edge.${edge.kind}`, edgeValues(edge, names, t)),
      data: {
        edge,
        plug: edge.kind === 'network',
        path: routePath(route),
        tip,
        toSide,
        far: isFar(route),
        label,
        labelAt,
        labelRoom,
      },
    };
    const before = previous.get(edge.id);
    return before && JSON.stringify(before) === JSON.stringify(made) ? before : made;
  });
}

/** Beyond this, in canvas units, a wire is longer than any screen shows it. */
const farLength = 6000;

function isFar(route: Route): boolean {
  const [begin, end] = [route[0]?.[0], route.at(-1)?.[3]];
  return begin !== undefined && end !== undefined && Math.hypot(end.x - begin.x, end.y - begin.y) > farLength;
}

function edgeValues(
  edge: GraphEdge,
  names: ReadonlyMap<string, string>,
  t: TFunction,
): Record<string, string> {
  const name = (id: string): string => names.get(id) ?? id;
  const values = { from: name(edge.from), to: name(edge.to) };
  switch (edge.kind) {
    case 'depends_on':
      return { ...values, condition: t(`canvas.condition.${edge.condition}`) };
    case 'mount':
      return { ...values, target: edge.target };
    case 'port':
      return { ...values, target: edge.target };
    case 'talks-to':
      return { ...values, address: edge.address };
    case 'network':
      return values;
  }
}
