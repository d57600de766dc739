import type { Located } from '../../document/lookup.ts';
import { childrenOf, factFor, factOf, noteShape, type Reader } from '../read-facts.ts';
import { readText } from '../read-value.ts';
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
    const port = item.targetShape === 'map' ? readLong(reader, item) : readShort(reader, item);
    if (!port) noteShape(reader, item);
    return port ?? [];
  });
}

function readShort(reader: Reader, item: Located): Port | null {
  const fact = factFor(reader, item);
  const text = fact?.value;
  const parts = text === undefined ? null : parseShortPort(text);
  if (!parts) return null;
  const { published, target } = parts;
  const isNumber = fact?.reading?.kind === 'scalar';
  const readings = isNumber
    ? { target: fact.reading }
    : { published: readText(published ?? '', reader.variables), target: readText(target, reader.variables) };
  return {
    syntax: 'short',
    ...parts,
    ...(readings.target || readings.published ? { readings } : {}),
    ...place(item),
  };
}

function readLong(reader: Reader, item: Located): Port | null {
  const fields = childrenOf(reader, item.path);
  const target = factFor(reader, fields.get('target'));
  if (!target) return null;
  const published = factFor(reader, fields.get('published'));
  const readings = { published: published?.reading, target: target.reading };
  return {
    syntax: 'long',
    hostIp: factOf(fields.get('host_ip'))?.value ?? null,
    published: published?.value || null,
    target: target.value,
    protocol: factOf(fields.get('protocol'))?.value ?? 'tcp',
    ...(readings.target || readings.published ? { readings } : {}),
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
