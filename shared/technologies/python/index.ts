import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { pythonTemplate } from './template.ts';

/** A service of one's own in Python. */
export const python: Technology = {
  id: 'python',
  name: 'Python',
  mark: 'simple:python',
  colour: '#3776ab',
  recognise: service => (isImage(service.image, ['python']) ? 'program' : null),
  roles: { program: { dataPaths: [], ports: [], required: [] } },
  images: { pinnedTags: { python: '3.11-slim' } },
  parts: [
    {
      id: 'python',
      group: 'your-own',
      label: 'technologies.python.part',
      serviceName: 'app',
      template: pythonTemplate,
    },
  ],
};
