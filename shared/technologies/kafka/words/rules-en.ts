import type { WordTree } from '../../technology-words.ts';

/** What the Doctor says about Kafka. */
export const rules: WordTree = {
  'kafka-advertised-localhost': {
    title: 'Kafka tells clients to call localhost',
    message:
      '“{{service}}” tells “{{client}}” to call {{address}}. For “{{client}}” that is its own container.',
    explanation:
      'After the first contact Kafka hands out its advertised address, and clients use that one from then on. Inside the network it must be the service’s name; localhost only works for programs on your computer. With two listeners both can reach it.',
  },
  'kafka-outside-listener': {
    title: 'This is the door for your computer',
    message:
      '“{{client}}” calls {{wrong}}, where Kafka tells everybody to go on with localhost. The door for services is {{address}}.',
    explanation:
      'Each of Kafka’s listeners hands out the address that is advertised for it. The one that advertises localhost is meant for programs on your computer; services of the stack use the one that advertises the service’s name.',
  },
  'kafka-too-few-brokers': {
    title: 'No group can read: too few brokers',
    message:
      '“{{service}}” keeps {{copies}} copies of what groups have read, and brokers there are {{count}}.',
    explanation:
      'Kafka keeps where each consumer group has read up to in a topic of its own, with three copies unless told otherwise. With fewer brokers it cannot make that topic: consumers that belong to a group then wait for ever.',
  },
  'kafka-data-beside-volume': {
    title: 'Messages are not in the volume',
    message: 'A volume is at {{folder}}, but “{{service}}” is not told to write there.',
    explanation:
      'Apache’s image writes messages to a folder under /tmp unless KAFKA_LOG_DIRS names another one. They are gone with the container, while the volume stays empty.',
  },
  'kafka-cluster-id-missing': {
    title: 'The cluster has no id',
    message: '“{{service}}” runs without ZooKeeper and has no CLUSTER_ID: it stops at once.',
    explanation:
      'Without ZooKeeper somebody has to name the cluster before its first start. Confluent’s image wants that name in CLUSTER_ID: 16 bytes in base64, the same for all nodes of the cluster.',
  },
  'spark-kafka-connector-missing': {
    title: 'Spark needs a package to read Kafka',
    message: '“{{target}}” reads “{{service}}”: start it with --packages {{package}}',
    explanation:
      'Spark does not bring its connector to Kafka. Without it a job ends with “Failed to find data source: kafka”. spark-submit fetches it when --packages names it; the version must be Spark’s own.',
  },
};

/** What the Doctor’s fixes for Kafka are called. */
export const fixes: WordTree = {
  'kafka-two-listeners': 'Open two doors: {{inside}} for services, {{outside}} for your computer',
  'kafka-inside-listener': 'Call {{address}}',
  'kafka-set': 'Set {{name}} to {{value}}',
};
