import { splitOutside } from '../../project/interpolate.ts';

/** The parts of a port in short syntax; numbers stay text because ranges and variables are allowed. */
export interface ShortPort {
  readonly hostIp: string | null;
  readonly published: string | null;
  readonly target: string;
  readonly protocol: string;
}

/** Reads `[[IP:]HOST:]CONTAINER[/PROTOCOL]` (Compose spec, "ports, short syntax"); null when it is no port. */
export function parseShortPort(text: string): ShortPort | null {
  const [address = '', ...protocols] = splitOutside(text.trim(), '/');
  const protocol = protocols.length === 0 ? 'tcp' : protocols.join('/');
  const parts = splitOutside(address, ':');
  const target = parts.pop() ?? '';
  const published = parts.pop() ?? null;
  if (target === '' || protocol === '') return null;
  return {
    hostIp: parts.length > 0 ? parts.join(':').replace(/^\[(.*)\]$/, '$1') : null,
    published: published === '' ? null : published,
    target,
    protocol,
  };
}

/** Writes a port in short syntax. */
export function formatShortPort(port: ShortPort): string {
  const ip = port.hostIp?.includes(':') ? `[${port.hostIp}]` : port.hostIp;
  const host = ip === null ? (port.published ?? '') : `${ip}:${port.published ?? ''}`;
  const protocol = port.protocol === 'tcp' ? '' : `/${port.protocol}`;
  return `${host}${host ? ':' : ''}${port.target}${protocol}`;
}
