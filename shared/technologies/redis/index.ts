import { siRedis } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { redisHealthcheck } from './healthcheck.ts';
import { redisProbe } from './probe.ts';
import { redisTemplate } from './template.ts';
import { redisView } from './view.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const images = [
  'redis',
  'redis/redis-stack',
  'redis/redis-stack-server',
  'bitnami/redis',
  'bitnamilegacy/redis',
  'valkey/valkey',
];

/** Redis: a cache and a queue in memory. */
export const redis: Technology = {
  id: 'redis',
  name: 'Redis',
  mark: { kind: 'outline', path: siRedis.path },
  colour: '#ff4438',
  words: { en, es },
  recognise: service => (isImage(service.image, images) ? 'server' : null),
  roles: {
    server: {
      dataPaths: ['/data'],
      keeps: 'cache',
      volumeName: 'redisdata',
      ports: [{ port: 6379, name: 'redis', web: false }],
      required: [],
      healthcheck: redisHealthcheck,
      needs: { memoryMegabytes: 64, startSeconds: 2 },
      user: 'redis',
      tools: ['sh', 'redis-cli'],
    },
  },
  images: {
    pinnedTags: { redis: '7', 'valkey/valkey': '8' },
    discontinued: {
      'bitnami/redis': { image: 'redis:7', gone: true, paths: { '/bitnami/redis/data': '/data' } },
      'bitnamilegacy/redis': { image: 'redis:7', paths: { '/bitnami/redis/data': '/data' } },
    },
  },
  parts: [
    {
      id: 'redis',
      group: 'databases',
      label: 'technologies.redis.part',
      serviceName: 'redis',
      template: redisTemplate,
    },
  ],
  probe: redisProbe,
  view: redisView,
};
