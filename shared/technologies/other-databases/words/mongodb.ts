import type { TechnologyWords } from '../../technology-words.ts';

/** Words about MongoDB. */
export const mongodbWords: TechnologyWords = {
  en: {
    say: {},
    help: {
      what: 'A database of documents: it keeps JSON as it comes, without tables and columns.',
      reach:
        'Other services use mongodb://, its service name and port 27017 (mongodb://mongo:27017); programs on your computer use localhost and the published port.',
      trouble:
        'Without MONGO_INITDB_ROOT_USERNAME and MONGO_INITDB_ROOT_PASSWORD anybody may read and write. They are used on the first start alone; afterwards the user lives in the volume. The password is asked for in the database admin: add ?authSource=admin.',
    },
  },
  es: {
    say: {},
    help: {
      what: 'Una base de datos de documentos: guarda JSON tal como llega, sin tablas ni columnas.',
      reach:
        'Los otros servicios usan mongodb://, su nombre de servicio y el puerto 27017 (mongodb://mongo:27017); los programas de tu ordenador usan localhost y el puerto publicado.',
      trouble:
        'Sin MONGO_INITDB_ROOT_USERNAME y MONGO_INITDB_ROOT_PASSWORD cualquiera puede leer y escribir. Solo se usan en el primer arranque; después el usuario está en el volumen. La contraseña se comprueba en la base de datos admin: añade ?authSource=admin.',
    },
  },
};
