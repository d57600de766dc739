import type { TechnologyHelp } from '../../technology-words.ts';

/** Kafka in a beginner's words. */
export const help: TechnologyHelp = {
  what: 'Kafka keeps streams of messages, called topics. Producers add messages at the end, consumers read at their own pace, and nothing is gone when it has been read. A consumer group shares the partitions of a topic among its members.',
  reach:
    'After the first contact Kafka tells clients which address to call from then on. So it has two doors: other services use kafka:29092, programs on your computer localhost:9092.',
  trouble:
    'Usually the address: a client that is sent to localhost from inside a container says “Broker may not be available”. If messages pile up, look at the group: it may have no member, or be too slow.',
};
