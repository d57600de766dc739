import { Canvas } from '../canvas/Canvas.tsx';
import { BoardLayer } from '../classroom/BoardLayer.tsx';
import { WhiteboardButton, WhiteboardStrip } from '../classroom/Whiteboard.tsx';

/** The drawing with the whiteboard over it. */
export function DrawingBoard() {
  return <Canvas layer={<BoardLayer />} strip={<WhiteboardStrip />} tool={<WhiteboardButton />} />;
}
