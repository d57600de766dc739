import { setMaxListeners } from 'node:events';
import type { Ask } from '../../shared/technologies/technology.ts';
import type { ContainerDetails, Engine } from '../engine/engine.ts';
import { type Answer, answered, silence, useless } from './answer.ts';
import { largestReply } from './framed-session.ts';
import { createFramesAsker } from './frames-asker.ts';
import { readHttpReply } from './http-reply.ts';
import { openPsql, type Psql } from './psql.ts';
import { getPage, publishedAddress } from './published-page.ts';
import { signature } from './signature.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

type HttpAsk = Extract<Ask, { kind: 'http' }>;
type TcpAsk = Extract<Ask, { kind: 'tcp' }>;
type Headers = Readonly<Record<string, string>>;

/** Performs what a technology asks of one container; at most one process of ours per kind lives in it. */
export interface ContainerAsker {
  readonly ask: (question: Ask, timeoutMs: number) => Promise<Answer>;
  /**
   * What answers on published ports makes no sense: from now on they are asked from inside, where nobody else can answer.
   * False when nothing was asked by a published port.
   */
  readonly distrustPublished: () => boolean;
  readonly dispose: () => void;
}

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
  let trusted = hostReachesPorts;
  const frames = createFramesAsker(engine, details, () => trusted);
  const end = new AbortController();
  // Each question that is under way listens; more than ten at once are no mistake.
  setMaxListeners(0, end.signal);
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

  const askPublished = async ({ port, path }: HttpAsk, headers: Headers, timeoutMs: number) => {
    const address = publishedAddress(details.ports, port);
    return address === null ? null : getPage(address, path, headers, timeoutMs, end.signal);
  };

  const askHttp = async (question: HttpAsk, timeoutMs: number): Promise<Answer> => {
    const { port, path } = question;
    const headers = { ...question.headers, ...signature(question, new Date()) };
    const failures = publishedFailures.get(port);
    if (trusted && (failures === null || (failures ?? 0) < publishedTries)) {
      const page = await askPublished(question, headers, timeoutMs);
      if (page !== null) {
        if (page.value !== null) publishedFailures.set(port, null);
        else if (failures !== null) publishedFailures.set(port, (failures ?? 0) + 1);
        return page;
      }
    }
    const own = { Host: 'localhost', ...headers, Connection: 'close' };
    const lines = Object.entries(own).map(([name, value]) => `${name}: ${value}\r\n`);
    const request = `GET ${path} HTTP/1.0\r\n${lines.join('')}\r\n`;
    const reply = await inside().talk(port, request, timeoutMs);
    if (reply === 'refused') return silence;
    if (reply !== 'no-way') return readHttpReply(reply);
    // Nothing in the image to ask by: what the published port says is all there is.
    return (hostReachesPorts ? await askPublished(question, headers, timeoutMs) : null) ?? silence;
  };

  const askTcp = async ({ port, send }: TcpAsk, timeoutMs: number): Promise<Answer> => {
    const reply = await inside().talk(port, send, timeoutMs);
    if (reply === 'refused' || reply === 'no-way') return silence;
    if (reply.bytes.length >= largestReply) return useless({ kind: 'too-large' });
    if (reply.bytes.length === 0) return useless({ kind: reply.late ? 'no-answer' : 'cut-off' });
    if (reply.late) return useless({ kind: 'cut-off' });
    return answered(reply.bytes.toString('utf8'));
  };

  return {
    async ask(question, timeoutMs) {
      switch (question.kind) {
        case 'http':
          return askHttp(question, timeoutMs);
        case 'sql':
          return answered(await psqlOn(question.database ?? 'postgres').query(question.query, timeoutMs));
        case 'tcp':
          return askTcp(question, timeoutMs);
        case 'frames':
          return frames.ask(question.port, question.send, timeoutMs);
      }
    },
    distrustPublished() {
      const asked = trusted && (publishedFailures.size > 0 || frames.askedPublished());
      trusted = false;
      return asked;
    },
    dispose() {
      end.abort();
      for (const psql of psqls.values()) psql.dispose();
      tunnel?.dispose();
      frames.dispose();
    },
  };
}
