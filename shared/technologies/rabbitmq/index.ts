import { siRabbitmq } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { rabbitmqHealthcheck } from './healthcheck.ts';
import { askRabbitmq, readRabbitmq } from './probe.ts';
import { rabbitmqTemplate } from './template.ts';
import { rabbitmqView } from './view.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** RabbitMQ: queues that hand each message to one of those who wait for it. */
export const rabbitmq: Technology = {
  id: 'rabbitmq',
  name: 'RabbitMQ',
  mark: { kind: 'outline', path: siRabbitmq.path },
  colour: '#ff6600',
  words: { en, es },
  recognise: service =>
    isImage(service.image, ['rabbitmq', 'bitnami/rabbitmq', 'bitnamilegacy/rabbitmq']) ? 'server' : null,
  roles: {
    server: {
      dataPaths: ['/var/lib/rabbitmq'],
      keeps: 'data',
      volumeName: 'rabbitmqdata',
      ports: [
        { port: 5672, name: 'amqp', web: false },
        { port: 15672, name: 'rabbitmq', web: true },
      ],
      required: [],
      healthcheck: rabbitmqHealthcheck,
      needs: { memoryMegabytes: 512, startSeconds: 15 },
      user: 'rabbitmq',
      tools: ['rabbitmqctl', 'rabbitmq-diagnostics'],
      slowToStart: true,
    },
  },
  images: {
    pinnedTags: { rabbitmq: '4-management' },
    discontinued: {
      'bitnami/rabbitmq': { image: 'rabbitmq:4-management', gone: true, byHand: true },
    },
  },
  parts: [
    {
      id: 'rabbitmq',
      group: 'orchestrate-and-stream',
      label: 'technologies.rabbitmq.part',
      serviceName: 'rabbitmq',
      template: rabbitmqTemplate,
    },
  ],
  probe: { everySeconds: 5, ask: askRabbitmq, read: readRabbitmq },
  view: rabbitmqView,
};
