import type { Graph, GraphNode } from '../graph.ts';
import type { Link } from './arrange-cards.ts';
import { arrangeDoors } from './arrange-doors.ts';
import { type Attached, arrangeRegion, type Block } from './arrange-region.ts';
import type { Positions, Sizes } from './geometry.ts';
import { packRows } from './pack.ts';
import { homeRegions } from './regions.ts';
import { sizeOf, spacing } from './sizes.ts';

/** Arranges a whole drawing from nothing; the same graph and sizes always give the same positions. */
export function arrangeAll(graph: Graph, sizes: Sizes): Positions {
  const homes = homeRegions(graph);
  const services = graph.nodes.filter(node => node.kind === 'service');
  const homeOf = (id: string) => homes.get(id) ?? '';
  const links = needLinks(graph);
  const byRegion = groupBy(services, node => homeOf(node.id));
  const attachedBy = groupBy(attachments(graph), item => {
    const [owner] = item.owners;
    return owner === undefined ? 'none' : `of ${homeOf(owner)}`;
  });

  const blocks: Block[] = orderRegions([...byRegion.keys()], links, homeOf).map(region => {
    const inside = byRegion.get(region) ?? [];
    const ids = new Set(inside.map(node => node.id));
    const own = links.filter(link => ids.has(link.from) && ids.has(link.to));
    return arrangeRegion(inside, own, attachedBy.get(`of ${region}`) ?? [], region !== '', sizes);
  });
  for (const node of graph.nodes) {
    if (node.kind === 'network' && !byRegion.has(node.id)) blocks.push(loneBlock(node, sizes));
  }
  for (const item of attachedBy.get('none') ?? []) blocks.push(loneBlock(item.node, sizes));

  const packing = packRows(
    blocks.map(block => block.box),
    spacing.region,
    1.6,
  );
  const positions: Record<string, { x: number; y: number }> = {};
  blocks.forEach((block, index) => {
    const offset = packing.offsets[index] ?? { x: 0, y: 0 };
    for (const [id, at] of Object.entries(block.positions)) {
      positions[id] = {
        x: Math.round(at.x - block.box.x + offset.x),
        y: Math.round(at.y - block.box.y + offset.y),
      };
    }
  });
  return { ...positions, ...arrangeDoors(graph, positions, sizes) };
}

/** Who needs whom among services: `depends_on`, and talks-to where nothing says the contrary. */
export function needLinks(graph: Graph): Link[] {
  const links = new Map<string, Link>();
  for (const kind of ['depends_on', 'talks-to'] as const) {
    for (const edge of graph.edges) {
      if (edge.kind !== kind || edge.from === edge.to) continue;
      if (links.has(`${edge.to} ${edge.from}`) || links.has(`${edge.from} ${edge.to}`)) continue;
      links.set(`${edge.from} ${edge.to}`, {
        from: edge.from,
        to: edge.to,
        weight: kind === 'depends_on' ? 2 : 1,
      });
    }
  }
  return [...links.values()];
}

function attachments(graph: Graph): Attached[] {
  const owners = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (edge.kind !== 'mount') continue;
    const list = owners.get(edge.to);
    if (list) list.push(edge.from);
    else owners.set(edge.to, [edge.from]);
  }
  return graph.nodes
    .filter(node => node.kind !== 'service' && node.kind !== 'network' && node.kind !== 'host-port')
    .map(node => ({ node, owners: owners.get(node.id) ?? [] }));
}

/** Regions whose services need others' services come first, so that arrows run from left to right. */
function orderRegions(
  regions: readonly string[],
  links: readonly Link[],
  homeOf: (id: string) => string,
): string[] {
  const needs = new Map<string, Set<string>>(regions.map(region => [region, new Set()]));
  for (const link of links) {
    const [from, to] = [homeOf(link.from), homeOf(link.to)];
    if (from !== to) needs.get(from)?.add(to);
  }
  const neededBy = (region: string, left: readonly string[]) =>
    left.filter(other => other !== region && needs.get(other)?.has(region)).length;
  const ordered: string[] = [];
  let left = [...regions];
  while (left.length > 0) {
    const counts = left.map(region => neededBy(region, left));
    const next = left[counts.indexOf(Math.min(...counts))] ?? '';
    ordered.push(next);
    left = left.filter(region => region !== next);
  }
  return ordered;
}

function loneBlock(node: GraphNode, sizes: Sizes): Block {
  return { positions: { [node.id]: { x: 0, y: 0 } }, box: { x: 0, y: 0, ...sizeOf(node, sizes) } };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
