import type { BoardItem } from '../../board/item.ts';
import { itemArea } from '../../board/item-area.ts';
import { type CardFacts, readAllCardFacts } from '../../graph/drawing/card-facts.ts';
import { drawingSizes } from '../../graph/drawing/card-size.ts';
import { layWires } from '../../graph/drawing/lay-wires.ts';
import { nextPlaces, noPlaces } from '../../graph/drawing/places.ts';
import { makeScene, type Scene } from '../../graph/drawing/scene.ts';
import { type Say, wireWord } from '../../graph/drawing/wire-word.ts';
import type { Graph, GraphNode } from '../../graph/graph.ts';
import { type Box, boundingBox, type Positions } from '../../graph/layout/geometry.ts';
import type { Stack } from '../../stack/stack.ts';
import { drawCard } from './draw-card.ts';
import { drawItem } from './draw-items.ts';
import { drawRegion } from './draw-region.ts';
import { drawDoor, drawLeaf, drawStore, drawWall } from './draw-small-nodes.ts';
import { drawWire, drawWireLabel } from './draw-wire.ts';
import { palette } from './palette.ts';
import type { Picture, Shape } from './picture.ts';

/** What a picture is made of. */
export interface PictureSource {
  readonly title: string;
  readonly stack: Stack;
  readonly graph: Graph;
  /** Places that the board says; the others are found as the canvas finds them. */
  readonly positions: Positions;
  /** What is drawn and written on the board. */
  readonly items?: readonly BoardItem[];
}

const margin = 28;
const emptyBox: Box = { x: 0, y: 0, width: 320, height: 120 };

/** Draws a stack for paper, as the canvas shows it while nothing runs. Values of variables are not in it. */
export function drawPicture(
  { title, stack, graph, positions, items = [] }: PictureSource,
  say: Say,
): Picture {
  const facts = readAllCardFacts(stack, graph);
  const { sizes, layout } = drawingSizes(graph, facts);
  const places = nextPlaces(noPlaces, graph, positions, layout);
  const scene = makeScene(graph, places.shown, sizes);
  const wires = layWires(graph, scene, edge => wireWord(edge, say));
  const shapes: Shape[] = [
    ...scene.regions.flatMap(region => drawRegionOf(region, stack, graph, say)),
    ...(scene.wall ? drawWall(scene.wall, say) : []),
    ...wires.flatMap(drawWire),
    ...graph.nodes.flatMap(node => drawNode(node, scene, facts, graph, say)),
    ...wires.flatMap(drawWireLabel),
    ...items.toSorted((one, other) => layer(one) - layer(other)).flatMap(drawItem),
  ];
  const seen = [...scene.boxes.values(), ...(scene.wall ? [scene.wall] : []), ...wireBoxes(wires)];
  const drawn = items.map(itemArea);
  const around = boundingBox([...seen, ...drawn]) ?? emptyBox;
  return { title, background: palette.paper, shapes, box: withMargin(around) };
}

/** The highlighter lies under all other ink. */
function layer(item: BoardItem): number {
  return item.kind === 'stroke' && item.tool === 'highlighter' ? 0 : 1;
}

function drawRegionOf(region: Scene['regions'][number], stack: Stack, graph: Graph, say: Say): Shape[] {
  const node = graph.nodes.find(({ id }) => id === region.id);
  if (!node) return [];
  const driver = stack.networks.find(({ name }) => name === node.name)?.driver?.value ?? null;
  const guests = graph.edges.filter(edge => edge.kind === 'network' && edge.to === node.id).length;
  return drawRegion(node, region, driver, guests, say);
}

function drawNode(
  node: GraphNode,
  scene: Scene,
  facts: ReadonlyMap<string, CardFacts>,
  graph: Graph,
  say: Say,
): Shape[] {
  const box = scene.boxes.get(node.id);
  if (!box) return [];
  switch (node.kind) {
    case 'service': {
      const fact = facts.get(node.id);
      return fact ? drawCard(fact, box, say) : [];
    }
    case 'volume':
    case 'bind':
      return drawStore(node, box, say);
    case 'config':
    case 'secret':
      return drawLeaf(node, box, say);
    case 'host-port':
      return drawDoor(node, box, graph, say);
    case 'network':
      return [];
  }
}

/** Room for wires that run round the outside, and for their words. */
function wireBoxes(wires: ReturnType<typeof layWires>): Box[] {
  return wires.flatMap(({ route, labelAt }) => [
    ...route.flatMap(([from, one, two, to]) =>
      [from, between(one, two, from, to), to].map(at => ({ ...at, width: 0, height: 0 })),
    ),
    { x: labelAt.x - 60, y: labelAt.y - 12, width: 120, height: 24 },
  ]);
}

/** The middle of a curve by its four points. */
function between(
  one: { x: number; y: number },
  two: { x: number; y: number },
  from: { x: number; y: number },
  to: { x: number; y: number },
) {
  return {
    x: (from.x + 3 * one.x + 3 * two.x + to.x) / 8,
    y: (from.y + 3 * one.y + 3 * two.y + to.y) / 8,
  };
}

/** Plugs hang half a line below their card and labels stand on the rims: the margin holds them. */
function withMargin({ x, y, width, height }: Box): Box {
  const left = Math.floor(x - margin);
  const top = Math.floor(y - margin);
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + margin) - left,
    height: Math.ceil(y + height + margin) - top,
  };
}
