import type { TechnologyWords } from '../../technology-words.ts';

/** Words about MySQL. */
export const mysqlWords: TechnologyWords = {
  en: {
    say: { part: 'MySQL' },
    help: {
      what: 'A relational database, much used behind web pages: it keeps tables on disk and answers SQL.',
      reach:
        'Other services use its service name and port 3306 (mysql:3306); programs on your computer use 127.0.0.1 and the published port. MYSQL_USER, MYSQL_PASSWORD and MYSQL_DATABASE are set when the volume is first created.',
      trouble:
        'It stops at once without MYSQL_ROOT_PASSWORD. “Access denied” after a change of the password: the volume still has the old one. Its first start takes half a minute: who needs it waits until it is healthy.',
    },
  },
  es: {
    say: { part: 'MySQL' },
    help: {
      what: 'Una base de datos relacional, muy usada detrás de páginas web: guarda tablas en disco y responde a SQL.',
      reach:
        'Los otros servicios usan su nombre de servicio y el puerto 3306 (mysql:3306); los programas de tu ordenador usan 127.0.0.1 y el puerto publicado. MYSQL_USER, MYSQL_PASSWORD y MYSQL_DATABASE se fijan cuando se crea el volumen.',
      trouble:
        'Se para enseguida si falta MYSQL_ROOT_PASSWORD. «Access denied» después de cambiar la contraseña: el volumen aún tiene la antigua. Su primer arranque tarda medio minuto: quien la necesita espera a que esté sana.',
    },
  },
};
