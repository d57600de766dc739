import { type BytesReader, readBytes } from './bytes-reader.ts';
import { type BytesWriter, writeBytes } from './bytes-writer.ts';

/**
 * Kafka's own protocol (kafka.apache.org/protocol), as far as a reading needs it. No package fits: kafkajs has had no
 * release since 2023, @platformatic/kafka wants Node 22.22, and both hold connections of their own to the addresses that a
 * broker advertises, which need not be reachable from here. The versions asked in have no "flexible" fields; brokers from
 * 1.0 to 4.x accept them (KIP-896; compared with the message definitions of Kafka 4.0.0).
 */
export interface Request<Reply> {
  /** The request as a frame in base64, length included. */
  readonly frame: string;
  /** What the reply (base64, without its length) says; null for anything that is not a reply to it. */
  readonly read: (reply: unknown) => Reply | null;
}

const clientId = 'drawbridge';

/** A request of an API in a version; `correlation` comes back with the reply. */
export function request<Reply>(
  api: { readonly key: number; readonly version: number },
  correlation: number,
  write: (writer: BytesWriter) => unknown,
  read: (reader: BytesReader) => Reply,
): Request<Reply> {
  const writer = writeBytes().int16(api.key).int16(api.version).int32(correlation).text(clientId);
  write(writer);
  return {
    frame: writer.frame(),
    read(reply) {
      if (typeof reply !== 'string') return null;
      try {
        const reader = readBytes(reply);
        if (reader.int32() !== correlation) return null;
        const said = read(reader);
        return reader.isAtEnd() ? said : null;
      } catch {
        return null;
      }
    },
  };
}
