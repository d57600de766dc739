import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { asList, asMap, asText, type PlainMap } from '../../shared/policy/plain.ts';
import type { Preflight } from '../../shared/rpc/messages.ts';

/** A host port that a service wants. */
type WantedPort = Preflight['busyPorts'][number] & { readonly host: string };

/** Host ports of the resolved model that somebody else holds now. `own` are those this stack's own containers hold. */
export async function busyPorts(model: PlainMap, own: ReadonlySet<string>): Promise<Preflight['busyPorts']> {
  const wanted = wantedPorts(model).filter(({ port, protocol }) => !own.has(portKey(port, protocol)));
  const busy: Preflight['busyPorts'][number][] = [];
  // One after the other: two services that want the same port must not take it from each other here.
  for (const { service, port, protocol, host } of wanted) {
    if (await isBusy(host, port, protocol)) busy.push({ service, port, protocol });
  }
  return busy;
}

/** How `own` names a port. */
export function portKey(port: number, protocol: string): string {
  return `${port}/${protocol}`;
}

function wantedPorts(model: PlainMap): readonly WantedPort[] {
  return Object.entries(asMap(model['services'])).flatMap(([service, entry]) =>
    asList(asMap(entry)['ports']).flatMap((written): WantedPort[] => {
      const { published, protocol, host_ip: host } = asMap(written);
      const port = Number(asText(published));
      if (!Number.isInteger(port) || port < 1 || port > 65_535) return [];
      return [{ service, port, protocol: asText(protocol) || 'tcp', host: asText(host) || '0.0.0.0' }];
    }),
  );
}

/** Tries to take the port. Ports that need a right we lack count as free: Docker has that right. */
async function isBusy(host: string, port: number, protocol: string): Promise<boolean> {
  const hosts = host === '0.0.0.0' ? ['0.0.0.0', '127.0.0.1'] : [host];
  for (const address of hosts) {
    const code = protocol === 'udp' ? await tryUdp(address, port) : await tryTcp(address, port);
    if (code === 'EADDRINUSE') return true;
  }
  return false;
}

function tryTcp(host: string, port: number): Promise<string | null> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? null));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function tryUdp(address: string, port: number): Promise<string | null> {
  return new Promise(resolve => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', (error: NodeJS.ErrnoException) => {
      socket.close();
      resolve(error.code ?? null);
    });
    socket.bind({ address, port, exclusive: true }, () => socket.close(() => resolve(null)));
  });
}
