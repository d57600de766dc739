import type { Say } from '../../graph/drawing/wire-word.ts';
import type { Graph, GraphEdge, GraphNode } from '../../graph/graph.ts';
import { homeRegions } from '../../graph/layout/regions.ts';

/**
 * The drawing as a Mermaid flowchart from left to right, like the course's: `HOST -->|8080| service`. Names become plain
 * ids (`n1`), words stand in quotes with what Mermaid would read as syntax written as entities.
 */
export function writeMermaid(graph: Graph, say: Say): string {
  const services = graph.nodes.filter(node => node.kind === 'service');
  const stores = graph.nodes.filter(node => ['volume', 'bind', 'config', 'secret'].includes(node.kind));
  const networks = graph.nodes.filter(node => node.kind === 'network');
  const ids = new Map(
    [...services, ...stores, ...networks].map((node, index) => [node.id, idOf(node, index)]),
  );
  const id = (node: string): string => ids.get(node) ?? 'HOST';
  const homes = homeRegions(graph);
  const lines = ['flowchart LR'];
  if (graph.edges.some(edge => edge.kind === 'port'))
    lines.push(`    HOST[${quoted(say('canvas.computer'))}]`);
  for (const network of networks) {
    const members = services.filter(service => homes.get(service.id) === network.id);
    if (members.length === 0) continue;
    lines.push(`    subgraph ${id(network.id)}[${quoted(network.name)}]`);
    for (const service of members) lines.push(`        ${id(service.id)}[${serviceWords(service)}]`);
    lines.push('    end');
  }
  for (const service of services) {
    if (!homes.has(service.id)) lines.push(`    ${id(service.id)}[${serviceWords(service)}]`);
  }
  for (const store of stores) lines.push(`    ${id(store.id)}[(${quoted(store.name)})]`);
  const hubs = networks.filter(network => ![...homes.values()].includes(network.id));
  for (const hub of hubs) lines.push(`    ${id(hub.id)}{{${quoted(hub.name)}}}`);
  for (const edge of graph.edges) lines.push(...edgeLine(edge, id, homes, say));
  return `${[...new Set(lines)].join('\n')}\n`;
}

function edgeLine(
  edge: GraphEdge,
  id: (node: string) => string,
  homes: ReadonlyMap<string, string>,
  say: Say,
): string[] {
  const [from, to] = [id(edge.from), id(edge.to)];
  switch (edge.kind) {
    case 'port':
      return [`    HOST -->|${quoted(edge.published ?? say('canvas.autoPort'))}| ${to}`];
    case 'depends_on':
      return [`    ${from} -->|${quoted(say(`canvas.condition.${edge.condition}`))}| ${to}`];
    case 'talks-to':
      return [`    ${from} -.->|${quoted(edge.address)}| ${to}`];
    case 'mount':
      return [`    ${from} --- ${to}`];
    case 'network':
      return homes.get(edge.from) === edge.to || homes.get(edge.from) === undefined
        ? []
        : [`    ${from} -.- ${to}`];
  }
}

function serviceWords(node: GraphNode): string {
  return node.image === null ? quoted(node.name) : quoted(node.name, node.image);
}

/** Ids that Mermaid can take for nothing else: letters, digits and a number that keeps them apart. */
function idOf(node: GraphNode, index: number): string {
  const plain = node.name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return `n${index + 1}${plain === '' ? '' : `_${plain}`}`;
}

/** Lines of text for Mermaid: what could be read as its syntax, as HTML or as Markdown is written as an entity. */
function quoted(...lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

function escaped(line: string): string {
  return [...line.replace(/\p{Surrogate}/gu, '\ufffd')]
    .map(character => {
      if (/\p{Control}/u.test(character)) return ' ';
      return /[\p{Letter}\p{Number} ./:_,()→·+-]/u.test(character)
        ? character
        : `#${character.codePointAt(0)};`;
    })
    .join('');
}
