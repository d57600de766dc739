import { readImageName } from '../image-name.ts';
import type { ImageFacts, RecognisedService, Role } from '../technology.ts';
import { kafkaHealthcheck, kafkaHealthcheckFor } from './healthcheck.ts';

/** Where each publisher's image keeps its messages. */
function dataPathsOf({ image }: RecognisedService): readonly string[] {
  const repository = readImageName(image)?.repository ?? '';
  if (repository.includes('bitnami')) return ['/bitnami/kafka'];
  if (repository.includes('wurstmeister/')) return ['/kafka'];
  return ['/var/lib/kafka/data'];
}

/** Java takes what the heap says and as much again around it. */
const node = {
  dataPaths: ['/var/lib/kafka/data'],
  dataPathsOf,
  dataPathVariable: 'KAFKA_LOG_DIRS',
  keeps: 'data',
  volumeName: 'kafkadata',
  required: [],
  healthcheck: kafkaHealthcheck,
  healthcheckFor: kafkaHealthcheckFor,
  needs: { memoryMegabytes: 1_024, startSeconds: 15 },
  user: 'appuser',
  tools: ['bash', 'nc', 'kafka-topics.sh'],
  slowToStart: true,
} as const;

const page = { dataPaths: [], required: [], tools: [], slowToStart: true } as const;

/** Facts of Kafka's roles. */
export const kafkaRoles: Readonly<Record<string, Role>> = {
  broker: { ...node, ports: [{ port: 9092, name: 'kafka', web: false }] },
  controller: { ...node, ports: [{ port: 9093, name: 'controller', web: false }] },
  client: { dataPaths: [], ports: [], required: [], oneShot: true },
  connect: {
    ...page,
    ports: [{ port: 8083, name: 'connect', web: false }],
    needs: { memoryMegabytes: 1_024, startSeconds: 40 },
    tools: ['bash', 'curl'],
  },
  ui: {
    ...page,
    ports: [{ port: 8080, name: 'kafka-ui', web: true }],
    needs: { memoryMegabytes: 512, startSeconds: 25 },
    tools: ['wget'],
  },
  registry: {
    ...page,
    ports: [{ port: 8081, name: 'registry', web: false }],
    needs: { memoryMegabytes: 512, startSeconds: 20 },
    tools: ['bash', 'curl'],
  },
  zookeeper: {
    ...page,
    dataPaths: ['/data', '/datalog'],
    dataPathsOf: ({ image }) => {
      const repository = readImageName(image)?.repository ?? '';
      if (repository.includes('bitnami')) return ['/bitnami/zookeeper'];
      return repository.includes('confluentinc/')
        ? ['/var/lib/zookeeper/data', '/var/lib/zookeeper/log']
        : ['/data', '/datalog'];
    },
    keeps: 'data',
    volumeName: 'zookeeperdata',
    ports: [{ port: 2181, name: 'zookeeper', web: false }],
    needs: { memoryMegabytes: 512, startSeconds: 10 },
    user: 'zookeeper',
    tools: ['bash', 'zkServer.sh'],
  },
};

/** Bitnami's images are gone from Docker Hub since August 2025 (bitnami/containers#83267); wurstmeister's get no updates. */
export const kafkaImages: ImageFacts = {
  pinnedTags: {
    'apache/kafka': '3.9.0',
    'apache/kafka-native': '3.9.0',
    'confluentinc/cp-kafka': '7.9.0',
    zookeeper: '3.9',
    'confluentinc/cp-zookeeper': '7.9.0',
  },
  discontinued: {
    'bitnami/kafka': {
      image: 'apache/kafka:3.9.0',
      gone: true,
      variables: { ALLOW_PLAINTEXT_LISTENER: null },
      prefixes: { KAFKA_CFG_: 'KAFKA_' },
    },
    'bitnamilegacy/kafka': {
      image: 'apache/kafka:3.9.0',
      variables: { ALLOW_PLAINTEXT_LISTENER: null },
      prefixes: { KAFKA_CFG_: 'KAFKA_' },
      paths: { '/bitnami/kafka': '/var/lib/kafka/data' },
    },
    'wurstmeister/kafka': { image: 'apache/kafka:3.9.0', byHand: true },
    'bitnami/zookeeper': {
      image: 'zookeeper:3.9',
      gone: true,
      variables: { ALLOW_ANONYMOUS_LOGIN: null },
      paths: { '/bitnami/zookeeper': '/data' },
    },
    'wurstmeister/zookeeper': { image: 'zookeeper:3.9' },
  },
};
