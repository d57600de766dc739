import { siApachekafka } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { createTopic, produceLines, readMessages } from './actions.ts';
import { askKafka } from './ask.ts';
import { kafkaImages, kafkaRoles } from './facts.ts';
import { joinKafka } from './join.ts';
import { readKafka } from './read.ts';
import { recogniseKafka } from './recognise.ts';
import { advertisedLocalhost } from './rules/advertised-localhost.ts';
import { outsideDoor } from './rules/outside-door.ts';
import { clusterIdMissing, dataBesideVolume, tooFewBrokers } from './rules/settings-missing.ts';
import { kafkaTemplate } from './template.ts';
import { kafkaView } from './view.ts';
import { kafkaWirings } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Kafka: topics of messages that many write and many read. */
export const kafka: Technology = {
  id: 'kafka',
  name: 'Kafka',
  mark: { kind: 'outline', path: siApachekafka.path },
  colour: '#8a7f80',
  words: { en, es },
  recognise: recogniseKafka,
  roles: kafkaRoles,
  images: kafkaImages,
  parts: [
    {
      id: 'kafka',
      group: 'orchestrate-and-stream',
      label: 'technologies.kafka.part',
      serviceName: 'kafka',
      template: kafkaTemplate,
    },
  ],
  probe: { everySeconds: 5, ask: askKafka, read: readKafka, join: joinKafka },
  view: kafkaView,
  actions: [createTopic, produceLines, readMessages],
  rules: [advertisedLocalhost, outsideDoor, tooFewBrokers, dataBesideVolume, clusterIdMissing],
  wirings: kafkaWirings,
};
