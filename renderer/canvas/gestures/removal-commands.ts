import type { Graph, GraphEdge, GraphNode } from '../../../shared/graph/graph.ts';
import type { CommandCall } from '../../session/run-commands.ts';
import type { Selection } from '../../session/session.ts';

/**
 * The commands that take the selection out of the file, in an order in which each still finds what it names. Null when
 * nothing of it can be removed (an implicit network, a talks-to arrow, which follows from an address).
 */
export function removalCommands(graph: Graph, selection: Selection): CommandCall[] | null {
  const edge = graph.edges.find(({ id }) => id === selection.edge);
  if (edge) {
    const call = withoutEdge(edge, graph);
    return call ? [call] : null;
  }
  const chosen = graph.nodes.filter(node => selection.nodes.includes(node.id));
  const services = new Set(chosen.filter(node => node.kind === 'service').map(node => node.id));
  const calls = chosen.flatMap(node => withoutNode(node, graph, services));
  return calls.length > 0 ? calls : null;
}

function withoutNode(node: GraphNode, graph: Graph, services: ReadonlySet<string>): CommandCall[] {
  switch (node.kind) {
    case 'service':
      return [{ name: 'remove-service', args: { service: node.name } }];
    case 'network':
      return written(node, graph) ? [{ name: 'remove-network', args: { network: node.name } }] : [];
    case 'volume':
      return written(node, graph) ? [{ name: 'remove-volume', args: { volume: node.name } }] : [];
    case 'bind':
    case 'host-port':
      return graph.edges
        .filter(edge => edge.to === node.id || edge.from === node.id)
        .filter(edge => !services.has(edge.from) && !services.has(edge.to))
        .flatMap(edge => withoutEdge(edge, graph) ?? []);
    case 'config':
    case 'secret':
      return [];
  }
}

/** Whether the file says it: the network that Compose makes by itself cannot be taken out of it. */
function written(node: GraphNode, graph: Graph): boolean {
  return !node.implicit || graph.edges.some(edge => edge.to === node.id && edge.line !== null);
}

function withoutEdge(edge: GraphEdge, graph: Graph): CommandCall | null {
  const from = graph.nodes.find(({ id }) => id === edge.from);
  const to = graph.nodes.find(({ id }) => id === edge.to);
  if (!from || !to) return null;
  switch (edge.kind) {
    case 'depends_on':
      return { name: 'disconnect', args: { from: from.name, to: to.name } };
    case 'network':
      return edge.line === null
        ? null
        : { name: 'leave-network', args: { service: from.name, network: to.name } };
    case 'mount':
      if (to.kind !== 'volume' && to.kind !== 'bind') return null;
      return { name: 'unmount', args: { service: from.name, target: edge.target } };
    case 'port':
      return {
        name: 'remove-port',
        args: {
          service: to.name,
          target: edge.target,
          ...(edge.published === null ? {} : { published: edge.published }),
          ...(edge.protocol === 'tcp' ? {} : { protocol: edge.protocol }),
        },
      };
    case 'talks-to':
      return null;
  }
}
