import type { TFunction } from 'i18next';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import type { Box } from '../../shared/graph/layout/geometry.ts';
import { outward, routePath } from './edges/bezier.ts';
import type { Obstacle, Terminal } from './edges/choose-way.ts';
import { type LabelRoom, labelWidth, placeLabels } from './edges/place-labels.ts';
import { arrowLength, routeWires } from './edges/route-wires.ts';
import type { CanvasEdge } from './flow-types.ts';
import { cardLead, type Scene } from './scene.ts';

/** Size of the drawn cylinder or folder inside its node, which also holds the words below it. */
export const storeShape = { width: 52, height: 44, top: 2 } as const;

/** Makes React Flow's edges with their ways; an edge that is as before stays the same object. */
export function flowEdges(
  graph: Graph,
  scene: Scene,
  selected: string | null,
  t: TFunction,
  previous: ReadonlyMap<string, CanvasEdge>,
): CanvasEdge[] {
  const drawn = graph.edges.filter(
    edge =>
      scene.boxes.has(edge.from) &&
      scene.boxes.has(edge.to) &&
      (edge.kind !== 'network' || scene.homes.get(edge.from) !== edge.to),
  );
  const inTheWay = obstacles(graph, scene);
  const labels = labelsOfRegions(graph, scene);
  const routes = routeWires(
    drawn.map(edge => ({ id: edge.id, from: edge.from, to: edge.to, sideways: edge.kind !== 'mount' })),
    terminals(graph, scene),
    [...inTheWay, ...labels.map((box, index) => ({ id: `label ${index}`, box, light: true }))],
  );
  const words = new Map(drawn.map(edge => [edge.id, edgeLabel(edge, t)]));
  const ordered = drawn.toSorted((one, other) => byWeight(one, other, graph));
  const taken = [...inTheWay.map(({ box }) => box), ...labels];
  const places = placeLabels(
    ordered.flatMap(edge => {
      const route = routes.get(edge.id);
      const word = words.get(edge.id);
      return route && word
        ? [{ id: edge.id, route: route.route, width: labelWidth(word, edge.kind !== 'depends_on') }]
        : [];
    }),
    taken,
  );
  return drawn.flatMap(edge => {
    const route = routes.get(edge.id);
    if (!route) return [];
    const neck = route.route.at(-1)?.[3];
    if (!neck) return [];
    const out = outward[route.toSide];
    const place = places.get(edge.id);
    const made: CanvasEdge = {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      type: 'wire',
      selected: edge.id === selected,
      deletable: false,
      zIndex: 1,
      ariaLabel: t(`canvas.edge.${edge.kind}`, edgeValues(edge, graph, t)),
      data: {
        edge,
        plug: edge.kind === 'network',
        path: routePath(route.route),
        tip: { x: neck.x - out.x * arrowLength, y: neck.y - out.y * arrowLength },
        toSide: route.toSide,
        label: words.get(edge.id) ?? null,
        labelAt: place ?? neck,
        labelRoom: roomFor(edge, graph, place?.room),
      },
    };
    const before = previous.get(edge.id);
    return before && JSON.stringify(before) === JSON.stringify(made) ? before : made;
  });
}

function terminals(graph: Graph, scene: Scene): Map<string, Terminal> {
  const map = new Map<string, Terminal>();
  for (const node of graph.nodes) {
    const box = scene.boxes.get(node.id);
    if (!box) continue;
    switch (node.kind) {
      case 'service':
        map.set(node.id, {
          box,
          sides: ['right', 'left', 'bottom', 'top'],
          lead: Math.min(cardLead, box.height / 2),
        });
        break;
      case 'volume':
      case 'bind':
        map.set(node.id, {
          box: columnOf(box),
          sides: ['top', 'left', 'right', 'bottom'],
          lead: storeShape.height / 2,
        });
        break;
      case 'host-port':
        map.set(node.id, { box, sides: ['right'], lead: box.height / 2 });
        break;
      default:
        map.set(node.id, {
          box,
          sides: ['top', 'right', 'bottom', 'left'],
          lead: Math.min(40, box.height / 2),
        });
    }
  }
  return map;
}

/** The column of the cylinder: wires meet it at its top and sides, and from below under its words. */
function columnOf(box: Box): Box {
  return {
    x: box.x + (box.width - storeShape.width) / 2,
    y: box.y + storeShape.top,
    width: storeShape.width,
    height: box.height - storeShape.top,
  };
}

function obstacles(graph: Graph, scene: Scene): Obstacle[] {
  return graph.nodes.flatMap(node => {
    const box = node.kind === 'network' ? undefined : scene.boxes.get(node.id);
    return box ? [{ id: node.id, box }] : [];
  });
}

function labelsOfRegions(graph: Graph, scene: Scene): Box[] {
  return scene.regions.map(({ id, box }) => {
    const letters = (graph.nodes.find(node => node.id === id)?.name.length ?? 0) + 12;
    return { x: box.x + 16, y: box.y - 13, width: Math.min(box.width - 32, 24 + letters * 6.6), height: 25 };
  });
}

const weights: Record<GraphEdge['kind'], number> = {
  depends_on: 0,
  'talks-to': 1,
  mount: 2,
  port: 3,
  network: 4,
};

function byWeight(one: GraphEdge, other: GraphEdge, graph: Graph): number {
  return Number(always(other, graph)) - Number(always(one, graph)) || weights[one.kind] - weights[other.kind];
}

function roomFor(edge: GraphEdge, graph: Graph, room: LabelRoom = 'none'): LabelRoom {
  if (!always(edge, graph)) return 'none';
  return room === 'symbol' && edge.kind !== 'depends_on' ? 'none' : room;
}

/**
 * Whether an edge's word shows without being asked for, where there is room. An address stays quiet where an arrow
 * between the same two already says that they belong together.
 */
function always(edge: GraphEdge, graph: Graph): boolean {
  if (edge.kind === 'depends_on') return edge.condition !== 'service_started';
  return (
    edge.kind === 'talks-to' &&
    !graph.edges.some(
      other => other.kind === 'depends_on' && other.from === edge.from && other.to === edge.to,
    )
  );
}

function edgeLabel(edge: GraphEdge, t: TFunction): string | null {
  switch (edge.kind) {
    case 'depends_on':
      return t(`canvas.condition.${edge.condition}`);
    case 'talks-to':
      return edge.address;
    case 'mount':
      return edge.readOnly ? t('canvas.readOnly', { path: edge.target }) : edge.target;
    case 'port':
    case 'network':
      return null;
  }
}

function edgeValues(edge: GraphEdge, graph: Graph, t: TFunction): Record<string, string> {
  const name = (id: string): string => graph.nodes.find(node => node.id === id)?.name ?? id;
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
