import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Redis. */
export const es: LanguageWords = {
  say: {
    part: 'Redis',
    starting: 'Redis aún no responde',
    locked: 'Redis pide una contraseña, así que aquí no hay nada que mostrar',
    clients_one: '{{count}} cliente',
    clients_other: '{{count}} clientes',
    label: {
      keys: 'claves',
      memory: 'memoria',
      operations: 'comandos/s',
      clients: 'clientes',
    },
  },
};
