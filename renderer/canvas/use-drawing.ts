import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CardFacts, readCardFacts } from '../../shared/graph/drawing/card-facts.ts';
import { drawingSizes, storeSize } from '../../shared/graph/drawing/card-size.ts';
import { nextPlaces, noPlaces, type Places } from '../../shared/graph/drawing/places.ts';
import { makeScene, type Scene } from '../../shared/graph/drawing/scene.ts';
import type { Size, Sizes } from '../../shared/graph/layout/geometry.ts';
import type { ServiceState } from '../../shared/live/snapshot.ts';
import type { Derived } from '../session/derive.ts';
import { useSession } from '../session/session.ts';
import { useCanvas } from './canvas-state.ts';
import { flowEdges } from './flow-edges.ts';
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
    state => state.live?.services.map(({ name, state: now }) => `${name} ${now}`).join('\n') ?? '',
  );
  const draft = useCanvas(state => state.draft);
  const measured = useCanvas(state => state.measured);
  const placesBefore = useRef<Places>(noPlaces);
  const nodesBefore = useRef<ReadonlyMap<string, CanvasNode>>(new Map());
  const edgesBefore = useRef<ReadonlyMap<string, CanvasEdge>>(new Map());

  const facts = useMemo(() => cardFacts(derived), [derived]);
  const known = useMemo(() => drawingSizes(derived.graph, facts), [derived, facts]);
  const places = useMemo(() => {
    placesBefore.current = nextPlaces(placesBefore.current, derived.graph, board, known.layout);
    return placesBefore.current;
  }, [derived.graph, board, known]);
  const scene = useMemo(() => {
    const planned = (id: string): Size => known.sizes[id] ?? storeSize;
    const roomy = makeRoom(derived.graph, { ...places.shown, ...draft }, planned, measured, draft);
    return makeScene(derived.graph, roomy, { ...known.sizes, ...measured });
  }, [derived.graph, places, draft, known, measured]);
  const nodes = useMemo(() => {
    const made = flowNodes(
      {
        graph: derived.graph,
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
  }, [derived, scene, facts, stateKey, selection, t]);
  const edges = useMemo(() => {
    const made = flowEdges(derived.graph, scene, selection.edge, t, edgesBefore.current);
    edgesBefore.current = new Map(made.map(edge => [edge.id, edge]));
    return made;
  }, [derived.graph, scene, selection.edge, t]);
  return { derived, places, scene, nodes, edges, layoutSizes: known.layout };
}

function cardFacts({ graph, stack }: Derived): ReadonlyMap<string, CardFacts> {
  return new Map(stack.services.map(service => [`service:${service.name}`, readCardFacts(service, graph)]));
}

function statesOf(key: string): ReadonlyMap<string, ServiceState> {
  return new Map(
    key
      .split('\n')
      .filter(Boolean)
      .map(line => line.split(' ') as [string, ServiceState]),
  );
}
