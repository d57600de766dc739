/** A way to reach an engine. */
export type EngineAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'pipe'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls: TlsFolder | null }
  | {
      readonly kind: 'ssh';
      readonly user: string | null;
      readonly host: string;
      readonly port: number | null;
    }
  /** Named in a setting, but nothing this app can reach. */
  | { readonly kind: 'unusable'; readonly written: string };

/** Where the certificates of a TLS connection are. */
export interface TlsFolder {
  readonly folder: string;
  /** False for `DOCKER_TLS` without verification or `skip-tls-verify` of a context. */
  readonly verify: boolean;
}

/** The address as DOCKER_HOST writes it. */
export function dockerHost(address: EngineAddress): string {
  switch (address.kind) {
    case 'socket':
      return `unix://${address.path}`;
    case 'pipe':
      return `npipe://${address.path}`;
    case 'tcp':
      return `tcp://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
    case 'ssh':
      return `ssh://${address.user ? `${address.user}@` : ''}${address.host}${address.port ? `:${address.port}` : ''}`;
    case 'unusable':
      return address.written;
  }
}

/** Reads a host as DOCKER_HOST and contexts write it. */
export function parseHost(written: string, tls: TlsFolder | null): EngineAddress {
  const match = /^([a-z]+):\/\/(.*)$/i.exec(written.trim());
  const rest = match?.[2] ?? '';
  switch (match?.[1]?.toLowerCase()) {
    case 'unix':
      return rest ? { kind: 'socket', path: rest } : { kind: 'unusable', written };
    case 'npipe':
      return rest ? { kind: 'pipe', path: rest.replaceAll('\\', '/') } : { kind: 'unusable', written };
    case 'tcp':
    case 'http':
    case 'https':
      return tcpAddress(written, match[1] === 'https' ? (tls ?? systemTls) : tls);
    case 'ssh':
      return sshAddress(written);
    default:
      return { kind: 'unusable', written };
  }
}

const systemTls: TlsFolder = { folder: '', verify: true };

function tcpAddress(written: string, tls: TlsFolder | null): EngineAddress {
  const parts = /^[a-z]+:\/\/(?:\[([^\]]+)\]|([^:/[\]]+))(?::(\d{1,5}))?\/?$/i.exec(written.trim());
  const host = parts?.[1] ?? parts?.[2];
  const port = parts?.[3] ? Number(parts[3]) : tls ? 2376 : 2375;
  if (!host || port < 1 || port > 65_535) return { kind: 'unusable', written };
  return { kind: 'tcp', host, port, tls };
}

function sshAddress(written: string): EngineAddress {
  const parts = /^ssh:\/\/(?:([^@/:]+)@)?([^@/:]+|\[[^\]]+\])(?::(\d{1,5}))?(?:\/.*)?$/i.exec(written.trim());
  if (!parts?.[2]) return { kind: 'unusable', written };
  return { kind: 'ssh', user: parts[1] ?? null, host: parts[2], port: parts[3] ? Number(parts[3]) : null };
}
