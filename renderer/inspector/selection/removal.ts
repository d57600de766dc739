import type { GraphEdge } from '../../../shared/graph/graph.ts';

/** A command with its arguments. */
export interface Removal {
  readonly name: string;
  readonly args: Record<string, unknown>;
}

/** The command that takes a connection out of the file; null for what is only inferred or implied. */
export function removalOf(edge: GraphEdge): Removal | null {
  const from = nameOf(edge.from);
  const to = nameOf(edge.to);
  switch (edge.kind) {
    case 'depends_on':
      return { name: 'disconnect', args: { from, to } };
    case 'network':
      return edge.line === null ? null : { name: 'leave-network', args: { service: from, network: to } };
    case 'mount':
      return edge.to.startsWith('volume:') || edge.to.startsWith('bind:')
        ? { name: 'unmount', args: { service: from, target: edge.target } }
        : null;
    case 'port':
      return {
        name: 'remove-port',
        args: {
          service: to,
          target: edge.target,
          ...(edge.published === null ? {} : { published: edge.published }),
          protocol: edge.protocol,
        },
      };
    case 'talks-to':
      return null;
  }
}

function nameOf(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}
