import type { Ask } from '../../shared/technologies/technology.ts';
import type { ContainerDetails, Engine } from '../engine/engine.ts';
import { readHttpReply } from './http-reply.ts';
import { openPsql, type Psql } from './psql.ts';
import { getPage, publishedAddress } from './published-page.ts';
import { signature } from './signature.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

type HttpAsk = Extract<Ask, { kind: 'http' }>;

/** Performs what a technology asks of one container; at most one process of ours per kind lives in it. */
export interface ContainerAsker {
  /** The answer, or null when there is none. Never rejects. */
  readonly ask: (question: Ask) => Promise<unknown>;
  readonly dispose: () => void;
}

/** Generous: on a busy laptop the first page of a Java program takes seconds. */
const timeoutMs = 8_000;
/** A published port that never answered may be out of this computer's reach; then the tunnel is asked. */
const publishedTries = 3;

/** Asks by the published port where `hostReachesPorts` and the engine shows it for this container, else from inside. */
export function createContainerAsker(
  engine: Pick<Engine, 'exec'>,
  details: ContainerDetails,
  hostReachesPorts: boolean,
): ContainerAsker {
  const psqls = new Map<string, Psql>();
  let tunnel: Tunnel | null = null;
  /** Failures since the start by port; null once it answered. */
  const publishedFailures = new Map<number, number | null>();

  const inside = (): Tunnel => {
    tunnel ??= openTunnel(engine, details.id, Object.values(details.addresses));
    return tunnel;
  };

  const psqlOn = (database: string): Psql => {
    const open = psqls.get(database) ?? openPsql(engine, details.id, database);
    psqls.set(database, open);
    return open;
  };

  const askHttp = async (question: HttpAsk): Promise<unknown> => {
    const { port, path } = question;
    const headers = { ...question.headers, ...signature(question, new Date()) };
    const address = hostReachesPorts ? publishedAddress(details.ports, port) : null;
    const failures = publishedFailures.get(port);
    if (address !== null && (failures === null || (failures ?? 0) < publishedTries)) {
      const page = await getPage(address, path, headers, timeoutMs);
      if (page !== null) publishedFailures.set(port, null);
      else if (failures !== null) publishedFailures.set(port, (failures ?? 0) + 1);
      return page;
    }
    const own = { Host: 'localhost', ...headers, Connection: 'close' };
    const lines = Object.entries(own).map(([name, value]) => `${name}: ${value}\r\n`);
    const request = `GET ${path} HTTP/1.0\r\n${lines.join('')}\r\n`;
    const reply = await inside().talk(port, request, timeoutMs);
    return reply === null ? null : readHttpReply(reply);
  };

  return {
    async ask(question) {
      switch (question.kind) {
        case 'http':
          return askHttp(question);
        case 'sql':
          return psqlOn(question.database ?? 'postgres').query(question.query, timeoutMs);
        case 'tcp':
          return (await inside().talk(question.port, question.send, timeoutMs))?.toString('utf8') ?? null;
      }
    },
    dispose() {
      for (const psql of psqls.values()) psql.dispose();
      tunnel?.dispose();
    },
  };
}
