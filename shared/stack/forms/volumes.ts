import type { Located } from '../../document/lookup.ts';
import { childrenOf, factOf, noteShape, type Reader } from '../read-facts.ts';
import { readText } from '../read-value.ts';
import type { Mount } from '../stack.ts';
import { parseShortMount } from './short-mount.ts';

const longKinds: Readonly<Record<string, Mount['kind']>> = { volume: 'volume', bind: 'bind', tmpfs: 'tmpfs' };

/** Reads a service's `volumes` and `tmpfs` in both syntaxes. */
export function readMounts(
  reader: Reader,
  volumes: Located | undefined,
  tmpfs: Located | undefined,
): Mount[] {
  return [...readVolumes(reader, volumes), ...readTmpfs(reader, tmpfs)];
}

function readVolumes(reader: Reader, volumes: Located | undefined): Mount[] {
  if (!volumes || volumes.targetShape === 'null') return [];
  if (volumes.targetShape !== 'list') {
    noteShape(reader, volumes);
    return [];
  }
  return [...childrenOf(reader, volumes.path).values()].flatMap(item => {
    const mount = item.targetShape === 'map' ? readLong(reader, item) : readShort(reader, item);
    if (!mount) noteShape(reader, item);
    return mount ?? [];
  });
}

function readShort(reader: Reader, item: Located): Mount | null {
  const text = factOf(item)?.value;
  const parts = text === undefined ? null : parseShortMount(text, reader.variables);
  if (!parts) return null;
  const { kind, source, target, readOnly } = parts;
  return {
    syntax: 'short',
    kind,
    source,
    target,
    readOnly,
    ...readingsOf(reader, source, target),
    ...place(item),
  };
}

function readLong(reader: Reader, item: Located): Mount | null {
  const fields = childrenOf(reader, item.path);
  const target = factOf(fields.get('target'))?.value;
  if (target === undefined) return null;
  const source = factOf(fields.get('source'))?.value ?? null;
  const kind = longKinds[factOf(fields.get('type'))?.value ?? 'volume'] ?? 'other';
  return {
    syntax: 'long',
    kind: kind === 'volume' && source === null ? 'anonymous' : kind,
    source,
    target,
    readOnly: factOf(fields.get('read_only'))?.value === 'true',
    ...readingsOf(reader, source, target),
    ...place(item),
  };
}

function readTmpfs(reader: Reader, tmpfs: Located | undefined): Mount[] {
  if (!tmpfs || tmpfs.targetShape === 'null') return [];
  const items = tmpfs.targetShape === 'list' ? [...childrenOf(reader, tmpfs.path).values()] : [tmpfs];
  return items.flatMap(item => {
    const target = factOf(item)?.value.split(':')[0];
    if (!target) return [];
    return {
      syntax: 'short' as const,
      kind: 'tmpfs' as const,
      source: null,
      target,
      readOnly: false,
      ...place(item),
    };
  });
}

function readingsOf({ variables }: Reader, source: string | null, target: string): Pick<Mount, 'readings'> {
  const readings = { source: readText(source ?? '', variables), target: readText(target, variables) };
  return readings.source || readings.target ? { readings } : {};
}

function place(item: Located) {
  return { path: item.path, range: item.range, inherited: item.inherited !== null };
}
