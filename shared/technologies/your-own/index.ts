import type { Technology } from '../technology.ts';
import { emptyServiceTemplate } from './template.ts';

/** The empty service: a start for anything the catalogue does not have. Recognises nothing. */
export const yourOwn: Technology = {
  id: 'your-own',
  name: 'Empty service',
  mark: 'lucide:box',
  colour: '#64748b',
  recognise: () => null,
  roles: {},
  parts: [
    {
      id: 'empty-service',
      group: 'your-own',
      label: 'technologies.yourOwn.part',
      serviceName: 'service',
      template: emptyServiceTemplate,
    },
  ],
};
