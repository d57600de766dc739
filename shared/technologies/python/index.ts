import { siPython } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { RecognisedService, Technology } from '../technology.ts';
import { pythonImageTemplate } from './image-template.ts';
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
  recognise: service => (isPython(service) ? 'program' : null),
  roles: {
    program: {
      dataPaths: [],
      ports: [],
      required: [],
      needs: { memoryMegabytes: 128, startSeconds: 3 },
      user: '0',
      tools: ['bash', 'python'],
    },
  },
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
    {
      id: 'python-image',
      group: 'your-own',
      label: 'technologies.python.imagePart',
      serviceName: 'app',
      template: pythonImageTemplate,
    },
  ],
};

/** Python's own image, or an image of the project's own that is told to run Python. */
function isPython({ image, command }: RecognisedService): boolean {
  const isOwn = image !== null && !image.includes('/');
  return isImage(image, ['python']) || (isOwn && /^python3?\s/.test(command ?? ''));
}
