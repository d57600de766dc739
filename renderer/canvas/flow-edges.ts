import type { TFunction } from 'i18next';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import type { Box } from '../../shared/graph/layout/geometry.ts';
import { outward, pointAlong, routePath } from './edges/bezier.ts';
import type { Obstacle, Terminal } from './edges/choose-way.ts';
import { labelWidth, placeLabels } from './edges/place-labels.ts';
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
  const routes = routeWires(
    drawn.map(edge => ({ id: edge.id, from: edge.from, to: edge.to, sideways: edge.kind !== 'mount' })),
    terminals(graph, scene),
    obstacles(graph, scene),
  );
  const words = new Map(drawn.map(edge => [edge.id, edgeLabel(edge, t)]));
  const places = placeLabels(
    drawn.toSorted(byWeight).flatMap(edge => {
      const route = routes.get(edge.id);
      const word = words.get(edge.id);
      return route && word
        ? [{ id: edge.id, route: route.route, width: labelWidth(word, edge.kind !== 'depends_on') }]
        : [];
    }),
    [...obstacles(graph, scene).map(({ box }) => box), ...labelsOfRegions(scene)],
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
        labelAt: place ?? pointAlong(route.route, 0.5),
        labelFree: always(edge) && place?.free === true,
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
        map.set(node.id, { box: shapeOf(box), sides: ['top', 'left', 'right'], lead: storeShape.height / 2 });
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

function shapeOf(box: Box): Box {
  return {
    x: box.x + (box.width - storeShape.width) / 2,
    y: box.y + storeShape.top,
    width: storeShape.width,
    height: storeShape.height,
  };
}

function obstacles(graph: Graph, scene: Scene): Obstacle[] {
  return graph.nodes.flatMap(node => {
    const box = node.kind === 'network' ? undefined : scene.boxes.get(node.id);
    return box ? [{ id: node.id, box }] : [];
  });
}

function labelsOfRegions(scene: Scene): Box[] {
  return scene.regions.map(({ box }) => ({ x: box.x + 12, y: box.y - 12, width: 160, height: 24 }));
}

const weights: Record<GraphEdge['kind'], number> = {
  depends_on: 0,
  'talks-to': 1,
  mount: 2,
  port: 3,
  network: 4,
};

function byWeight(one: GraphEdge, other: GraphEdge): number {
  return Number(always(other)) - Number(always(one)) || weights[one.kind] - weights[other.kind];
}

/** Whether an edge's word shows without being asked for, where there is room. */
function always(edge: GraphEdge): boolean {
  return edge.kind === 'talks-to' || (edge.kind === 'depends_on' && edge.condition !== 'service_started');
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
