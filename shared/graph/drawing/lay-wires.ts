import type { Graph, GraphEdge, NodeKind } from '../graph.ts';
import type { Box } from '../layout/geometry.ts';
import { outward, type Point, type Route, type Side } from './bezier.ts';
import type { Obstacle, Terminal } from './choose-way.ts';
import { type LabelRoom, labelWidth, placeLabels } from './place-labels.ts';
import { arrowLength, routeWires } from './route-wires.ts';
import { cardLead, type Scene } from './scene.ts';

/** Size of the drawn cylinder or folder inside its node, which also holds the words below it. */
export const storeShape = { width: 52, height: 44, top: 2 } as const;

/** An edge as it is drawn: its line, the tip of its arrow (or plug), its word and the room that word has. */
export interface LaidWire {
  readonly edge: GraphEdge;
  readonly route: Route;
  readonly tip: Point;
  /** The side of its end that the tip touches. */
  readonly toSide: Side;
  readonly label: string | null;
  readonly labelAt: Point;
  /** What there is room for while nobody looks at the wire: its word, its symbol alone, nothing. */
  readonly labelRoom: LabelRoom;
}

/**
 * Lays the edges of a drawing: a calm way for each and a place for its word. Membership of the home region needs no line. A
 * wire that lies as `before` is the same object.
 */
export function layWires(
  graph: Graph,
  scene: Scene,
  wordOf: (edge: GraphEdge) => string | null,
  before?: ReadonlyMap<string, LaidWire>,
): readonly LaidWire[] {
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
    before,
  );
  const words = new Map(drawn.map(edge => [edge.id, wordOf(edge)]));
  const shows = showing(graph);
  const ordered = drawn.toSorted((one, other) => byWeight(one, other, shows));
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
  return drawn.flatMap((edge): LaidWire[] => {
    const routed = routes.get(edge.id);
    const neck = routed?.route.at(-1)?.[3];
    if (!routed || !neck) return [];
    const out = outward[routed.toSide];
    const place = places.get(edge.id);
    const laid: LaidWire = {
      edge,
      route: routed.route,
      tip: { x: neck.x - out.x * arrowLength, y: neck.y - out.y * arrowLength },
      toSide: routed.toSide,
      label: words.get(edge.id) ?? null,
      labelAt: place ?? neck,
      labelRoom: shows(edge) ? roomFor(edge, place?.room) : 'none',
    };
    const old = before?.get(edge.id);
    return [old && isSameWire(old, laid) ? old : laid];
  });
}

/** Whether two wires are drawn alike; the tip and its side follow from the route. */
function isSameWire(one: LaidWire, other: LaidWire): boolean {
  return (
    one.edge === other.edge &&
    one.route === other.route &&
    one.toSide === other.toSide &&
    one.label === other.label &&
    one.labelAt.x === other.labelAt.x &&
    one.labelAt.y === other.labelAt.y &&
    one.labelRoom === other.labelRoom
  );
}

function terminals(graph: Graph, scene: Scene): Map<string, Terminal> {
  const map = new Map<string, Terminal>();
  for (const node of graph.nodes) {
    const box = scene.boxes.get(node.id);
    if (box) map.set(node.id, terminalOf(node.kind, box));
  }
  return map;
}

const known = new WeakMap<Box, Terminal>();

/** A box is of one node, and so of one kind: its terminal is made once. */
function terminalOf(kind: NodeKind, box: Box): Terminal {
  const before = known.get(box);
  if (before) return before;
  const made = terminalAt(kind, box);
  known.set(box, made);
  return made;
}

function terminalAt(kind: NodeKind, box: Box): Terminal {
  switch (kind) {
    case 'service':
      return {
        box,
        sides: ['right', 'left', 'bottom', 'top'],
        lead: Math.min(cardLead, box.height / 2),
      };
    case 'volume':
    case 'bind':
      return {
        box: columnOf(box),
        sides: ['top', 'left', 'right', 'bottom'],
        lead: storeShape.height / 2,
      };
    case 'host-port':
      return { box, sides: ['right'], lead: box.height / 2 };
    default:
      return {
        box,
        sides: ['top', 'right', 'bottom', 'left'],
        lead: Math.min(40, box.height / 2),
      };
  }
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
  const names = new Map(graph.nodes.map(node => [node.id, node.name]));
  return scene.regions.map(({ id, box }) => {
    const letters = (names.get(id)?.length ?? 0) + 12;
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

function byWeight(one: GraphEdge, other: GraphEdge, shows: (edge: GraphEdge) => boolean): number {
  return Number(shows(other)) - Number(shows(one)) || weights[one.kind] - weights[other.kind];
}

function roomFor(edge: GraphEdge, room: LabelRoom = 'none'): LabelRoom {
  return room === 'symbol' && edge.kind !== 'depends_on' ? 'none' : room;
}

/**
 * Whether an edge's word shows without being asked for, where there is room. An address stays quiet where an arrow
 * between the same two already says that they belong together.
 */
function showing(graph: Graph): (edge: GraphEdge) => boolean {
  const waits = new Set(
    graph.edges.flatMap(edge => (edge.kind === 'depends_on' ? [`${edge.from} ${edge.to}`] : [])),
  );
  return edge => {
    if (edge.kind === 'depends_on') return edge.condition !== 'service_started';
    return edge.kind === 'talks-to' && !waits.has(`${edge.from} ${edge.to}`);
  };
}
