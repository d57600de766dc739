import { createServer, type Server, type Socket } from 'node:net';
import type { ContainerDetails } from '../../electron/engine/engine.ts';
import type { ProbeEngine } from '../../electron/probes/project-probe.ts';
import type { LivePort, LiveService } from '../../shared/live/snapshot.ts';

/** A running container of a test: what runs in it, and where its ports are published. */
export interface ProbedContainer {
  readonly service: string;
  readonly id?: string;
  readonly image?: string;
  readonly command?: string;
  readonly ports?: readonly LivePort[];
  /** ISO 8601; long ago when left out. */
  readonly startedAt?: string;
}

/** Docker's word that a port inside a container is reached by this one on this computer. */
export function publishedPort(target: number, published: number, hostIp = '127.0.0.1'): LivePort {
  return { hostIp, published, target, protocol: 'tcp' };
}

/** The services as a snapshot shows them. */
export function servicesOf(containers: readonly ProbedContainer[]): readonly LiveService[] {
  return containers.map(container => ({
    name: container.service,
    state: 'running',
    exitCode: null,
    restarts: 0,
    readings: [],
    containers: [
      {
        id: idOf(container),
        name: container.service,
        state: 'running',
        health: null,
        exitCode: null,
        restarts: 0,
        startedAt: container.startedAt ?? '2026-01-01T00:00:00Z',
        cpuPercent: null,
        memoryBytes: null,
        memoryLimitBytes: null,
        ports: container.ports ?? [],
        addresses: {},
      },
    ],
  }));
}

/** An engine with these containers and, by default, no way into them. */
export function engineWith(
  containers: () => readonly ProbedContainer[],
  exec: ProbeEngine['exec'] = () => Promise.reject(new Error('no way in')),
): ProbeEngine {
  return {
    exec,
    async inspect(id) {
      const container = containers().find(each => idOf(each) === id);
      return container ? detailsOf(container) : null;
    },
  };
}

function idOf({ id, service }: ProbedContainer): string {
  return id ?? `container-of-${service}`;
}

function detailsOf(container: ProbedContainer): ContainerDetails {
  return {
    id: idOf(container),
    project: 'test',
    service: container.service,
    running: true,
    image: container.image ?? 'apache/spark:3.5.4-python3',
    hostname: null,
    command: [container.command ?? 'org.apache.spark.deploy.master.Master'],
    environment: {},
    addresses: {},
    ports: container.ports ?? [],
    labels: {},
  };
}

/** Somebody who listens on a port of this computer. */
export interface Listener {
  readonly port: number;
  /** Connections that are open. */
  readonly open: () => number;
  /** Connections there ever were. */
  readonly taken: () => number;
  readonly close: () => void;
}

/** Listens on a free port (or this one) and does this with every connection once something was asked. */
export async function listen(
  answer: (socket: Socket) => void,
  at: { readonly host: string; readonly port: number } = { host: '127.0.0.1', port: 0 },
): Promise<Listener> {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server: Server = createServer(socket => {
    taken += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    open: () => sockets.size,
    taken: () => taken,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Answers every connection with this page. */
export function page(body: string, status = '200 OK'): (socket: Socket) => void {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  return socket => void socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
}

/** The page of a Spark master with this many workers. */
export function masterPage(workers: number): string {
  const worker = (number: number) => ({
    id: `worker-${number}`,
    host: `10.0.0.${number}`,
    state: 'ALIVE',
    cores: 2,
    coresused: 0,
    memory: 1024,
    memoryused: 0,
  });
  return JSON.stringify({
    workers: Array.from({ length: workers }, (_, index) => worker(index + 1)),
    activeapps: [],
    completedapps: [],
  });
}
