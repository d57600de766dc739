import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Redis. */
export const es: LanguageWords = {
  say: {
    part: 'Redis',
    starting: 'Redis aún no responde',
    loading: 'Redis aún está cargando sus datos',
    locked: 'Redis pide una contraseña, así que aquí no hay nada que mostrar',
    clients_one: '{{count}} cliente',
    clients_other: '{{count}} clientes',
    notSaved: 'No se pudo escribir la última instantánea: hasta que se pueda, Redis no acepta más datos',
    memoryFull: 'La memoria que puede usar está casi llena y no debe tirar nada: las escrituras van a fallar',
    label: {
      keys: 'claves',
      memoryBytes: 'memoria',
      operationsPerSecond: 'comandos/s',
      clients: 'clientes',
      hitRatio: 'claves que estaban',
      version: 'versión',
    },
    chart: { operationsPerSecond: 'Comandos por segundo' },
  },
  help: {
    what: 'Guarda claves y valores en memoria: una caché rápida y una cola entre programas.',
    reach:
      'Los otros servicios usan su nombre de servicio y el puerto 6379 (redis:6379); los programas de tu ordenador usan localhost y el puerto publicado. Sin --requirepass no hay contraseña.',
    trouble:
      'Después de una caída sus datos son los de hace unos minutos: solo se escriben de vez en cuando. «OOM command not allowed» significa que la memoria que puede usar está llena; «MISCONF», que no puede escribir su instantánea.',
  },
};
