import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { boardAfterMove } from '../../../shared/graph/drawing/places.ts';
import type { Scene } from '../../../shared/graph/drawing/scene.ts';
import type { Positions } from '../../../shared/graph/layout/geometry.ts';
import { moveNodes } from '../../session/run-command.ts';
import { selectEdge, selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { useCanvas } from '../canvas-state.ts';
import type { CanvasEdge, CanvasNode } from '../flow-types.ts';
import type { Drawing } from '../use-drawing.ts';
import { offerJoin } from './offer-join.ts';

const keyboardPause = 400;

/**
 * Follows what React Flow says of nodes and edges: selection goes to the session, measures and moves under way to the
 * canvas, and a finished move to the board, as one step.
 */
export function useNodeChanges(drawing: Drawing) {
  const latest = useRef(drawing);
  latest.current = drawing;
  const dragging = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout> | null>(null);

  const commit = useCallback((): void => {
    if (pause.current) clearTimeout(pause.current);
    pause.current = null;
    dragging.current = false;
    const { draft } = useCanvas.getState();
    if (!draft) return;
    const { positions } = useSession.getState();
    moveNodes(boardAfterMove(latest.current.places, positions, draft));
    useCanvas.setState({ draft: null });
  }, []);
  useEffect(() => commit, [commit]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]): void => {
      measure(changes);
      select(changes);
      const draft = movedBy(
        changes,
        latest.current.scene,
        useCanvas.getState().draft,
        latest.current.places.shown,
      );
      if (!draft || latest.current.derived.stale) return;
      useCanvas.setState({ draft });
      if (dragging.current) return;
      if (pause.current) clearTimeout(pause.current);
      pause.current = setTimeout(commit, keyboardPause);
    },
    [commit],
  );
  const onDragStart = useCallback((): void => {
    dragging.current = true;
  }, []);
  const onDragStop = useCallback((): void => {
    const { draft } = useCanvas.getState();
    const dropped = latest.current;
    commit();
    if (draft) offerJoin(dropped, draft);
  }, [commit]);
  return { onNodesChange, onEdgesChange: selectEdges, onDragStart, onDragStop };
}

/** The places after a change of position; moving a region moves its members. Null when nothing moved. */
export function movedBy(
  changes: readonly NodeChange<CanvasNode>[],
  scene: Scene,
  draft: Positions | null,
  shown: Positions,
): Positions | null {
  const moved: Record<string, { x: number; y: number }> = {};
  for (const change of changes) {
    if (change.type === 'position' && change.position && shown[change.id]) moved[change.id] = change.position;
  }
  const direct = new Set(Object.keys(moved));
  for (const change of changes) {
    if (change.type !== 'position' || !change.position) continue;
    const region = scene.regions.find(({ id }) => id === change.id);
    if (!region) continue;
    const [dx, dy] = [change.position.x - region.box.x, change.position.y - region.box.y];
    for (const member of region.members) {
      const at = draft?.[member] ?? shown[member];
      if (at && !direct.has(member)) moved[member] = { x: at.x + dx, y: at.y + dy };
    }
  }
  const unmoved = Object.entries(moved).every(([id, { x, y }]) => {
    const at = draft?.[id] ?? shown[id];
    return at?.x === x && at.y === y;
  });
  return unmoved ? null : { ...draft, ...moved };
}

function measure(changes: readonly NodeChange<CanvasNode>[]): void {
  const { measured } = useCanvas.getState();
  const news = changes.flatMap(change => {
    if (change.type !== 'dimensions' || !change.dimensions || !change.id.startsWith('service:')) return [];
    const { width, height } = change.dimensions;
    const before = measured[change.id];
    return before?.width === width && before.height === height
      ? []
      : [[change.id, { width, height }] as const];
  });
  if (news.length > 0) useCanvas.setState({ measured: { ...measured, ...Object.fromEntries(news) } });
}

function select(changes: readonly NodeChange<CanvasNode>[]): void {
  const picked = changes.filter(change => change.type === 'select');
  if (picked.length === 0) return;
  const { selection } = useSession.getState();
  const nodes = new Set(selection.nodes);
  for (const { id, selected } of picked) {
    if (selected) nodes.add(id);
    else nodes.delete(id);
  }
  if (nodes.size > 0 || selection.edge === null) selectNodes([...nodes]);
}

function selectEdges(changes: EdgeChange<CanvasEdge>[]): void {
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) selectEdge(change.id);
    else if (useSession.getState().selection.edge === change.id) selectNodes([]);
  }
}
