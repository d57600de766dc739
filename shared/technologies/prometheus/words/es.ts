import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Prometheus. */
export const es: LanguageWords = {
  say: {
    part: 'Prometheus',
    starting: 'Prometheus aún no responde',
    configurationRefused: 'La nueva configuración tiene un error: sigue valiendo la anterior',
    down_one: '{{count}} de {{total}} objetivos no responde',
    down_other: '{{count}} de {{total}} objetivos no responden',
    alarm_one: 'Alarma: {{name}}',
    alarm_other: '{{count}} alarmas, entre ellas {{name}}',
    noTargets: 'Aún no vigila nada: su configuración no nombra ningún objetivo',
    watches_one: 'Vigila {{count}} objetivo',
    watches_other: 'Vigila {{count}} objetivos',
    label: {
      up: 'objetivos responden',
      alerts_one: 'alarma',
      alerts_other: 'alarmas',
      series: 'series',
      samples: 'cifras que llegan',
      kept: 'se guardan las cifras',
      targets: 'Objetivos',
      errors: 'Lo que dice el propio Prometheus',
    },
    column: { job: 'trabajo', address: 'dirección', state: 'estado', took: 'tardó' },
    trouble: {
      unknownHost:
        '{{target}}: no existe ese nombre en la red de Prometheus. Está mal escrito, no está en marcha o está en otra red.',
      refused: '{{target}}: allí nadie escucha en ese puerto',
      timeout: '{{target}}: no respondió a tiempo',
      notFound: '{{target}}: responde, pero en esa ruta (metrics_path) no tiene cifras',
      status: '{{target}}: responde con un error',
      notMetrics:
        '{{target}}: lo que responde no son cifras para Prometheus. ¿Son el puerto y la ruta correctos?',
      other: '{{target}}: no se le pudo preguntar',
    },
    link: { query: 'Abrir Prometheus', targets: 'Su página de objetivos' },
  },
  rules: {
    'prometheus-target-unknown': {
      title: 'Prometheus busca un servicio que no está',
      message: '«{{service}}» debe vigilar {{target}}, pero aquí ningún servicio se llama así.',
      explanation:
        'Prometheus pregunta a sus objetivos desde dentro de su contenedor. Allí un servicio se llama como en este archivo, con el puerto de dentro de su contenedor; localhost es el propio Prometheus.',
    },
    'prometheus-spark-not-watched': {
      title: 'Prometheus no vigila Spark',
      message: '«{{service}}» podría vigilar el clúster de Spark de «{{target}}», pero aún no le pregunta.',
      explanation:
        'Spark da sus cifras en el idioma de Prometheus cuando un ajuste lo activa; y Prometheus solo pregunta a quienes nombra su configuración.',
    },
    'prometheus-postgres-not-watched': {
      title: 'Prometheus no vigila PostgreSQL',
      message: '«{{service}}» podría vigilar «{{target}}», pero aún nadie traduce entre los dos.',
      explanation:
        'PostgreSQL no habla el idioma de Prometheus. Un pequeño servicio, un exporter, pregunta a la base de datos y responde a Prometheus.',
    },
  },
  fixes: {
    'prometheus-spark-not-watched': 'Activar las cifras de Spark y hacer que «{{service}}» las pida',
    'prometheus-postgres-not-watched':
      'Añadir un exporter para «{{target}}» y hacer que «{{service}}» le pregunte',
  },
  help: {
    what: 'Prometheus pide cada pocos segundos sus cifras a otros servicios, las guarda, y las dibuja o da la alarma.',
    reach:
      'Su página está en el puerto 9090. Es él quien va a los demás, por el nombre del servicio y el puerto del contenedor, como dice su configuración; nadie tiene que ir a él.',
    trouble:
      'Un objetivo no responde: su nombre está mal escrito, está en otra red, o en su puerto o su ruta no hay cifras. Lo dice la página Status → Targets.',
  },
};
