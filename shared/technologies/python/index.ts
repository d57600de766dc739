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
  images: {
    pinnedTags: { python: '3.11-slim' },
    // devguide.python.org, "Status of Python versions".
    endOfLife: {
      python: [
        { version: '2.7', until: '2020-01-01', successor: '3.12-slim' },
        { version: '2', until: '2020-01-01', successor: '3.12-slim' },
        { version: '3.6', until: '2021-12-23', successor: '3.12-slim' },
        { version: '3.7', until: '2023-06-27', successor: '3.12-slim' },
        { version: '3.8', until: '2024-10-07', successor: '3.12-slim' },
        { version: '3.9', until: '2025-10-31', successor: '3.12-slim' },
      ],
    },
  },
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
