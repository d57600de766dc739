import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import type { Condition, Stack } from '../../../shared/stack/stack.ts';
import { findTechnology } from '../../../shared/technologies/index.ts';

/** What joining two nodes would do. */
export type Meaning =
  | { readonly kind: 'connect'; readonly from: string; readonly to: string; readonly condition: Condition }
  | {
      readonly kind: 'mount';
      readonly service: string;
      readonly source: string;
      readonly store: 'volume' | 'bind';
      readonly target: string | null;
    }
  | { readonly kind: 'join'; readonly service: string; readonly network: string }
  | { readonly kind: 'add'; readonly network: string | null }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'impossible';
      readonly why: Impossible;
      readonly values: Readonly<Record<string, string>>;
    };

/** Why two nodes cannot be joined. */
export type Impossible =
  | 'itself'
  | 'connected-already'
  | 'would-cycle'
  | 'mounted-already'
  | 'joined-already'
  | 'implicit-network'
  | 'network-mode'
  | 'door'
  | 'only-services'
  | 'not-here';

/** Says which command joining two nodes means; the one place that decides it for mouse and keyboard. */
export function connectMeaning(graph: Graph, stack: Stack, fromId: string, toId: string | null): Meaning {
  const from = graph.nodes.find(node => node.id === fromId);
  const to = graph.nodes.find(node => node.id === toId);
  if (!from || !to) return { kind: 'nothing' };
  if (from.id === to.id) return impossible('itself', {});
  const pair = { from: from.name, to: to.name };
  if (from.kind === 'host-port' || to.kind === 'host-port') return impossible('door', pair);
  if (from.kind === 'service' && to.kind === 'service') return dependency(graph, stack, from, to);
  const service = from.kind === 'service' ? from : to;
  const other = service === from ? to : from;
  if (service.kind !== 'service') return impossible('only-services', pair);
  switch (other.kind) {
    case 'network':
      return membership(graph, stack, service, other);
    case 'volume':
    case 'bind':
      return mounting(graph, service, other, other.kind);
    default:
      return impossible('only-services', pair);
  }
}

function dependency(graph: Graph, stack: Stack, from: GraphNode, to: GraphNode): Meaning {
  const values = { from: from.name, to: to.name };
  const joined = graph.edges.some(
    edge => edge.kind === 'depends_on' && edge.from === from.id && edge.to === to.id,
  );
  if (joined) return impossible('connected-already', values);
  if (whoWaitsFor(graph, from.id).has(to.id)) return impossible('would-cycle', values);
  const healthcheck = stack.services.find(service => service.name === to.name)?.healthcheck;
  const condition = healthcheck && !healthcheck.disabled ? 'service_healthy' : 'service_started';
  return { kind: 'connect', ...values, condition };
}

const waiting = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/** The services that wait for one, themselves or through others; found once per graph, for each of them is asked about. */
function whoWaitsFor(graph: Graph, id: string): ReadonlySet<string> {
  const known = waiting.get(graph) ?? new Map<string, ReadonlySet<string>>();
  waiting.set(graph, known);
  const before = known.get(id);
  if (before) return before;
  const direct = new Map<string, string[]>();
  for (const { kind, from, to } of graph.edges) {
    if (kind !== 'depends_on') continue;
    const those = direct.get(to);
    if (those) those.push(from);
    else direct.set(to, [from]);
  }
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of direct.get(next) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  known.set(id, found);
  return found;
}

function membership(graph: Graph, stack: Stack, service: GraphNode, network: GraphNode): Meaning {
  const values = { service: service.name, network: network.name };
  if (network.implicit) return impossible('implicit-network', values);
  if (stack.services.find(({ name }) => name === service.name)?.networkMode)
    return impossible('network-mode', values);
  const joined = graph.edges.some(
    edge => edge.kind === 'network' && edge.from === service.id && edge.to === network.id,
  );
  return joined ? impossible('joined-already', values) : { kind: 'join', ...values };
}

function mounting(graph: Graph, service: GraphNode, store: GraphNode, kind: 'volume' | 'bind'): Meaning {
  const mounts = graph.edges.filter(edge => edge.kind === 'mount' && edge.from === service.id);
  if (mounts.some(edge => edge.to === store.id)) {
    return impossible('mounted-already', { service: service.name, volume: store.name });
  }
  const taken = new Set(mounts.map(edge => (edge.kind === 'mount' ? edge.target : '')));
  const target = kind === 'volume' ? (dataPaths(service).find(path => !taken.has(path)) ?? null) : null;
  return { kind: 'mount', service: service.name, source: store.name, store: kind, target };
}

/** Where a service of a known technology keeps its data. */
export function dataPaths(service: Pick<GraphNode, 'technology'>): readonly string[] {
  const technology = findTechnology(service.technology ?? '');
  return [...new Set(Object.values(technology?.roles ?? {}).flatMap(role => role.dataPaths))];
}

function impossible(why: Impossible, values: Readonly<Record<string, string>>): Meaning {
  return { kind: 'impossible', why, values };
}
