import { resolveText, type Variables } from '../project/interpolate.ts';
import type { Service } from '../stack/stack.ts';
import { talksOf } from '../stack/talks/infer-talks.ts';
import type { Range } from '../text/text-edit.ts';
import type { GraphEdge, GraphNode, NodeKind } from './graph.ts';

/** What the makers of edges share. */
export interface EdgeContext {
  readonly variables: Variables;
  readonly lineOf: (range: Range) => number;
  readonly end: (kind: NodeKind, name: string, range: Range | null, more?: Partial<GraphNode>) => string;
}

/** `depends_on`, from the one that waits to the one it waits for; names of nobody are left out. */
export function dependencyEdges(
  service: Service,
  names: ReadonlySet<string>,
  context: EdgeContext,
): GraphEdge[] {
  return service.dependsOn.flatMap(({ service: to, condition, range }): GraphEdge[] =>
    names.has(to)
      ? [
          {
            kind: 'depends_on',
            id: `depends_on:${service.name}>${to}`,
            from: `service:${service.name}`,
            to: `service:${to}`,
            condition,
            file: range.file,
            line: context.lineOf(range),
          },
        ]
      : [],
  );
}

/** Networks of a service; one without any is on the `default` network that Compose makes, unless it has a `network_mode`. */
export function membershipEdges(service: Service, file: string, context: EdgeContext): GraphEdge[] {
  const edge = (network: string, to: string, range: Range | null): GraphEdge => ({
    kind: 'network',
    id: `network:${service.name}>${network}`,
    from: `service:${service.name}`,
    to,
    file: range?.file ?? file,
    line: range && context.lineOf(range),
  });
  if (service.networks.length === 0) {
    if (service.networkMode) return [];
    return [edge('default', context.end('network', 'default', null, { implicit: true }), null)];
  }
  return service.networks.map(({ network, range }) =>
    edge(network, context.end('network', network, null, { implicit: true }), range),
  );
}

/** Named volumes and folders of the host that a service mounts. */
export function mountEdges(service: Service, context: EdgeContext): GraphEdge[] {
  return service.mounts.flatMap(({ kind, source, target, readOnly, range }): GraphEdge[] => {
    if (source === null || (kind !== 'volume' && kind !== 'bind')) return [];
    const resolved = resolveText(source, context.variables);
    const name = kind === 'bind' ? resolved.replace(/(?<=[^\\/:])[\\/]+$/, '') : resolved;
    const to = context.end(kind, name, kind === 'bind' ? range : null, { implicit: kind === 'volume' });
    return [mountEdge(service, to, resolveText(target, context.variables), readOnly, range, context)];
  });
}

/** Configs and secrets of a service: files that Compose puts into its containers, read-only. */
export function sourceEdges(service: Service, context: EdgeContext): GraphEdge[] {
  const edges = (kind: 'config' | 'secret', folder: string) =>
    service[`${kind}s`].map(fact => {
      const to = context.end(kind, fact.value, null, { implicit: true });
      return mountEdge(service, to, `${folder}${fact.value}`, true, fact.range, context);
    });
  return [...edges('config', '/'), ...edges('secret', '/run/secrets/')];
}

/** Published ports, from the door of this computer to the service behind it. */
export function portEdges(service: Service, context: EdgeContext): GraphEdge[] {
  return service.ports.map((port): GraphEdge => {
    const published = port.published === null ? null : resolveText(port.published, context.variables);
    const target = resolveText(port.target, context.variables);
    const suffix = port.protocol === 'tcp' ? '' : `/${port.protocol}`;
    const name = published === null ? `auto/${service.name}/${target}${suffix}` : `${published}${suffix}`;
    const from = context.end('host-port', name, port.range, published === null ? { name: 'auto' } : {});
    return {
      kind: 'port',
      id: `port:${port.hostIp === null ? '' : `${port.hostIp}:`}${name}>${service.name}:${target}${suffix}`,
      from,
      to: `service:${service.name}`,
      hostIp: port.hostIp,
      published,
      target,
      protocol: port.protocol,
      file: port.range.file,
      line: context.lineOf(port.range),
    };
  });
}

/** Whose address a service is told; `names` are those of `hostNames`. */
export function talkEdges(
  service: Service,
  names: ReadonlyMap<string, string>,
  context: EdgeContext,
): GraphEdge[] {
  return talksOf(service, names, context.variables).map(
    ({ from, to, address, because, range }): GraphEdge => ({
      kind: 'talks-to',
      id: `talks-to:${from}>${to}@${address}`,
      from: `service:${from}`,
      to: `service:${to}`,
      address,
      because,
      file: range.file,
      line: context.lineOf(range),
    }),
  );
}

function mountEdge(
  service: Service,
  to: string,
  target: string,
  readOnly: boolean,
  range: Range,
  context: EdgeContext,
): GraphEdge {
  return {
    kind: 'mount',
    id: `mount:${service.name}>${to}@${target}`,
    from: `service:${service.name}`,
    to,
    target,
    readOnly,
    file: range.file,
    line: context.lineOf(range),
  };
}
