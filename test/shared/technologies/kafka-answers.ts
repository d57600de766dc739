import { writeBytes } from '../../../shared/technologies/kafka/wire/bytes-writer.ts';

/** Recorded from Kafka 3.9.0: a topic of 3 partitions and 1,000 messages, of which the group g1 read 300 and left. */
export const recorded = {
  cluster: [
    'AAAAAQAAAAAAAAABAAAAAQAJbG9jYWxob3N0AAAjhP//ABY1TDZnM25TaFQtZU1DdEstLVg4NnN3AAAAAQAAAAIAAAASX19jb25zdW1lcl9vZmZzZXRzAQAAAAEAAAAAAAAAAAABAAAAAQAAAAEAAAABAAAAAQAAAAAAAAAFc2FsZXMAAAAAAwAAAAAAAQAAAAEAAAABAAAAAQAAAAEAAAABAAAAAAAAAAAAAgAAAAEAAAABAAAAAQAAAAEAAAABAAAAAAAAAAAAAAAAAAEAAAABAAAAAQAAAAEAAAABAAAAAA==',
    'AAAAAgAAAAAAAQACZzEACGNvbnN1bWVy',
    'AAAAAwAAAAAAAAABAAAAEy92YXIvbGliL2thZmthL2RhdGEAAAACABJfX2NvbnN1bWVyX29mZnNldHMAAAABAAAAAAAAAAAAAAKAAAAAAAAAAAAAAAVzYWxlcwAAAAMAAAACAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAALmcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  ],
  offsets: [
    'AAAABAAAAAEABXNhbGVzAAAAAwAAAAEAAP//////////AAAAAAAAA+gAAAACAAD//////////wAAAAAAAAAAAAAAAAAA//////////8AAAAAAAAAAA==',
    'AAAABQAAAAEABXNhbGVzAAAAAwAAAAEAAP//////////AAAAAAAAAAAAAAACAAD//////////wAAAAAAAAAAAAAAAAAA//////////8AAAAAAAAAAA==',
    'AAAABgAAAAEAAAACZzEABUVtcHR5AAhjb25zdW1lcgAAAAAAAA==',
    'AAAABwAAAAEABXNhbGVzAAAAAwAAAAIAAAAAAAAAAAAAAAAAAAABAAAAAAAAASwAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ],
};

/** A topic `sales` whose partitions are led by these brokers, with these messages; a group has read up to there. */
export interface Situation {
  /** Of the brokers that are there. */
  readonly brokers: readonly number[];
  readonly controller?: number;
  /** By partition: who leads it, whose copies are up to date, who keeps one, and the next offset. */
  readonly partitions: readonly {
    readonly leader: number;
    readonly inSync: readonly number[];
    readonly replicas: readonly number[];
    readonly end: number;
  }[];
  readonly group?: {
    readonly coordinator: number;
    readonly state: string;
    readonly members: number;
    readonly read: readonly number[];
  };
}

/** What the broker would answer in such a situation. */
export function answersOf(broker: number, situation: Situation) {
  const { brokers, controller = brokers[0] ?? -1, partitions, group } = situation;
  const own = group?.coordinator === broker ? [group] : [];
  const cluster = writeBytes()
    .int32(1)
    .int32(0)
    .list(brokers, (each, id) => each.int32(id).text(`kafka-${id}`).int32(29_092).int16(-1))
    .text('cluster-of-the-test')
    .int32(controller)
    .list([partitions], (topic, all) =>
      topic
        .int16(0)
        .text('sales')
        .int8(0)
        .list([...all.entries()], (each, [id, { leader, replicas, inSync }]) =>
          each
            .int16(leader < 0 ? 5 : 0)
            .int32(id)
            .int32(leader)
            .list(replicas, (one, node) => one.int32(node))
            .list(inSync, (one, node) => one.int32(node))
            .int32(0),
        ),
    );
  const groups = writeBytes()
    .int32(2)
    .int16(0)
    .list(own, each => each.text('g1').text('consumer'));
  const offsets = (correlation: number, of: (end: number) => number) =>
    writeBytes()
      .int32(correlation)
      .list([partitions], (topic, all) =>
        topic.text('sales').list([...all.entries()], (each, [id, { leader, end }]) =>
          each
            .int32(id)
            .int16(leader === broker ? 0 : 6)
            .int64(-1)
            .int64(leader === broker ? of(end) : -1),
        ),
      );
  const described = writeBytes()
    .int32(6)
    .list(own, (each, { state, members }) =>
      each
        .int16(0)
        .text('g1')
        .text(state)
        .text('consumer')
        .text('range')
        .list(Array.from({ length: members }), member =>
          member.text('member-1').text('shop').text('/172.18.0.3').int32(2).int16(7).int32(0),
        ),
    );
  const committed = own.map(({ read }) =>
    writeBytes()
      .int32(7)
      .list([read], (topic, all) =>
        topic
          .text('sales')
          .list([...all.entries()], (each, [id, offset]) => each.int32(id).int64(offset).int16(-1).int16(0)),
      )
      .int16(0),
  );
  return {
    cluster: [cluster, groups].map(writer => withoutLength(writer.frame())),
    offsets: [offsets(4, end => end), offsets(5, () => 0), described, ...committed].map(writer =>
      withoutLength(writer.frame()),
    ),
  };
}

/** As the core gives them. */
function withoutLength(frame: string): string {
  return btoa(atob(frame).slice(4));
}
