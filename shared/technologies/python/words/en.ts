import type { LanguageWords } from '../../technology-words.ts';

/** English words about Python services. */
export const en: LanguageWords = {
  say: {
    part: 'Python service',
    imagePart: 'Python, own image',
  },
  help: {
    what: 'A program of your own in Python. The plain part runs the files of a folder as they are; the one with an image of its own installs packages once and packs all of it.',
    reach:
      'A program that answers requests must listen on 0.0.0.0, not on 127.0.0.1. Others call it by the service’s name and its container port.',
    trouble:
      'ModuleNotFoundError: the package is not in requirements.txt, or the image was not built again (docker compose up -d --build). A container that ends at once ran to its end, or stopped with an error: see its logs.',
  },
};
