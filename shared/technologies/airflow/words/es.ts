import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Apache Airflow. */
export const es: LanguageWords = {
  say: {
    part: 'Airflow',
    schedulerPart: 'Planificador Airflow',
    initPart: 'Preparación Airflow',
    starting: 'Airflow aún está arrancando; tarda uno o dos minutos',
    schedulerStarts: 'El planificador aún no ha dado señales',
    noDatabase: 'Airflow no llega a su base de datos',
    noScheduler: 'Ningún planificador ha dado señales: no empezará ninguna tarea',
    silent: 'El planificador lleva {{seconds}} segundos callado',
    importErrors_one: '{{count}} archivo de DAG tiene un error; lo muestra la página de Airflow',
    importErrors_other: '{{count}} archivos de DAG tienen errores; los muestra la página de Airflow',
    running_one: '{{count}} ejecución en marcha',
    running_other: '{{count}} ejecuciones en marcha',
    dags_one: 'Listo, {{count}} DAG',
    dags_other: 'Listo, {{count}} DAG',
    alive: 'El planificador está vivo',
    helperStarts: 'Aún no ha dado señales a la base de datos',
    helperAlive: 'Vivo: dio señales hace {{seconds}} segundos',
    helperSilent: 'Lleva {{seconds}} segundos callado',
    failing_one: 'La última ejecución de {{dag}} falló',
    failing_other: 'Las últimas ejecuciones de {{count}} DAG fallaron, entre ellas {{dag}}',
    fileError: 'Error en {{file}}',
    open: 'Abrir Airflow',
    action: { trigger: 'Ejecutar un DAG', pause: 'Pausar un DAG', unpause: 'Activar un DAG' },
    field: { dag: 'Nombre del DAG' },
    last: {
      queued: 'última ejecución: en espera',
      running: 'en marcha',
      success: 'última ejecución: bien',
      failed: 'última ejecución: falló',
      never: 'nunca se ha ejecutado',
      paused: 'en pausa',
    },
    label: {
      heartbeat: 'desde el latido',
      dags_one: 'DAG',
      dags_other: 'DAG',
      paused: 'en pausa',
      importErrors_one: 'archivo con error',
      importErrors_other: 'archivos con error',
      queued: 'en espera',
      running: 'en marcha',
      success: 'bien',
      failed_one: 'fallida',
      failed_other: 'fallidas',
      tasksRunning_one: 'tarea en marcha',
      tasksRunning_other: 'tareas en marcha',
      tasksQueued_one: 'tarea en espera',
      tasksQueued_other: 'tareas en espera',
      dag: '{{name}}',
      duration: 'de duración',
      started: 'desde que empezó',
      tasksDone_one: 'tarea hecha',
      tasksDone_other: 'tareas hechas',
      tasksFailed_one: 'tarea fallida',
      tasksFailed_other: 'tareas fallidas',
      tasksRetry_one: 'tarea que se reintenta',
      tasksRetry_other: 'tareas que se reintentan',
      dagsHeading: 'Los DAG y su última ejecución',
      failures: 'Las últimas tareas que fallaron',
      dagColumn: 'DAG',
      taskColumn: 'tarea',
      runColumn: 'ejecución',
    },
  },
  rules: {
    'airflow-no-init': {
      title: 'Nadie crea las tablas de Airflow ni su primer usuario',
      message:
        '«{{service}}» necesita tablas en su base de datos y un usuario para entrar, y ningún servicio de aquí los crea.',
      explanation:
        'Airflow guarda sus notas y sus cuentas en una base de datos. Un trabajo de preparación tiene que crear ambas una vez, y las demás partes esperan a que termine.',
    },
    'airflow-keys-differ': {
      title: 'Partes de Airflow tienen claves distintas',
      message: '{{variable}} de «{{service}}» no es la de «{{other}}».',
      explanation:
        'Con estas claves las partes de Airflow cifran las contraseñas guardadas y se fían unas de otras. Si una tiene otra clave, las contraseñas no se pueden leer y las páginas no muestran los registros de las tareas.',
    },
    'airflow3-webserver-removed': {
      title: 'Airflow 3 no tiene webserver',
      message: '«{{service}}» ejecuta webserver, que {{image}} ya no tiene.',
      explanation:
        'La versión 3 llama a sus páginas api-server y lee los archivos de DAG en un servicio propio. Los textos que hablan de webserver y scheduler describen la versión 2.',
    },
    'airflow3-dag-processor-missing': {
      title: 'Nadie lee los archivos de DAG',
      message: 'Airflow 3 necesita un dag-processor junto a «{{service}}»; si no, nunca ve un DAG.',
      explanation:
        'Desde la versión 3 el planificador ya no lee los archivos de la carpeta dags; lo hace un servicio propio.',
    },
    'airflow-scheduler-missing': {
      title: 'No hay planificador: las tareas nunca se ejecutarán',
      message: '«{{service}}» muestra los DAG, pero ningún servicio de aquí inicia sus tareas.',
      explanation: 'La página solo muestra. El planificador decide qué toca y lo inicia.',
    },
    'airflow-health-page-closed': {
      title: 'La página de salud del planificador está cerrada',
      message: 'El healthcheck de «{{service}}» pregunta al puerto 8974, donde nadie responde sin un ajuste.',
      explanation:
        'El planificador abre esta página solo con AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK. Sin él el healthcheck nunca acierta.',
    },
    'airflow-db-connection': {
      title: 'Airflow no usa la base de datos',
      message: '«{{service}}» no tiene la dirección de «{{target}}» en {{variable}}.',
      message_login:
        '«{{service}}» entra en «{{target}}» con un usuario o una contraseña que no son los suyos ({{variable}}).',
      explanation:
        'Todas las partes de Airflow guardan sus notas en una base de datos. Sin su dirección cada una usa un pequeño archivo propio, que las demás no ven.',
    },
  },
  fixes: {
    'airflow-add-init': 'Añadir un trabajo de preparación, al que los demás esperan',
    'airflow-same-key': 'Poner la misma {{variable}}',
    'airflow-stay-with-2': 'Seguir con Airflow 2 (2.10.5)',
    'airflow-add-dag-processor': 'Añadir un dag-processor como «{{service}}»',
    'airflow-add-scheduler': 'Añadir un planificador como «{{service}}»',
    'airflow-open-health-page': 'Abrir la página de salud de «{{service}}»',
    'airflow-db-connection': 'Escribir la dirección de «{{target}}» con sus propias variables',
  },
  help: {
    what: 'Airflow ejecuta programas a su hora y en orden. Un DAG es un archivo de Python que dice qué tarea va después de cuál; el planificador las inicia, la página las muestra.',
    reach:
      'Su página está en el puerto 8080. Sus partes no se llaman entre sí: se encuentran en una base de datos, cuya dirección tienen todas. Las tareas llaman a otros servicios por su nombre.',
    trouble:
      'Un DAG que no aparece tiene un error en su archivo, o está en pausa. Las tareas que siguen en gris no tienen planificador. El primer arranque tarda uno o dos minutos: espera al trabajo de preparación.',
  },
};
