import { type Request, request } from './request.ts';

/** Bytes that a broker keeps of a partition. */
export interface LogSize {
  readonly topic: string;
  readonly partition: number;
  readonly bytes: number;
}

/** Asks what lies in the broker's folders (DescribeLogDirs v1). */
export function logSizesRequest(correlation: number): Request<readonly LogSize[]> {
  return request(
    { key: 35, version: 1 },
    correlation,
    writer => writer.int32(-1),
    reader => {
      reader.int32();
      return reader
        .list(() => {
          reader.int16();
          reader.text();
          return reader
            .list(() => {
              const topic = reader.text() ?? '';
              return reader.list(() => {
                const size = { topic, partition: reader.int32(), bytes: reader.int64() };
                reader.int64();
                reader.int8();
                return size;
              });
            })
            .flat();
        })
        .flat();
    },
  );
}
