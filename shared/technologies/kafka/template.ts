import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { kafkaHealthcheck } from './healthcheck.ts';

/** One Kafka node that is broker and controller, reachable from the stack and from the own computer. */
export function kafkaTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('kafkadata');
  const port = context.freePort(9092);
  return {
    yaml: `image: apache/kafka:3.9.0
environment:
  # One node that keeps the messages and manages the cluster (KRaft: there is no ZooKeeper).
  KAFKA_NODE_ID: "1"
  KAFKA_PROCESS_ROLES: broker,controller
  KAFKA_CONTROLLER_QUORUM_VOTERS: 1@localhost:9093
  KAFKA_CONTROLLER_LISTENER_NAMES: CONTROLLER
  # Kafka tells whoever calls where to call from then on. So there are two doors:
  # other services use ${context.name}:29092, programs on your computer localhost:${port}.
  KAFKA_LISTENERS: INTERNAL://:29092,EXTERNAL://:9092,CONTROLLER://:9093
  KAFKA_ADVERTISED_LISTENERS: INTERNAL://${context.name}:29092,EXTERNAL://localhost:${port}
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: INTERNAL:PLAINTEXT,EXTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT
  KAFKA_INTER_BROKER_LISTENER_NAME: INTERNAL
  # One broker can keep one copy of Kafka's own topics; the default is three.
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: "1"
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: "1"
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: "1"
  # Where the messages lie; the volume below is there.
  KAFKA_LOG_DIRS: /var/lib/kafka/data
  KAFKA_HEAP_OPTS: -Xms256m -Xmx512m
ports:
  - "${port}:9092"
volumes:
  - ${volume}:/var/lib/kafka/data
${healthcheckBlock(kafkaHealthcheck)}`,
    volumes: [volume],
  };
}
