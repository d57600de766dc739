import { Position } from '@xyflow/react';
import type { TFunction } from 'i18next';
import type { CardFacts } from '../../shared/graph/drawing/card-facts.ts';
import { isFile } from '../../shared/graph/drawing/is-file.ts';
import type { Scene } from '../../shared/graph/drawing/scene.ts';
import type { Graph, GraphNode } from '../../shared/graph/graph.ts';
import { type Box, isSameBox } from '../../shared/graph/layout/geometry.ts';
import type { DrawnState } from '../../shared/live/drawn-state.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import { type CanvasNode, connectable } from './flow-types.ts';

/** What the nodes are made of. */
export interface NodeSource {
  readonly graph: Graph;
  readonly stack: Stack;
  readonly scene: Scene;
  readonly facts: ReadonlyMap<string, CardFacts>;
  readonly states: ReadonlyMap<string, DrawnState>;
  readonly selected: ReadonlySet<string>;
  readonly editable: boolean;
  readonly t: TFunction;
}

/** Id of the strip that stands for this computer. */
export const wallId = 'wall:computer';

/** What a node was made of. */
interface Parts {
  readonly node: GraphNode;
  readonly box: Box;
  readonly facts: CardFacts | undefined;
  readonly state: DrawnState | undefined;
  readonly selected: boolean;
  readonly editable: boolean;
  readonly t: TFunction;
  /** What a network or a door shows of its edges and of its definition. */
  readonly joined: string;
}

const partsOf = new WeakMap<CanvasNode, Parts>();

/** Makes React Flow's nodes; a node that is as before stays the same object, so that it is not drawn again. */
export function flowNodes(source: NodeSource, previous: ReadonlyMap<string, CanvasNode>): CanvasNode[] {
  const { graph, scene, facts, states, selected, editable, t } = source;
  const nodes = graph.nodes.flatMap(node => {
    const box = scene.boxes.get(node.id);
    if (!box) return [];
    const before = previous.get(node.id);
    const parts: Parts = {
      node,
      box,
      facts: facts.get(node.id),
      state: states.get(node.name),
      selected: selected.has(node.id),
      editable,
      t,
      joined: joinedTo(node, source),
    };
    if (before && isMadeOf(partsOf.get(before), parts)) return [before];
    const made = kept(before, flowNode(node, box, source));
    partsOf.set(made, parts);
    return [made];
  });
  const { wall } = scene;
  return wall ? [kept(previous.get(wallId), wallNode(wall)), ...nodes] : nodes;
}

function isMadeOf(before: Parts | undefined, now: Parts): boolean {
  return (
    before !== undefined &&
    before.node === now.node &&
    isSameBox(before.box, now.box) &&
    before.facts === now.facts &&
    before.state === now.state &&
    before.selected === now.selected &&
    before.editable === now.editable &&
    before.t === now.t &&
    before.joined === now.joined
  );
}

function joinedTo(node: GraphNode, { graph, stack, scene }: NodeSource): string {
  if (node.kind === 'host-port') return (endsOf(graph).wantedBy.get(node.id) ?? []).join('\n');
  if (node.kind !== 'network') return '';
  const { driver, hub, guests } = networkData(node, graph, stack, scene);
  return JSON.stringify([driver, hub, guests]);
}

function networkData(node: GraphNode, graph: Graph, stack: Stack, scene: Scene) {
  return {
    driver: stack.networks.find(({ name }) => name === node.name)?.driver?.value ?? null,
    hub: scene.regions.find(({ id }) => id === node.id)?.members.length === 0,
    guests: endsOf(graph).guests.get(node.id) ?? 0,
  };
}

function kept(before: CanvasNode | undefined, made: CanvasNode): CanvasNode {
  return before && JSON.stringify(before) === JSON.stringify(made) ? before : made;
}

function wallNode(box: Box): CanvasNode {
  return {
    ...frame(box),
    id: wallId,
    type: 'wall',
    data: {},
    zIndex: 0,
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    style: { pointerEvents: 'none' },
  };
}

function flowNode(node: GraphNode, box: Box, source: NodeSource): CanvasNode {
  const { scene, stack, t, editable } = source;
  const state = source.states.get(node.name);
  const words = [
    node.name === 'auto' && node.kind === 'host-port' ? t('canvas.autoPort') : node.name,
    t(`canvas.kind.${node.kind === 'bind' && isFile(node.name) ? 'file' : node.kind}`),
  ];
  if (node.kind === 'service' && state && state !== 'absent') words.push(t(`app.state.${state}`));
  if (node.inactive) words.push(t('canvas.inactive'));
  const common = {
    ...frame(box),
    id: node.id,
    selected: source.selected.has(node.id),
    ariaLabel: words.join(', '),
    ariaRole: 'group' as const,
    draggable: editable && node.kind !== 'host-port',
    connectable: editable && connectable[node.kind],
    deletable: false,
    zIndex: 2,
  };
  switch (node.kind) {
    case 'service': {
      const facts = source.facts.get(node.id);
      // The card's height is the browser's to say; the known one only serves until then.
      const { height: _, ...loose } = common;
      return { ...loose, type: 'service', data: { facts: facts ?? bareFacts(node) } };
    }
    case 'network':
      return {
        ...common,
        type: 'region',
        dragHandle: '.region-label',
        zIndex: 0,
        style: { pointerEvents: 'none' },
        data: {
          name: node.name,
          implicit: node.implicit,
          external: node.external,
          ...networkData(node, source.graph, stack, scene),
        },
      };
    case 'volume':
    case 'bind':
      return {
        ...common,
        type: 'store',
        data: { name: node.name, kind: node.kind, external: node.external, implicit: node.implicit },
      };
    case 'config':
    case 'secret':
      return { ...common, type: 'leaf', data: { name: node.name, kind: node.kind } };
    case 'host-port':
      return {
        ...common,
        type: 'door',
        data: {
          name: node.name,
          wantedBy: endsOf(source.graph).wantedBy.get(node.id) ?? [],
        },
      };
  }
}

function frame(box: Box) {
  const { x, y, width, height } = box;
  return {
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [
      handle(Position.Right, width, height / 2),
      handle(Position.Top, width / 2, 0),
      handle(Position.Bottom, width / 2, height),
      handle(Position.Left, 0, height / 2),
    ],
  };
}

/** Known beforehand, so that nothing waits for a measurement; a drag finds a dot by the id that `ConnectHandles` gives it. */
function handle(position: Position, x: number, y: number) {
  return { id: position, type: 'source' as const, position, x, y, width: 1, height: 1 };
}

function bareFacts(node: GraphNode): CardFacts {
  return {
    name: node.name,
    technology: node.technology,
    image: node.image,
    built: false,
    chips: [],
    plugs: [],
  };
}

/** What ends at doors and at networks. */
interface Ends {
  /** The services that want each door. */
  readonly wantedBy: ReadonlyMap<string, readonly string[]>;
  /** How many services are in each network. */
  readonly guests: ReadonlyMap<string, number>;
}

const ends = new WeakMap<Graph, Ends>();

function endsOf(graph: Graph): Ends {
  const known = ends.get(graph);
  if (known) return known;
  const wantedBy = new Map<string, string[]>();
  const guests = new Map<string, number>();
  for (const { kind, from, to } of graph.edges) {
    if (kind === 'network') guests.set(to, (guests.get(to) ?? 0) + 1);
    if (kind !== 'port') continue;
    const names = wantedBy.get(from) ?? [];
    names.push(to.slice('service:'.length));
    wantedBy.set(from, names);
  }
  const made = { wantedBy, guests };
  ends.set(graph, made);
  return made;
}
