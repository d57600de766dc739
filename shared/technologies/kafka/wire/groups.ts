import { type Request, request } from './request.ts';

/** A consumer group as its coordinator knows it; null for what this broker does not coordinate. */
export interface GroupDescription {
  readonly id: string;
  /** `Stable`, `PreparingRebalance`, `CompletingRebalance`, `Empty`, `Dead`. */
  readonly state: string;
  /** Where its members run, by the name they give themselves. */
  readonly members: readonly { readonly client: string; readonly host: string }[];
}

/** Asks for the names of the consumer groups that this broker coordinates (ListGroups v0). */
export function listGroupsRequest(correlation: number): Request<readonly string[]> {
  return request(
    { key: 16, version: 0 },
    correlation,
    writer => writer,
    reader => {
      reader.int16();
      return reader
        .list(() => ({ id: reader.text() ?? '', type: reader.text() ?? '' }))
        .filter(({ type }) => type === 'consumer' || type === '')
        .map(({ id }) => id);
    },
  );
}

/** Asks how groups are doing (DescribeGroups v0). */
export function describeGroupsRequest(
  correlation: number,
  groups: readonly string[],
): Request<readonly GroupDescription[]> {
  return request(
    { key: 15, version: 0 },
    correlation,
    writer => writer.list(groups, (each, group) => each.text(group)),
    reader =>
      reader
        .list(() => {
          const error = reader.int16();
          const id = reader.text() ?? '';
          const state = reader.text() ?? '';
          reader.text();
          reader.text();
          const members = reader.list(() => {
            reader.text();
            const member = { client: reader.text() ?? '', host: (reader.text() ?? '').replace(/^\//, '') };
            reader.skipBytes();
            reader.skipBytes();
            return member;
          });
          return { id, state, members, error };
        })
        .filter(({ error }) => error === 0)
        .map(({ id, state, members }) => ({ id, state, members })),
  );
}
