import { type EngineAddress, parseHost, type TlsFolder } from './engine-address.ts';
import type { EngineFiles } from './engine-files.ts';
import { parseObject } from './parse-object.ts';

/**
 * The address of a Docker context, or null when there is no such context. Contexts live in
 * `<config>/contexts/meta/<sha256 of the name>/meta.json`, their certificates in `contexts/tls/<sha256>/docker`.
 */
export function readContext(files: EngineFiles, configFolder: string, name: string): EngineAddress | null {
  const id = files.sha256(name);
  const meta = parseObject(files.read(files.join(configFolder, 'contexts', 'meta', id, 'meta.json')));
  const endpoint = objectAt(objectAt(meta, 'Endpoints'), 'docker');
  const host = endpoint?.['Host'];
  if (typeof host !== 'string' || host === '') return null;
  const folder = files.join(configFolder, 'contexts', 'tls', id, 'docker');
  const verify = endpoint?.['SkipTLSVerify'] !== true;
  const tls: TlsFolder | null = files.list(folder).length > 0 || !verify ? { folder, verify } : null;
  return parseHost(host, tls);
}

function objectAt(value: Record<string, unknown> | null, key: string): Record<string, unknown> | null {
  const inner = value?.[key];
  return inner !== null && typeof inner === 'object' && !Array.isArray(inner)
    ? (inner as Record<string, unknown>)
    : null;
}
