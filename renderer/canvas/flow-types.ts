import type { Edge, Node } from '@xyflow/react';
import type { Point, Side } from '../../shared/graph/drawing/bezier.ts';
import type { CardFacts } from '../../shared/graph/drawing/card-facts.ts';
import type { GraphEdge, GraphNode } from '../../shared/graph/graph.ts';

/** A service's card. */
export type ServiceNode = Node<{ readonly facts: CardFacts }, 'service'>;
/** A network: the region behind its members. */
export type RegionNode = Node<
  {
    readonly name: string;
    readonly driver: string | null;
    readonly implicit: boolean;
    readonly external: boolean;
    /** No region of its own: nobody's first network. */
    readonly hub: boolean;
    /** Services that are plugged into it. */
    readonly guests: number;
  },
  'region'
>;
/** A named volume or a folder of the host. */
export type StoreNode = Node<
  {
    readonly name: string;
    readonly kind: 'volume' | 'bind';
    readonly external: boolean;
    readonly implicit: boolean;
  },
  'store'
>;
/** A config or secret. */
export type LeafNode = Node<{ readonly name: string; readonly kind: 'config' | 'secret' }, 'leaf'>;
/** A published port. */
export type DoorNode = Node<{ readonly name: string; readonly wantedBy: readonly string[] }, 'door'>;
/** The strip that stands for this computer. */
export type WallNode = Node<Record<string, never>, 'wall'>;

/** Any node of the canvas. */
export type CanvasNode = ServiceNode | RegionNode | StoreNode | LeafNode | DoorNode | WallNode;

/** A drawn edge: its path, where its arrow points and where its word stands. */
export interface WireData extends Record<string, unknown> {
  readonly edge: GraphEdge;
  readonly plug: boolean;
  readonly path: string;
  readonly tip: Point;
  readonly toSide: Side;
  /** So long that it is drawn without dashes: thousands of them on a wire keep the display from its next frame. */
  readonly far: boolean;
  /** Word on the wire; null when it has none. */
  readonly label: string | null;
  readonly labelAt: Point;
  /** What there is room for while nobody looks at the wire: its word, its symbol alone, nothing. */
  readonly labelRoom: 'word' | 'symbol' | 'none';
}

/** Any edge of the canvas. */
export type CanvasEdge = Edge<WireData, 'wire'>;

/** Which kinds of node a gesture can begin and end at. */
export const connectable: Readonly<Record<GraphNode['kind'], boolean>> = {
  service: true,
  network: true,
  volume: true,
  bind: true,
  config: false,
  secret: false,
  'host-port': false,
};
