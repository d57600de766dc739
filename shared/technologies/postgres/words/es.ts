import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about PostgreSQL. */
export const es: LanguageWords = {
  say: {
    part: 'PostgreSQL',
    starting: 'La base de datos aún no responde',
    connections: '{{total}} de {{max}} conexiones',
    nearlyFull: 'Casi todas las conexiones están ocupadas: {{total}} de {{max}}',
    blocked_one: '{{count}} sesión espera un bloqueo',
    blocked_other: '{{count}} sesiones esperan un bloqueo',
    label: {
      connections: 'conexiones',
      transactions: 'tx/s',
      transactionsChart: 'Transacciones por segundo',
      database: '{{name}}',
      cache: 'caché',
      active: 'activas',
      idle: 'inactivas',
      idleInTransaction: 'inactivas en transacción',
      longestQuery: 'consulta más larga',
      blocked: 'bloqueadas',
    },
  },
};
