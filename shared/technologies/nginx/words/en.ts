import type { LanguageWords } from '../../technology-words.ts';

/** English words about nginx. */
export const en: LanguageWords = {
  say: {
    part: 'nginx',
    up: 'The page answers',
    silent: 'No page at / yet',
    page: 'Open the page',
  },
  help: {
    what: 'nginx is a web server: it shows the files of a folder, or stands before other services and passes on what is asked.',
    reach:
      'In your browser by the published port, usually http://localhost:8080. Other services use http://web:80, by the name of its service.',
    trouble:
      '403 or 404: the folder with the pages is empty or mounted elsewhere than /usr/share/nginx/html. 502: the service behind it does not answer; it must be called by its service name, never localhost.',
  },
};
