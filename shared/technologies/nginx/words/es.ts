import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about nginx. */
export const es: LanguageWords = {
  say: {
    part: 'nginx',
    up: 'La página responde',
    silent: 'Aún no hay página en /',
    page: 'Abrir la página',
  },
  help: {
    what: 'nginx es un servidor web: muestra los archivos de una carpeta, o se pone delante de otros servicios y les pasa lo que se pide.',
    reach:
      'En tu navegador por el puerto publicado, normalmente http://localhost:8080. Los demás servicios usan http://web:80, por el nombre de su servicio.',
    trouble:
      '403 o 404: la carpeta de las páginas está vacía o montada en otro sitio que /usr/share/nginx/html. 502: el servicio de detrás no responde; hay que llamarlo por el nombre de su servicio, nunca localhost.',
  },
};
