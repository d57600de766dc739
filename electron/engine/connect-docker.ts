import { readFileSync } from 'node:fs';
import type { Agent } from 'node:http';
import { join } from 'node:path';
import Docker from 'dockerode';
import { failing } from '../failure.ts';
import { dialAgent } from './dial-agent.ts';
import { dockerHost, type EngineAddress, type TlsFolder } from './engine-address.ts';

/** A dockerode client for an address. Fails with `engine-unreachable` for what cannot be an address or has no certificates. */
export function connectDocker(address: EngineAddress): Docker {
  switch (address.kind) {
    case 'socket':
    case 'pipe':
      return new Docker({ socketPath: address.path });
    case 'tcp':
      return new Docker({
        host: address.host,
        port: address.port,
        protocol: address.tls ? 'https' : 'http',
        ...(address.tls ? certificates(address, address.tls) : {}),
      });
    case 'ssh':
      return overAgent({
        host: 'docker.invalid',
        port: 80,
        protocol: 'http',
        agent: dialAgent(dockerHost(address)),
      });
    case 'unusable':
      throw failing('docker', 'engine-unreachable', { host: address.written });
  }
}

/** docker-modem takes an `agent`; the published types do not know it. */
function overAgent(options: Docker.DockerOptions & { readonly agent: Agent }): Docker {
  return new Docker(options);
}

function certificates(address: EngineAddress, tls: TlsFolder): Partial<Docker.DockerOptions> {
  if (tls.folder === '') return {};
  const read = (name: string): string | undefined => {
    try {
      return readFileSync(join(tls.folder, name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw failing('docker', 'engine-unreachable', { host: dockerHost(address) }, String(error), error);
    }
  };
  const [ca, cert, key] = [read('ca.pem'), read('cert.pem'), read('key.pem')];
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}
