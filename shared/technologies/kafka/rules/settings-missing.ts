import { isImage } from '../../image-name.ts';
import type { ServiceInStack, StackStep, TechnologyRule } from '../../technology-rule.ts';
import { setting, settingName } from '../settings.ts';
import { saysAllItsVariables, usesOwnSettings } from './brokers.ts';

const factor = 'OFFSETS_TOPIC_REPLICATION_FACTOR';

/** Kafka keeps where groups have read in a topic with three copies; with fewer brokers no group ever reads a message. */
export const tooFewBrokers: TechnologyRule = {
  id: 'kafka-too-few-brokers',
  severity: 'error',
  roles: ['broker'],
  examine: (broker, stack) => {
    const written = setting(broker.environment, factor);
    const ownDefault = isImage(broker.image, [
      'bitnami/kafka',
      'bitnamilegacy/kafka',
      'confluentinc/confluent-local',
    ]);
    if (written === null && (ownDefault || usesOwnSettings(broker) || !saysAllItsVariables(broker)))
      return [];
    const copies = written === null ? 3 : Number(written);
    const brokers = stack.services.filter(
      ({ technology, role }) => technology === 'kafka' && role === 'broker',
    );
    if (!Number.isInteger(copies) || copies <= brokers.length) return [];
    const value = String(brokers.length);
    const name = settingName(broker.environment, factor);
    return [
      {
        range: rangeOf(broker, name),
        values: { name, copies, count: brokers.length },
        fixes: [{ id: 'kafka-set', values: { name, value }, safe: true, steps: [set(broker, name, value)] }],
      },
    ];
  },
};

const folder = '/var/lib/kafka/data';

/** A volume is mounted where Apache's image would keep messages, and nobody tells Kafka to: it writes to /tmp. */
export const dataBesideVolume: TechnologyRule = {
  id: 'kafka-data-beside-volume',
  severity: 'warning',
  roles: ['broker', 'controller'],
  examine: broker => {
    const mount = broker.service.mounts.find(({ target }) => target.replace(/\/+$/, '') === folder);
    const isSaid = setting(broker.environment, 'LOG_DIRS') ?? setting(broker.environment, 'LOG_DIR');
    if (!mount || isSaid !== null || !saysAllItsVariables(broker)) return [];
    if (!isImage(broker.image, ['apache/kafka', 'apache/kafka-native'])) return [];
    const name = 'KAFKA_LOG_DIRS';
    return [
      {
        range: mount.range,
        values: { folder },
        // With one setting from outside Apache's image forgets all its own.
        fixes: usesOwnSettings(broker)
          ? []
          : [
              {
                id: 'kafka-set',
                values: { name, value: folder },
                safe: true,
                steps: [set(broker, name, folder)],
              },
            ],
      },
    ];
  },
};

/** Any 16 bytes in base64; this one is in Kafka's own examples. */
const someClusterId = 'MkU3OEVBNTcwNTJENDM2Qk';

/** Confluent's image without ZooKeeper stops at once where nobody names the cluster. */
export const clusterIdMissing: TechnologyRule = {
  id: 'kafka-cluster-id-missing',
  severity: 'error',
  roles: ['broker', 'controller'],
  examine: node => {
    if (!isImage(node.image, ['confluentinc/cp-kafka', 'confluentinc/cp-server'])) return [];
    if (setting(node.environment, 'PROCESS_ROLES') === null || !saysAllItsVariables(node)) return [];
    if ('CLUSTER_ID' in node.environment) return [];
    const values = { name: 'CLUSTER_ID', value: someClusterId };
    return [
      {
        range: rangeOf(node, 'KAFKA_PROCESS_ROLES'),
        fixes: [{ id: 'kafka-set', values, safe: true, steps: [set(node, values.name, values.value)] }],
      },
    ];
  },
};

function rangeOf({ service }: ServiceInStack, name: string) {
  return service.environment.find(variable => variable.name === name)?.range ?? null;
}

function set(broker: ServiceInStack, name: string, value: string): StackStep {
  return { kind: 'command', command: 'set-variable', args: { service: broker.name, name, value } };
}
