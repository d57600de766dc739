import { type Request, request } from './request.ts';

/** What a broker knows of its cluster. */
export interface Metadata {
  readonly brokers: readonly { readonly id: number; readonly host: string; readonly port: number }[];
  readonly clusterId: string | null;
  /** -1 while nobody is the controller. */
  readonly controller: number;
  readonly topics: readonly Topic[];
}

/** A topic; internal ones are Kafka's own. */
export interface Topic {
  readonly name: string;
  readonly internal: boolean;
  readonly partitions: readonly Partition[];
}

/** A partition: who leads it (-1: nobody), who keeps a copy, whose copy is up to date. */
export interface Partition {
  readonly id: number;
  readonly leader: number;
  readonly replicas: readonly number[];
  readonly inSync: readonly number[];
}

/** Asks for the whole cluster (Metadata v5); makes no topic. */
export function metadataRequest(correlation: number): Request<Metadata> {
  return request(
    { key: 3, version: 5 },
    correlation,
    // All topics, and none that is not there.
    writer => writer.int32(-1).int8(0),
    reader => {
      reader.int32();
      const brokers = reader.list(() => {
        const broker = { id: reader.int32(), host: reader.text() ?? '', port: reader.int32() };
        reader.text();
        return broker;
      });
      const clusterId = reader.text();
      const controller = reader.int32();
      const topics = reader.list((): Topic => {
        reader.int16();
        return {
          name: reader.text() ?? '',
          internal: reader.int8() !== 0,
          partitions: reader.list((): Partition => {
            reader.int16();
            const partition = {
              id: reader.int32(),
              leader: reader.int32(),
              replicas: reader.list(() => reader.int32()),
              inSync: reader.list(() => reader.int32()),
            };
            reader.list(() => reader.int32());
            return partition;
          }),
        };
      });
      return { brokers, clusterId, controller, topics };
    },
  );
}
