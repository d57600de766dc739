import { siMongodb } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { serverRole } from './server-role.ts';
import { mongodbWords } from './words/mongodb.ts';

/** MongoDB, recognised and explained; no part to drop, nothing to ask. */
export const mongodb: Technology = {
  id: 'mongodb',
  name: 'MongoDB',
  mark: { kind: 'outline', path: siMongodb.path },
  colour: '#47a248',
  words: mongodbWords,
  recognise: service => (isImage(service.image, ['mongo']) ? 'server' : null),
  roles: {
    server: serverRole({
      dataPath: '/data/db',
      port: 27017,
      name: 'mongo',
      test: ['CMD', 'mongosh', '--quiet', '--eval', "db.adminCommand('ping')"],
      needs: { memoryMegabytes: 512, startSeconds: 15 },
      user: 'mongodb',
      tools: ['bash', 'mongosh', 'mongodump'],
    }),
  },
  images: {
    pinnedTags: { mongo: '7' },
    discontinued: {
      'bitnami/mongodb': { image: 'mongo:7', gone: true, paths: { '/bitnami/mongodb': '/data/db' } },
    },
    endOfLife: {
      mongo: [
        { version: '4', until: '2024-02-29', successor: '7' },
        { version: '5', until: '2024-10-31', successor: '7' },
        { version: '6', until: '2025-07-31', successor: '7' },
      ],
    },
  },
  parts: [],
};
