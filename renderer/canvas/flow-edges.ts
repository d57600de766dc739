import type { TFunction } from 'i18next';
import { type Route, routePath } from '../../shared/graph/drawing/bezier.ts';
import { type LaidWire, layWires } from '../../shared/graph/drawing/lay-wires.ts';
import type { Scene } from '../../shared/graph/drawing/scene.ts';
import { wireWord } from '../../shared/graph/drawing/wire-word.ts';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import type { CanvasEdge } from './flow-types.ts';

/** Edges as they were made, with what they were made of. */
export interface MadeEdges {
  readonly edges: CanvasEdge[];
  readonly known: ReadonlyMap<string, CanvasEdge>;
  readonly wires: ReadonlyMap<string, LaidWire>;
  /** The words on the wires, in the language of `t`. */
  readonly words: WeakMap<GraphEdge, string | null>;
  readonly t: TFunction;
}

/** Makes React Flow's edges with their ways; an edge that is as `before` stays the same object. */
export function flowEdges(
  graph: Graph,
  scene: Scene,
  selected: string | null,
  t: TFunction,
  before: MadeEdges | null,
): MadeEdges {
  const usable = before?.t === t ? before : null;
  const words = usable?.words ?? new WeakMap<GraphEdge, string | null>();
  const wordOf = (edge: GraphEdge): string | null => {
    const known = words.get(edge);
    if (known !== undefined) return known;
    const word = wireWord(edge, t);
    words.set(edge, word);
    return word;
  };
  const names = new Map(graph.nodes.map(node => [node.id, node.name]));
  const wires = layWires(graph, scene, wordOf, usable?.wires);
  const edges = wires.map(wire => {
    const { id } = wire.edge;
    const old = usable?.known.get(id);
    if (!old || usable?.wires.get(id) !== wire) return flowEdge(wire, id === selected, names, t);
    return old.selected === (id === selected) ? old : { ...old, selected: id === selected };
  });
  return {
    edges,
    known: new Map(edges.map(edge => [edge.id, edge])),
    wires: new Map(wires.map(wire => [wire.edge.id, wire])),
    words,
    t,
  };
}

function flowEdge(
  { edge, route, tip, toSide, label, labelAt, labelRoom }: LaidWire,
  selected: boolean,
  names: ReadonlyMap<string, string>,
  t: TFunction,
): CanvasEdge {
  return {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    type: 'wire',
    selected,
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
