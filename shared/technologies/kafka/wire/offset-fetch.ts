import type { FoundOffset } from './list-offsets.ts';
import { type Request, request } from './request.ts';

/** Asks up to where a group has read, in all partitions that it ever said so of (OffsetFetch v2). */
export function offsetFetchRequest(correlation: number, group: string): Request<readonly FoundOffset[]> {
  return request(
    { key: 9, version: 2 },
    correlation,
    writer => writer.text(group).int32(-1),
    reader => {
      const said = reader
        .list(() => {
          const topic = reader.text() ?? '';
          return reader.list(() => {
            const found = { topic, partition: reader.int32(), offset: reader.int64() };
            reader.text();
            return { found, error: reader.int16() };
          });
        })
        .flat();
      reader.int16();
      return said.filter(({ found, error }) => error === 0 && found.offset >= 0).map(({ found }) => found);
    },
  );
}
