import type { Technology } from '../technology.ts';
import { emptyServiceTemplate } from './template.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** The empty service: a start for anything the catalogue does not have. Recognises nothing. */
export const yourOwn: Technology = {
  id: 'your-own',
  name: 'Empty service',
  mark: { kind: 'icon', name: 'box' },
  colour: '#64748b',
  words: { en, es },
  recognise: () => null,
  roles: {},
  parts: [
    {
      id: 'empty-service',
      group: 'your-own',
      label: 'technologies.your-own.part',
      serviceName: 'service',
      template: emptyServiceTemplate,
    },
  ],
};
