import { siPython } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { pythonTemplate } from './template.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** A service of one's own in Python. */
export const python: Technology = {
  id: 'python',
  name: 'Python',
  mark: { kind: 'outline', path: siPython.path },
  colour: '#3776ab',
  words: { en, es },
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
