import type { Graph } from '../../../shared/graph/graph.ts';
import type { PartId } from '../../session/part-drag.ts';
import { dataPaths, type Meaning } from './connect-meaning.ts';

/** What dropping a part of the catalogue on a node would do; `newName` is the word for a volume that has no name yet. */
export function dropMeaning(graph: Graph, part: PartId, targetId: string | null, newName: string): Meaning {
  const target = graph.nodes.find(node => node.id === targetId);
  if (part === 'volume' && target?.kind === 'service') {
    const mounted = graph.edges.flatMap(edge =>
      edge.kind === 'mount' && edge.from === target.id ? [edge.target] : [],
    );
    const path = dataPaths(target).find(candidate => !mounted.includes(candidate)) ?? null;
    return { kind: 'mount', service: target.name, source: newName, store: 'volume', target: path };
  }
  const joins = part !== 'volume' && part !== 'network' && target?.kind === 'network' && !target.implicit;
  return { kind: 'add', network: joins ? target.name : null };
}
