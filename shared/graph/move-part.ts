import type { LineShift } from '../stack/same-lines.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import type { PartEdges, ServicePart } from './service-part.ts';

/**
 * What a service brings to a graph after lines above it came or went; the same object where none of its own lines moved.
 * Null where something stands in the very line that moved in part.
 */
export function movePart(part: ServicePart, shift: LineShift): ServicePart | null {
  const all = [part.node, ...part.edges.flatMap(({ edges, ends }) => [...edges, ...ends])];
  if (all.some(({ line }) => line === shift.line)) return null;
  if (all.every(({ line }) => line === null || line < shift.line)) return part;
  return {
    node: moveLine(part.node, shift),
    edges: part.edges.map(
      ({ edges, ends }): PartEdges => ({
        edges: edges.map(edge => moveLine(edge, shift)),
        ends: ends.map(end => moveLine(end, shift)),
      }),
    ),
  };
}

function moveLine<Part extends GraphNode | GraphEdge>(part: Part, { line, by }: LineShift): Part {
  return part.line === null || part.line < line ? part : { ...part, line: part.line + by };
}
