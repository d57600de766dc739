import { useMemo } from 'react';
import { storeShape } from '../../shared/graph/drawing/lay-wires.ts';
import type { GraphNode } from '../../shared/graph/graph.ts';
import type { Box, Positions } from '../../shared/graph/layout/geometry.ts';
import { TechnologyMark } from '../ui/TechnologyMark.tsx';
import { layMiniature } from './miniature.ts';
import './miniature.css';

/** Room that a picture of the gallery has, in pixels. */
const usual = { width: 250, height: 130 };

/** Below this scale names could not be read; the marks are drawn larger instead. */
const readable = 0.22;

/** A stack's real drawing as a small picture, in the window's colours. Decorative: its name stands below it. */
export function Miniature({ text, positions }: { readonly text: string; readonly positions: Positions }) {
  const drawing = useMemo(() => layMiniature(text, positions), [text, positions]);
  if (!drawing) return null;
  const { x, y, width, height } = drawing.view;
  const scale = Math.min(usual.width / width, usual.height / height);
  return (
    <svg className="miniature" viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      {drawing.regions.map(box => (
        <rect key={`${box.x} ${box.y}`} className="miniature-region" {...box} rx={18} />
      ))}
      {drawing.wires.map(wire => (
        <g key={wire.id} className="miniature-wire" data-kind={wire.kind}>
          <path d={wire.path} />
          <circle cx={wire.tip.x} cy={wire.tip.y} r={7} />
        </g>
      ))}
      {drawing.nodes.map(({ node, box }) => (
        <Node key={node.id} node={node} box={box} named={scale > readable} />
      ))}
    </svg>
  );
}

function Node({
  node,
  box,
  named,
}: {
  readonly node: GraphNode;
  readonly box: Box;
  readonly named: boolean;
}) {
  switch (node.kind) {
    case 'service': {
      const mark = Math.min(76, box.height - 20);
      return named ? (
        <g>
          <rect className="miniature-card" {...box} rx={14} />
          <g transform={`translate(${box.x + 16} ${box.y + 18})`}>
            <TechnologyMark technology={node.technology} size={44} />
          </g>
          <text className="miniature-name" x={box.x + 70} y={box.y + 50}>
            {node.name.length > 13 ? `${node.name.slice(0, 12)}…` : node.name}
          </text>
          <rect
            className="miniature-line"
            x={box.x + 16}
            y={box.y + 78}
            width={box.width * 0.5}
            height={9}
            rx={4}
          />
        </g>
      ) : (
        <g>
          <rect className="miniature-card" {...box} rx={14} />
          <g transform={`translate(${box.x + (box.width - mark) / 2} ${box.y + (box.height - mark) / 2})`}>
            <TechnologyMark technology={node.technology} size={mark} />
          </g>
        </g>
      );
    }
    case 'volume': {
      const left = box.x + (box.width - storeShape.width) / 2;
      const top = box.y + storeShape.top;
      return (
        <g className="miniature-volume" transform={`translate(${left} ${top}) scale(1.25)`}>
          <path d="M1 9v26c0 4.4 11.2 8 25 8s25-3.6 25-8V9" />
          <path d="M1 9a25 8 0 1 0 50 0a25 8 0 1 0 -50 0" />
        </g>
      );
    }
    case 'bind':
    case 'config':
    case 'secret':
      return (
        <rect
          className="miniature-leaf"
          x={box.x + box.width / 2 - 26}
          y={box.y + 4}
          width={52}
          height={40}
          rx={8}
        />
      );
    case 'host-port':
      return <rect className="miniature-door" {...box} rx={10} />;
    case 'network':
      return null;
  }
}
