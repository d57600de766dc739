import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';
import { setting, words } from './settings.ts';

const brokers = [
  'apache/kafka',
  'apache/kafka-native',
  'confluentinc/cp-kafka',
  'confluentinc/cp-server',
  'confluentinc/confluent-local',
  'bitnami/kafka',
  'bitnamilegacy/kafka',
  'wurstmeister/kafka',
  'ubuntu/kafka',
];

const beside: Readonly<Record<string, readonly string[]>> = {
  connect: [
    'confluentinc/cp-kafka-connect',
    'confluentinc/cp-kafka-connect-base',
    'debezium/connect',
    'quay.io/debezium/connect',
  ],
  ui: ['provectuslabs/kafka-ui', 'kafbat/kafka-ui', 'tchiotludo/akhq'],
  registry: ['confluentinc/cp-schema-registry'],
  zookeeper: ['zookeeper', 'confluentinc/cp-zookeeper'],
};

const startsServer = /kafka-server-start|docker\/run\b|run\.sh\b|start-kafka\.sh/;
const tool =
  /\bkafka-(?:topics|console-producer|console-consumer|consumer-groups|configs|acls|get-offsets|producer-perf-test|consumer-perf-test|broker-api-versions|storage|metadata-quorum|run-class)\b|\bcub\s+kafka-ready|^\s*(?:sleep|tail)\b/;

/** Kafka's brokers and controllers, and what belongs beside them; a container that runs one of its tools is a client. */
export function recogniseKafka(service: RecognisedService): string | null {
  for (const [role, images] of Object.entries(beside)) if (isImage(service.image, images)) return role;
  if (!isImage(service.image, brokers)) return null;
  const command = service.command ?? '';
  if (/\bconnect-(?:distributed|standalone)\b/.test(command)) return 'connect';
  if (/\bzookeeper-server-start\b/.test(command)) return 'zookeeper';
  const runsOther = command !== '' && !startsServer.test(command);
  if (runsOther && (tool.test(command) || !hasServerSettings(service))) return 'client';
  const roles = words(setting(service.environment, 'PROCESS_ROLES'));
  return roles.length > 0 && !roles.includes('broker') ? 'controller' : 'broker';
}

/** A server's own settings; a client that is told where Kafka is has none of them. */
function hasServerSettings({ environment }: RecognisedService): boolean {
  const own = [
    'NODE_ID',
    'BROKER_ID',
    'PROCESS_ROLES',
    'LISTENERS',
    'ADVERTISED_LISTENERS',
    'ZOOKEEPER_CONNECT',
  ];
  return own.some(name => setting(environment, name) !== null);
}
