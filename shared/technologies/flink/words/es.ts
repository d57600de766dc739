import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Apache Flink. */
export const es: LanguageWords = {
  say: {
    jobManagerPart: 'Job manager de Flink',
    taskManagerPart: 'Task manager de Flink',
    starting: 'La página del job manager aún no está lista',
    taskManagerUnknown: 'El job manager aún no conoce este task manager',
    hasNotJoined:
      'Está en marcha, pero el job manager no lo tiene en su lista: mira su registro y el jobmanager.rpc.address de ambos',
    noTaskManager: 'Aún no se ha unido ningún task manager',
    idle_one: '{{count}} slot, ningún trabajo',
    idle_other: '{{count}} slots, ningún trabajo',
    runs: '{{name}} está en marcha',
    jobs_one: '{{count}} trabajo en marcha',
    jobs_other: '{{count}} trabajos en marcha',
    slotsFree_one: '{{count}} slot libre',
    slotsFree_other: '{{count}} slots libres',
    worksFor: 'Trabaja para {{name}}',
    failed: '{{name}} ha fallado',
    failedBecause: '{{name}} ha fallado: {{error}}',
    restarts: '{{name}} ha fallado y se inicia de nuevo',
    restartsBecause: '{{name}} falla y se inicia de nuevo: {{error}}',
    waitsForTaskManager: '{{name}} espera: no hay ningún task manager que lo ejecute',
    waitsForSlots_one: '{{name}} espera {{count}} slot libre: todos están ocupados',
    waitsForSlots_other: '{{name}} espera {{count}} slots libres: todos están ocupados',
    checkpointsFail_one:
      '{{count}} checkpoint de {{name}} ha fallado: tras una caída empezaría desde uno antiguo',
    checkpointsFail_other:
      '{{count}} checkpoints de {{name}} han fallado: tras una caída empezaría desde uno antiguo',
    state: {
      created: 'se está preparando',
      running: 'en marcha',
      failing: 'está fallando',
      restarting: 'se inicia de nuevo',
      finished: 'terminado',
      cancelling: 'se está cancelando',
      canceled: 'cancelado',
      failed: 'ha fallado',
      other: '{{state}}',
    },
    label: {
      job: '{{name}}',
      taskManager: 'task manager {{host}}',
      taskManagers: 'task managers',
      slots: 'slots',
      slotsUsed: 'slots ocupados',
      jobsRunning: 'en marcha',
      jobsFinished: 'terminados',
      jobsCanceled: 'cancelados',
      jobsFailed: 'fallidos',
      restarts: 'reinicios',
      tasks: 'tareas',
      duration: 'durante',
      recordsPerSecond: 'registros',
      checkpoints: 'checkpoints',
      checkpointsFailed: 'fallidos',
      lastCheckpoint: 'el último tardó',
      heapUsedBytes: 'heap',
    },
    heading: {
      jobs: 'Trabajos',
      operators: 'Pasos de los trabajos',
      taskManagers: 'Task managers en otro lugar',
    },
    column: {
      operator: 'paso',
      parallelism: 'en paralelo',
      recordsIn: 'registros recibidos',
      recordsOut: 'registros enviados',
      outPerSecond: 'envía',
      backPressured: 'frenado',
    },
    chart: {
      recordsPerSecond: 'Registros por segundo entre los pasos',
      slotsUsed: 'Slots ocupados',
      heapUsedBytes: 'Heap en uso',
    },
    link: { page: 'La página de Flink' },
    runSql: 'Ejecutar SQL',
    field: { sql: 'Sentencias, cada una terminada en ;' },
  },
  rules: {
    'flink-job-manager-unknown': {
      title: 'Busca un job manager que no existe',
      message: '{{service}} busca su job manager en «{{address}}» y nada en este stack se llama así.',
      explanation:
        'Un task manager encuentra al job manager por jobmanager.rpc.address. En un stack es el nombre de servicio del job manager. Con otro nombre lo intenta sin fin y ningún trabajo recibe un slot.',
    },
    'flink-task-manager-without-address': {
      title: 'Task manager sin dirección',
      message: '{{service}} no sabe que {{target}} es su job manager.',
      explanation:
        'Sin jobmanager.rpc.address un task manager busca al job manager en su propio contenedor, donde no hay ninguno.',
    },
    'flink-job-manager-without-name': {
      title: 'Job manager sin nombre',
      message: '{{target}} llama a {{service}} «{{address}}», pero {{service}} no sabe que se llama así.',
      explanation:
        'Flink solo responde a los mensajes enviados exactamente al nombre que dice su propio jobmanager.rpc.address. Sin él es el id del contenedor, y los mensajes de los task managers se descartan.',
    },
  },
  fixes: {
    'flink-job-manager-unknown': 'Buscar el job manager en {{target}}',
    'flink-task-manager-without-address': 'Decir a {{service}} que {{target}} es su job manager',
    'flink-job-manager-without-name': 'Decir a {{service}} que se llama {{address}}',
  },
  help: {
    what: 'Flink trabaja con datos que no terminan nunca, evento a evento. El job manager recibe un trabajo y reparte sus partes entre los task managers; cada parte necesita uno de sus slots.',
    reach:
      'Su página es el puerto 8081 del job manager. Los task managers lo encuentran por jobmanager.rpc.address, que es el nombre de servicio del job manager, en el puerto 6123.',
    trouble:
      'Un trabajo que espera slots tiene pocos task managers, o estos buscan al job manager con un nombre equivocado. Un trabajo que empieza una y otra vez dice por qué en Exceptions, en su página; lo que imprime está en el registro de los task managers.',
  },
};
