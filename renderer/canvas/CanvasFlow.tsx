import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeMouseHandler,
  type NodeMouseHandler,
  type OnConnectEnd,
  Panel,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Derived } from '../session/derive.ts';
import { useWhiteboard } from '../session/whiteboard.ts';
import { CameraLink } from './CameraLink.tsx';
import { resetCanvas, useCanvas } from './canvas-state.ts';
import { WireEdge } from './edges/WireEdge.tsx';
import { firstLook } from './first-look.ts';
import { fitOptions } from './fit-options.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';
import { connectMeaning } from './gestures/connect-meaning.ts';
import { nodeAt } from './gestures/node-at.ts';
import { perform } from './gestures/perform.ts';
import { beginRename, canRename } from './gestures/rename.ts';
import { useCanvasKeys } from './gestures/use-canvas-keys.ts';
import { useNodeChanges } from './gestures/use-node-changes.ts';
import { usePartDrop } from './gestures/use-part-drop.ts';
import { Door } from './nodes/Door.tsx';
import { Leaf } from './nodes/Leaf.tsx';
import { Region } from './nodes/Region.tsx';
import { ServiceCard } from './nodes/ServiceCard.tsx';
import { Store } from './nodes/Store.tsx';
import { Wall } from './nodes/Wall.tsx';
import { ConnectionLine } from './overlay/ConnectionLine.tsx';
import { ConnectWatcher } from './overlay/ConnectWatcher.tsx';
import { EmptyHint } from './overlay/EmptyHint.tsx';
import { GestureHintBubble } from './overlay/GestureHintBubble.tsx';
import { MiniMap } from './overlay/MiniMap.tsx';
import { MountQuestionForm } from './overlay/MountQuestionForm.tsx';
import { Spotlight } from './overlay/Spotlight.tsx';
import { StaleBanner } from './overlay/StaleBanner.tsx';
import { Toolbar } from './overlay/Toolbar.tsx';
import { useBringIntoView } from './use-bring-into-view.ts';
import { useDrawing } from './use-drawing.ts';
import { useFitOnArrival } from './use-fit-on-arrival.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useKeepWhole } from './use-keep-whole.ts';
import { usePresentingLetters } from './use-presenting-letters.ts';
import './canvas.css';
import './presenting.css';

const nodeTypes = { service: ServiceCard, region: Region, store: Store, leaf: Leaf, door: Door, wall: Wall };
const edgeTypes = { wire: WireEdge };
const middleAndRight = [1, 2];
/** Above so many nodes only those in view are in the page: a thousand cards would make every frame late. */
const allInPage = 150;

/** What others lay over the drawing; each follows the session's camera by itself. */
export interface CanvasSlots {
  /** Over the whole canvas, below its tools. */
  readonly layer?: ReactNode;
  /** Above the tools at the bottom; stands in for them while presenting. */
  readonly strip?: ReactNode;
  /** Among the tools. */
  readonly tool?: ReactNode;
}

/** The drawing of one project. */
export function CanvasFlow({
  derived,
  layer,
  strip,
  tool: moreTools,
}: CanvasSlots & { readonly derived: Derived }) {
  const { t } = useTranslation();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const drawing = useDrawing(derived);
  const tool = useCanvas(state => state.tool);
  const minimap = useCanvas(state => state.minimap);
  const message = useCanvas(state => state.message);
  const { onNodesChange, onEdgesChange, onDragStart, onDragStop } = useNodeChanges(drawing);
  const drop = usePartDrop(drawing);
  const onKeyDownCapture = useCanvasKeys(drawing);
  const presenting = useWhiteboard(state => state.presenting);
  const [begin] = useState(() => firstLook(drawing.scene, presenting));
  const frame = useRef<HTMLDivElement>(null);
  usePresentingLetters(frame);
  useBringIntoView(drawing);
  useKeepWhole(drawing.scene, presenting);
  useKeepFocus(frame, drawing);
  const full = useFitOnArrival(derived.graph.nodes);
  useEffect(() => resetCanvas, []);

  const onConnectEnd: OnConnectEnd = (event, { fromNode, toNode }) => {
    useCanvas.setState({ hint: null });
    const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (!fromNode || !pointer || derived.stale) return;
    const point = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY });
    const target = nodeAt(derived.graph, drawing.scene, point, fromNode.id) ?? toNode?.id ?? null;
    perform(connectMeaning(derived.graph, derived.stack, fromNode.id, target));
  };
  const onNodeDoubleClick: NodeMouseHandler<CanvasNode> = (event, { id }) => {
    const node = derived.graph.nodes.find(entry => entry.id === id);
    const onButton = event.target instanceof Element && event.target.closest('a, button');
    if (node && canRename(node) && !derived.stale && !onButton) beginRename(id);
  };
  const hover = useCallback<NodeMouseHandler<CanvasNode>>(
    (_, { id }) => useCanvas.setState({ hovered: id }),
    [],
  );
  const hoverEdge = useCallback<EdgeMouseHandler<CanvasEdge>>(
    (_, { id }) => useCanvas.setState({ hovered: id }),
    [],
  );
  const leave = useCallback(() => useCanvas.setState({ hovered: null }), []);
  const aria = useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.nodeHelp'),
      'edge.a11yDescription.default': t('canvas.edgeHelp'),
    }),
    [t],
  );

  return (
    <div
      ref={frame}
      className="canvas"
      data-stale={derived.stale}
      data-tool={tool}
      data-presenting={presenting}
      onKeyDownCapture={onKeyDownCapture}
      {...drop}
    >
      <ReactFlow<CanvasNode, CanvasEdge>
        aria-label={t('canvas.label')}
        nodes={drawing.nodes}
        edges={drawing.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={onDragStart}
        onNodeDragStop={onDragStop}
        onSelectionDragStart={onDragStart}
        onSelectionDragStop={onDragStop}
        onNodeDoubleClick={onNodeDoubleClick}
        onNodeMouseEnter={hover}
        onNodeMouseLeave={leave}
        onEdgeMouseEnter={hoverEdge}
        onEdgeMouseLeave={leave}
        onConnectEnd={onConnectEnd}
        connectionLineComponent={ConnectionLine}
        connectionMode={ConnectionMode.Loose}
        connectOnClick={false}
        nodesDraggable={!derived.stale}
        nodesConnectable={!derived.stale}
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        zIndexMode="manual"
        deleteKeyCode={null}
        selectionOnDrag={tool === 'select' && !presenting}
        panOnDrag={tool === 'pan' || presenting ? true : middleAndRight}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.15}
        maxZoom={2.5}
        fitView={full && !begin}
        onlyRenderVisibleElements={drawing.nodes.length > allInPage}
        fitViewOptions={{ ...fitOptions, duration: 0 }}
        ariaLabelConfig={aria}
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--dot)" />
        <ConnectWatcher drawing={drawing} />
        <MountQuestionForm />
        <CameraLink begin={begin} />
        <Spotlight drawing={drawing} />
        {layer}
        <Panel position="bottom-center" className="canvas-tools">
          {strip}
          {presenting ? null : <Toolbar drawing={drawing}>{moreTools}</Toolbar>}
        </Panel>
        {minimap && !presenting && derived.graph.nodes.length > 0 ? <MiniMap drawing={drawing} /> : null}
      </ReactFlow>
      {derived.stale ? <StaleBanner document={derived.document} /> : null}
      {derived.graph.nodes.length === 0 && !derived.stale ? <EmptyHint /> : null}
      <GestureHintBubble />
      <output className="canvas-message" aria-live="polite">
        {message}
      </output>
    </div>
  );
}
