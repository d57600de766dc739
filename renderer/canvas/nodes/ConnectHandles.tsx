import { Handle, Position } from '@xyflow/react';

const places = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const;

/** The dots at a node's sides from which a connection is dragged. */
export function ConnectHandles({ sides = places }: { readonly sides?: readonly Position[] }) {
  return sides.map(side => (
    <Handle key={side} id={side} type="source" position={side} className="handle" aria-hidden tabIndex={-1} />
  ));
}

/** A hidden handle for nodes that are only ever ends of edges. */
export function AnchorHandle() {
  return (
    <Handle
      type="source"
      position={Position.Right}
      className="handle-hidden"
      isConnectable={false}
      aria-hidden
    />
  );
}
