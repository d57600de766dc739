import type { LanguageWords } from '../../technology-words.ts';

/** English words about RabbitMQ. */
export const en: LanguageWords = {
  say: {
    part: 'RabbitMQ',
    starting: 'RabbitMQ’s page is not answering (only images with -management have one)',
    queues_one: '{{count}} queue',
    queues_other: '{{count}} queues',
    memoryFull: 'Out of memory: RabbitMQ takes no messages now',
    diskFull: 'The disk is nearly full: RabbitMQ takes no messages now',
    nobodyReads_one: '{{count}} message waits in {{queue}}, which nobody reads',
    nobodyReads_other: '{{count}} messages wait in {{queue}}, which nobody reads',
    label: {
      name: 'queue',
      queues: 'queues',
      messages: 'messages',
      ready: 'waiting',
      unacknowledged: 'being worked on',
      consumers: 'consumers',
      connections: 'connections',
      publishedPerSecond: 'messages/s',
      chart: 'Messages per second',
      page: 'Open its page',
    },
  },
  help: {
    what: 'RabbitMQ keeps messages in queues and hands each one to one of the consumers that wait for it. It suits work that somebody has to do: once it is done and acknowledged, the message is gone.',
    reach:
      'Other services use amqp://user:password@rabbitmq:5672. Its page is on port 15672, where you see the queues.',
    trouble:
      'Messages pile up when no consumer is connected or when consumers do not acknowledge them. If a password does not work: it is set when the volume is first created, later changes in the file do nothing.',
  },
};
