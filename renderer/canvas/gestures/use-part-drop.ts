import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cardWidth, emptyRegionSize, storeSize } from '../../../shared/graph/drawing/card-size.ts';
import type { Box } from '../../../shared/graph/layout/geometry.ts';
import { addPart } from '../../session/add-part.ts';
import { endPartDrag, partDataType, usePartDrag } from '../../session/part-drag.ts';
import { useCanvas } from '../canvas-state.ts';
import type { Drawing } from '../use-drawing.ts';
import { dropMeaning } from './drop-meaning.ts';
import { focusNode } from './focus-node.ts';
import { freePlace } from './free-place.ts';
import { nodeAt } from './node-at.ts';

/** Height that a new card takes with what its part brings; canvas units. */
const room = 132;

/** What a new part would cover: everything but regions, which it may lie in, and doors, which find their own place. */
function standing({ derived, scene }: Drawing): readonly Box[] {
  return derived.graph.nodes
    .filter(({ kind }) => kind !== 'network' && kind !== 'host-port')
    .flatMap(({ id }) => scene.boxes.get(id) ?? []);
}

/** Handlers for parts dragged from the catalogue onto the canvas. */
export function usePartDrop(drawing: Drawing) {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const { derived, scene } = drawing;

  const read = (event: DragEvent) => {
    const part = usePartDrag.getState().part ?? event.dataTransfer.getData(partDataType);
    if (!part || derived.stale) return null;
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const target = nodeAt(derived.graph, scene, point);
    return { part, point, target, meaning: dropMeaning(derived.graph, part, target, t('canvas.newVolume')) };
  };

  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    if (!event.dataTransfer.types.includes(partDataType)) return;
    const drop = read(event);
    if (!drop) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const frame = event.currentTarget.getBoundingClientRect();
    const acts =
      drop.meaning.kind === 'mount' || (drop.meaning.kind === 'add' && drop.meaning.network !== null);
    useCanvas.setState({
      hint: {
        x: event.clientX - frame.left,
        y: event.clientY - frame.top,
        meaning: drop.meaning,
        target: acts ? drop.target : null,
      },
    });
  };

  const onDragLeave = (event: DragEvent<HTMLElement>): void => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    useCanvas.setState({ hint: null });
  };

  const onDrop = (event: DragEvent<HTMLElement>): void => {
    const drop = read(event);
    useCanvas.setState({ hint: null });
    endPartDrag();
    if (!drop) return;
    event.preventDefault();
    const { meaning, part, point } = drop;
    const size =
      part === 'volume' ? storeSize : part === 'network' ? emptyRegionSize : { width: cardWidth, height: 74 };
    const at = {
      x: Math.round(point.x - size.width / 2),
      y: Math.round(point.y - Math.min(40, size.height / 2)),
    };
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (meaning.kind !== 'mount') {
      const id = addPart(part, {
        at: part === 'network' ? at : freePlace(at, { ...size, height: room }, standing(drawing)),
        ...(meaning.kind === 'add' && meaning.network !== null ? { network: meaning.network } : {}),
      });
      if (id) focusNode(id);
      return;
    }
    const card = drop.target ? scene.boxes.get(drop.target) : undefined;
    const below = card
      ? { x: Math.round(card.x + card.width / 2 - size.width / 2), y: Math.round(card.y + card.height + 84) }
      : at;
    if (meaning.target !== null) {
      const id = addPart(part, { at: below, mount: { service: meaning.service, target: meaning.target } });
      if (id) focusNode(id);
      return;
    }
    const id = addPart(part, { at: below });
    if (id)
      useCanvas.setState({
        question: { service: meaning.service, volume: id.slice('volume:'.length), kind: 'volume' },
      });
  };

  return { onDragOver, onDragLeave, onDrop };
}
