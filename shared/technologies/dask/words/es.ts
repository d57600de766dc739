import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Dask. */
export const es: LanguageWords = {
  say: {
    schedulerPart: 'Planificador de Dask',
    workerPart: 'Trabajador de Dask',
    starting: 'La página del planificador aún no está lista',
    workerUnknown: 'El planificador aún no conoce este trabajador',
    hasNotJoined:
      'Está en marcha, pero el planificador no lo tiene en su lista: mira su registro y la dirección que recibe',
    noWorker: 'Aún no se ha unido ningún trabajador',
    idle_one: '{{count}} trabajador listo',
    idle_other: '{{count}} trabajadores listos',
    workerIdle: 'Listo, nada que hacer',
    processing_one: '{{count}} tarea en marcha o en cola',
    processing_other: '{{count}} tareas en marcha o en cola',
    erred_one: '{{count}} tarea ha fallado',
    erred_other: '{{count}} tareas han fallado',
    erredBecause_one: '{{count}} tarea ha fallado, {{name}}: {{error}}',
    erredBecause_other: '{{count}} tareas han fallado, la primera {{name}}: {{error}}',
    waitsForWorker_one: '{{count}} tarea espera: no hay ningún trabajador',
    waitsForWorker_other: '{{count}} tareas esperan: no hay ningún trabajador',
    unrunnable_one: '{{count}} tarea pide lo que ningún trabajador tiene',
    unrunnable_other: '{{count}} tareas piden lo que ningún trabajador tiene',
    memoryFull:
      '{{name}} usa el {{percent}}% de su memoria: desde el 80% Dask no le da más tareas, al 95% lo inicia de nuevo',
    spills:
      'Los resultados no caben en la memoria de los trabajadores: al menos {{megabytes}} MB están en disco, que es lento',
    label: {
      workers: 'trabajadores',
      worker: '{{name}}',
      threads: 'hilos',
      clients: 'programas',
      tasks: 'tareas conocidas',
      processing: 'en marcha o en cola',
      waiting: 'esperan a otras',
      erred: 'fallidas',
      inMemory: 'resultados guardados',
      resultBytes: 'de resultados',
      memoryUsedBytes: 'memoria',
    },
    heading: { elsewhere: 'Trabajadores en otro lugar' },
    column: {
      address: 'dirección',
      threads: 'hilos',
      processing: 'en marcha o en cola',
      inMemory: 'resultados',
      memory: 'memoria',
      limit: 'de',
    },
    chart: { processing: 'Tareas en marcha o en cola', memoryUsedBytes: 'Memoria en uso' },
    link: { status: 'La página de Dask: tareas en vivo', workers: 'Su lista de trabajadores' },
  },
  rules: {
    'dask-scheduler-unknown': {
      title: 'Busca un planificador que no existe',
      message: '{{service}} busca su planificador en «{{address}}» y nada en este stack se llama así.',
      explanation:
        'Un trabajador recibe al empezar la dirección del planificador: tcp://, el nombre de servicio del planificador, puerto 8786. Con otro nombre se rinde al cabo de un rato.',
    },
    'dask-worker-without-scheduler': {
      title: 'Trabajador sin planificador',
      message: '{{service}} no sabe que {{target}} es su planificador.',
      explanation:
        'Un trabajador necesita la dirección de un planificador, como primera palabra tras el comando o en DASK_SCHEDULER_ADDRESS; si no, termina al instante.',
    },
  },
  fixes: {
    'dask-scheduler-unknown': 'Buscar el planificador en {{target}}',
    'dask-worker-without-scheduler': 'Decir a {{service}} que {{target}} es su planificador',
  },
  help: {
    what: 'Dask ejecuta Python sobre más datos de los que caben en un proceso. Un programa envía al planificador un grafo de tareas pequeñas, y los trabajadores las calculan y guardan los resultados en su memoria.',
    reach:
      'Los programas se conectan a tcp://, el nombre de servicio del planificador, puerto 8786: Client("tcp://dask-scheduler:8786"). Su página, con cada tarea mientras se ejecuta, es el puerto 8787.',
    trouble:
      'Un trabajador que muere o deja de aceptar tareas tiene poca memoria: dale más o corta los datos en trozos más pequeños. Programa, planificador y trabajadores necesitan las mismas versiones de Python y de Dask, así que usa la misma imagen en todos.',
  },
};
