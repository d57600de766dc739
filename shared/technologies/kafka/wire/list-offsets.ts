import { type Request, request } from './request.ts';

/** Partitions by topic. */
export type Partitions = readonly { readonly topic: string; readonly partitions: readonly number[] }[];

/** An offset of a partition; those that another broker leads are left out. */
export interface FoundOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

const times = { earliest: -2, latest: -1 } as const;

/** Asks for the first or the next offset of partitions (ListOffsets v1); only the leader of a partition knows. */
export function listOffsetsRequest(
  correlation: number,
  which: keyof typeof times,
  topics: Partitions,
): Request<readonly FoundOffset[]> {
  return request(
    { key: 2, version: 1 },
    correlation,
    writer =>
      writer
        .int32(-1)
        .list(topics, (each, { topic, partitions }) =>
          each.text(topic).list(partitions, (one, partition) => one.int32(partition).int64(times[which])),
        ),
    reader =>
      reader
        .list(() => {
          const topic = reader.text() ?? '';
          return reader.list(() => {
            const partition = reader.int32();
            const error = reader.int16();
            reader.int64();
            return { topic, partition, offset: reader.int64(), error };
          });
        })
        .flat()
        .filter(found => found.error === 0 && found.offset >= 0)
        .map(({ topic, partition, offset }) => ({ topic, partition, offset })),
  );
}
