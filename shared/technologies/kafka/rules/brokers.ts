import { isImage } from '../../image-name.ts';
import type { ServiceInStack } from '../../technology-rule.ts';

/** True where all of a service's variables are in the Compose file, so that one may say what is missing. */
export function saysAllItsVariables({ service }: ServiceInStack): boolean {
  return !service.keys.some(({ key }) => key === 'env_file' || key === 'extends');
}

/** Variables that Kafka's start script reads, which are no settings of the broker. */
const ofTheScript = /^KAFKA_(?:VERSION|\w*OPTS|\w*LOG4J\w*|JMX_\w+|GC_\w+)$/;

/**
 * True for Apache's image with no setting at all: it then takes its own, and with the first setting from outside it
 * takes none of them (KafkaDockerWrapper).
 */
export function usesOwnSettings(broker: ServiceInStack): boolean {
  const isSet = Object.keys(broker.environment).some(
    name => name.startsWith('KAFKA_') && !ofTheScript.test(name),
  );
  return isImage(broker.image, ['apache/kafka', 'apache/kafka-native']) && !isSet;
}

/** The whole setting of one node for a container that had none. */
export const oneNode: Readonly<Record<string, string>> = {
  NODE_ID: '1',
  PROCESS_ROLES: 'broker,controller',
  CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
  TRANSACTION_STATE_LOG_MIN_ISR: '1',
  LOG_DIRS: '/var/lib/kafka/data',
};
