import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readAllCardFacts } from '../../shared/graph/drawing/card-facts.ts';
import { type DrawingSizes, drawingSizes, storeSize } from '../../shared/graph/drawing/card-size.ts';
import { nextPlaces, noPlaces, type Places } from '../../shared/graph/drawing/places.ts';
import { makeScene, type Scene } from '../../shared/graph/drawing/scene.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { keepDrawn } from '../../shared/graph/keep-drawn.ts';
import type { Size, Sizes } from '../../shared/graph/layout/geometry.ts';
import { type DrawnState, drawnState } from '../../shared/live/drawn-state.ts';
import type { Derived } from '../session/derive.ts';
import { useSession } from '../session/session.ts';
import { useCanvas } from './canvas-state.ts';
import { flowEdges, type MadeEdges } from './flow-edges.ts';
import { flowNodes } from './flow-nodes.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';
import { makeRoom } from './make-room.ts';

/** Everything the canvas shows. */
export interface Drawing {
  readonly derived: Derived;
  readonly places: Places;
  readonly scene: Scene;
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  /** Sizes that the automatic layout reckons with: cards that come alive get room for their figures. */
  readonly layoutSizes: Sizes;
}

/** Makes the drawing from the session: text → graph → places → boxes → nodes and edges, each step only when it has to. */
export function useDrawing(derived: Derived): Drawing {
  const { t } = useTranslation();
  const board = useSession(state => state.positions);
  const selection = useSession(state => state.selection);
  const stateKey = useSession(
    state =>
      state.live?.services.map(({ name, state: now, end }) => `${name} ${drawnState(now, end)}`).join('\n') ??
      '',
  );
  const draft = useCanvas(state => state.draft);
  const measured = useCanvas(state => state.measured);
  const placesBefore = useRef<Places>(noPlaces);
  const nodesBefore = useRef<ReadonlyMap<string, CanvasNode>>(new Map());
  const sceneBefore = useRef<Scene | undefined>(undefined);
  const edgesBefore = useRef<MadeEdges | null>(null);

  // Typing that changes nothing of the drawing leaves places and wires alone.
  const graphBefore = useRef<Graph | null>(null);
  const graph = useMemo(() => {
    graphBefore.current = keepDrawn(graphBefore.current, derived.graph);
    return graphBefore.current;
  }, [derived.graph]);
  const knownBefore = useRef<DrawingSizes | null>(null);
  const facts = useMemo(() => readAllCardFacts(derived.stack, derived.graph), [derived.stack, derived.graph]);
  const known = useMemo(() => {
    knownBefore.current = drawingSizes(derived.graph, facts, knownBefore.current);
    return knownBefore.current;
  }, [derived.graph, facts]);
  const places = useMemo(() => {
    placesBefore.current = nextPlaces(placesBefore.current, graph, board, known.layout);
    return placesBefore.current;
  }, [graph, board, known]);
  const scene = useMemo(() => {
    const planned = (id: string): Size => known.sizes[id] ?? storeSize;
    const roomy = makeRoom(graph, { ...places.shown, ...draft }, planned, measured, draft);
    sceneBefore.current = makeScene(graph, roomy, { ...known.sizes, ...measured }, sceneBefore.current);
    return sceneBefore.current;
  }, [graph, places, draft, known, measured]);
  const nodes = useMemo(() => {
    const made = flowNodes(
      {
        graph,
        stack: derived.stack,
        scene,
        facts,
        states: statesOf(stateKey),
        selected: new Set(selection.nodes),
        editable: !derived.stale,
        t,
      },
      nodesBefore.current,
    );
    nodesBefore.current = new Map(made.map(node => [node.id, node]));
    return made;
  }, [derived, graph, scene, facts, stateKey, selection, t]);
  const edges = useMemo(() => {
    edgesBefore.current = flowEdges(graph, scene, selection.edge, t, edgesBefore.current);
    return edgesBefore.current.edges;
  }, [graph, scene, selection.edge, t]);
  return { derived, places, scene, nodes, edges, layoutSizes: known.layout };
}

function statesOf(key: string): ReadonlyMap<string, DrawnState> {
  return new Map(
    key
      .split('\n')
      .filter(Boolean)
      .map(line => line.split(' ') as [string, DrawnState]),
  );
}
