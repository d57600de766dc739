import { siNginx } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Probe, Technology } from '../technology.ts';
import { nginxHealthcheck } from './healthcheck.ts';
import { nginxTemplate } from './template.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Images without root listen here, as they may not take a port below 1024. */
const unprivileged = ['nginxinc/nginx-unprivileged', 'bitnami/nginx', 'bitnamilegacy/nginx'];
const ports: Readonly<Record<string, number>> = { server: 80, unprivileged: 8080 };

/** Asks for the first page; each question is a line of its log, hence not too often. */
const probe: Probe = {
  everySeconds: 15,
  ask: (target, answers) =>
    'page' in answers ? [] : [{ id: 'page', kind: 'http', port: ports[target.role] ?? 80, path: '/' }],
  read: (target, answers) => {
    const isUp = answers['page'] !== null && answers['page'] !== undefined;
    return {
      reading: {
        technology: 'nginx',
        role: target.role,
        state: isUp ? 'ok' : 'waiting',
        headline: { key: isUp ? 'technologies.nginx.up' : 'technologies.nginx.silent' },
        facts: { page: isUp },
        items: [],
        series: {},
      },
      memory: null,
    };
  },
};

/** nginx: serves pages, or stands before other services. */
export const nginx: Technology = {
  id: 'nginx',
  name: 'nginx',
  mark: { kind: 'outline', path: siNginx.path },
  colour: '#009639',
  words: { en, es },
  recognise: ({ image }) => {
    if (isImage(image, unprivileged)) return 'unprivileged';
    return isImage(image, ['nginx']) ? 'server' : null;
  },
  roles: {
    server: {
      dataPaths: [],
      ports: [{ port: 80, name: 'http', web: true }],
      required: [],
      healthcheck: nginxHealthcheck(80),
      needs: { memoryMegabytes: 32, startSeconds: 1 },
      user: '0',
      tools: ['curl'],
    },
    unprivileged: {
      dataPaths: [],
      ports: [{ port: 8080, name: 'http', web: true }],
      required: [],
      healthcheck: nginxHealthcheck(8080),
      needs: { memoryMegabytes: 32, startSeconds: 1 },
      user: 'nginx',
      tools: ['curl'],
    },
  },
  images: {
    pinnedTags: { nginx: '1.27' },
    discontinued: { 'bitnami/nginx': { image: 'nginx:1.27', gone: true, byHand: true } },
  },
  parts: [
    {
      id: 'nginx',
      group: 'your-own',
      label: 'technologies.nginx.part',
      serviceName: 'web',
      template: nginxTemplate,
    },
  ],
  probe,
  view: {
    card: reading => [{ kind: 'note', message: reading.headline }],
    panel: reading => [
      { kind: 'note', message: reading.headline },
      {
        kind: 'link',
        label: { key: 'technologies.nginx.page' },
        port: ports[reading.role] ?? 80,
        path: '/',
      },
    ],
  },
};
