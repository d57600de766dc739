import type { TechnologyWords } from '../../technology-words.ts';

/** Words about MariaDB. */
export const mariadbWords: TechnologyWords = {
  en: {
    say: { part: 'MariaDB' },
    help: {
      what: 'A relational database that grew out of MySQL and speaks its language: it keeps tables on disk and answers SQL.',
      reach:
        'Other services use its service name and port 3306 (mariadb:3306), with any driver for MySQL; programs on your computer use 127.0.0.1 and the published port. MARIADB_USER, MARIADB_PASSWORD and MARIADB_DATABASE are set when the volume is first created.',
      trouble:
        'It stops at once without MARIADB_ROOT_PASSWORD. “Access denied” after a change of the password: the volume still has the old one. In the image the programs are called mariadb and mariadb-dump, no longer mysql.',
    },
  },
  es: {
    say: { part: 'MariaDB' },
    help: {
      what: 'Una base de datos relacional nacida de MySQL, cuyo lenguaje habla: guarda tablas en disco y responde a SQL.',
      reach:
        'Los otros servicios usan su nombre de servicio y el puerto 3306 (mariadb:3306), con cualquier driver de MySQL; los programas de tu ordenador usan 127.0.0.1 y el puerto publicado. MARIADB_USER, MARIADB_PASSWORD y MARIADB_DATABASE se fijan cuando se crea el volumen.',
      trouble:
        'Se para enseguida si falta MARIADB_ROOT_PASSWORD. «Access denied» después de cambiar la contraseña: el volumen aún tiene la antigua. En la imagen los programas se llaman mariadb y mariadb-dump, ya no mysql.',
    },
  },
};
