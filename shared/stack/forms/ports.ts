import type { Located } from '../../document/lookup.ts';
import { childrenOf, factOf, noteShape, type Reader } from '../read-facts.ts';
import type { Port } from '../stack.ts';
import { parseShortPort } from './short-port.ts';

/** Reads a service's `ports`: a list of short texts, long mappings, or both. */
export function readPorts(reader: Reader, ports: Located | undefined): Port[] {
  if (!ports || ports.targetShape === 'null') return [];
  if (ports.targetShape !== 'list') {
    noteShape(reader, ports);
    return [];
  }
  return [...childrenOf(reader, ports.path).values()].flatMap(item => {
    const port = item.targetShape === 'map' ? readLong(reader, item) : readShort(item);
    if (!port) noteShape(reader, item);
    return port ?? [];
  });
}

function readShort(item: Located): Port | null {
  const text = factOf(item)?.value;
  const parts = text === undefined ? null : parseShortPort(text);
  return parts && { syntax: 'short', ...parts, ...place(item) };
}

function readLong(reader: Reader, item: Located): Port | null {
  const fields = childrenOf(reader, item.path);
  const target = factOf(fields.get('target'))?.value;
  if (target === undefined) return null;
  return {
    syntax: 'long',
    hostIp: factOf(fields.get('host_ip'))?.value ?? null,
    published: factOf(fields.get('published'))?.value || null,
    target,
    protocol: factOf(fields.get('protocol'))?.value ?? 'tcp',
    ...place(item),
  };
}

function place(item: Located) {
  return {
    path: item.path,
    range: item.range,
    source: item.source,
    inherited: item.inherited !== null,
  };
}
