import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Ray. */
export const es: LanguageWords = {
  say: {
    headPart: 'Nodo principal de Ray',
    workerPart: 'Trabajador de Ray',
    starting: 'La página del nodo principal aún no está lista',
    workerUnknown: 'El nodo principal aún no conoce este trabajador',
    hasNotJoined:
      'Está en marcha, pero el nodo principal no lo cuenta entre los vivos: mira su registro y su --address',
    alone: 'El nodo principal trabaja solo: no se ha unido ningún trabajador',
    idle_one: '{{count}} trabajador listo',
    idle_other: '{{count}} trabajadores listos',
    workerIdle: 'Listo, nada que hacer',
    busy_one: '{{count}} CPU ocupada',
    busy_other: '{{count}} CPU ocupadas',
    runs: '{{name}} está en marcha',
    jobs_one: '{{count}} trabajo en marcha',
    jobs_other: '{{count}} trabajos en marcha',
    failed: '{{name}} ha fallado',
    failedBecause: '{{name}} ha fallado: {{error}}',
    impossible_one: '{{count}} tarea espera {{resources}}: ningún nodo lo tiene',
    impossible_other: '{{count}} tareas esperan {{resources}}: ningún nodo lo tiene',
    spills:
      'El almacén de objetos está lleno: se han escrito {{megabytes}} MB de objetos en disco, que es lento',
    state: {
      pending: 'se está preparando',
      running: 'en marcha',
      stopped: 'detenido',
      succeeded: 'terminado',
      failed: 'ha fallado',
      other: '{{state}}',
    },
    label: {
      job: '{{name}}',
      node: 'trabajador {{host}}',
      headNode: 'principal {{host}}',
      nodes: 'nodos',
      cpusUsed: 'CPU ocupadas',
      objectStoreUsedBytes: 'almacén de objetos',
      memoryUsedBytes: 'memoria de los procesos',
      spilledBytes: 'escrito en disco',
      jobsRunning: 'en marcha',
      jobsSucceeded: 'terminados',
      jobsFailed: 'fallidos',
      callsRunning: 'llamadas en marcha',
      callsWaiting: 'en espera',
      callsFinished: 'hechas',
      callsFailed: 'fallidas',
      duration: 'durante',
    },
    heading: { jobs: 'Trabajos', functions: 'Llamadas de cada función', nodes: 'Nodos' },
    column: {
      function: 'función',
      waiting: 'en espera',
      running: 'en marcha',
      finished: 'hechas',
      failed: 'fallidas',
    },
    chart: { cpusUsed: 'CPU ocupadas', objectStoreUsedBytes: 'Almacén de objetos en uso' },
    link: { page: 'La página de Ray' },
  },
  rules: {
    'ray-head-unknown': {
      title: 'Busca un nodo principal que no existe',
      message:
        '{{service}} quiere unirse al nodo principal en «{{address}}» y nada en este stack se llama así.',
      explanation:
        'Un trabajador se une al nodo principal en --address: el nombre de servicio del nodo principal y el puerto 6379. Con otro nombre termina al cabo de un rato.',
    },
    'ray-start-without-block': {
      title: 'El contenedor de Ray termina al instante',
      message: '{{service}} inicia Ray en segundo plano y después su contenedor no tiene nada más que hacer.',
      explanation:
        'Un contenedor termina con su comando. Con --block, ray start sigue en primer plano mientras Ray trabaja.',
    },
    'ray-page-out-of-reach': {
      title: 'No se llega a la página de Ray',
      message: '{{service}} publica el puerto 8265, pero su página solo escucha dentro del contenedor.',
      explanation:
        'La página de Ray escucha en 127.0.0.1 del contenedor, salvo que --dashboard-host=0.0.0.0 diga que otros pueden llegar a ella.',
    },
    'ray-worker-without-head': {
      title: 'Trabajador sin nodo principal',
      message: '{{service}} no sabe que {{target}} es su nodo principal.',
      explanation:
        'ray start quiere saber si empieza un clúster (--head) o se une a uno (--address= con el nombre de servicio y el puerto del nodo principal); si no, termina al instante.',
    },
  },
  fixes: {
    'ray-head-unknown': 'Unirse al nodo principal en {{target}}',
    'ray-start-without-block': 'Añadir --block',
    'ray-page-out-of-reach': 'Hacer que la página escuche en 0.0.0.0',
    'ray-worker-without-head': 'Decir a {{service}} que {{target}} es su nodo principal',
  },
  help: {
    what: 'Ray ejecuta las funciones y los objetos de un programa de Python en muchas máquinas. El nodo principal conoce el clúster y reparte las llamadas; los trabajadores las ejecutan y guardan sus resultados en un almacén de objetos en memoria compartida.',
    reach:
      'Su página es el puerto 8265 del nodo principal; allí se envían también los trabajos (ray job submit). Los trabajadores se unen en el puerto 6379, los programas de fuera en ray://, puerto 10001.',
    trouble:
      'Una llamada que espera sin fin pide más CPU o GPU de las que tiene ningún nodo. Los objetos que no caben en la memoria compartida van al disco: aumenta shm_size. Todos los nodos y programas necesitan las mismas versiones de Ray y de Python.',
  },
};
