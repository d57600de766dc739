import type { WordTree } from '../../technology-words.ts';

/** Lo que dice el Doctor sobre Kafka. */
export const rules: WordTree = {
  'kafka-advertised-localhost': {
    title: 'Kafka dice a los clientes que llamen a localhost',
    message:
      '«{{service}}» dice a «{{client}}» que llame a {{address}}. Para «{{client}}» eso es su propio contenedor.',
    explanation:
      'Tras el primer contacto, Kafka da su dirección anunciada, y los clientes usan esa a partir de entonces. Dentro de la red tiene que ser el nombre del servicio; localhost solo sirve a los programas de tu ordenador. Con dos listeners llegan los dos.',
  },
  'kafka-outside-listener': {
    title: 'Esta es la puerta de tu ordenador',
    message:
      '«{{client}}» llama a {{wrong}}, donde Kafka manda a todos a localhost. La puerta de los servicios es {{address}}.',
    explanation:
      'Cada listener de Kafka da la dirección que se anuncia para él. El que anuncia localhost es para los programas de tu ordenador; los servicios del stack usan el que anuncia el nombre del servicio.',
  },
  'kafka-too-few-brokers': {
    title: 'Ningún grupo puede leer: faltan brokers',
    message: '«{{service}}» guarda {{copies}} copias de lo leído por los grupos, y brokers hay {{count}}.',
    explanation:
      'Kafka guarda hasta dónde ha leído cada grupo de consumidores en un topic propio, con tres copias si no se dice otra cosa. Con menos brokers no puede crear ese topic: los consumidores que pertenecen a un grupo esperan para siempre.',
  },
  'kafka-data-beside-volume': {
    title: 'Los mensajes no están en el volumen',
    message: 'Hay un volumen en {{folder}}, pero nadie dice a «{{service}}» que escriba allí.',
    explanation:
      'La imagen de Apache escribe los mensajes en una carpeta de /tmp si KAFKA_LOG_DIRS no nombra otra. Se van con el contenedor, y el volumen queda vacío.',
  },
  'kafka-cluster-id-missing': {
    title: 'El clúster no tiene id',
    message: '«{{service}}» funciona sin ZooKeeper y no tiene CLUSTER_ID: se para enseguida.',
    explanation:
      'Sin ZooKeeper alguien tiene que dar nombre al clúster antes de su primer arranque. La imagen de Confluent quiere ese nombre en CLUSTER_ID: 16 bytes en base64, el mismo para todos los nodos del clúster.',
  },
  'spark-kafka-connector-missing': {
    title: 'Spark necesita un paquete para leer de Kafka',
    message: '«{{target}}» lee de «{{service}}»: arráncalo con --packages {{package}}',
    explanation:
      'Spark no trae su conector con Kafka. Sin él un trabajo acaba con «Failed to find data source: kafka». spark-submit lo descarga cuando --packages lo nombra; la versión tiene que ser la de Spark.',
  },
};

/** Cómo se llaman los arreglos del Doctor para Kafka. */
export const fixes: WordTree = {
  'kafka-two-listeners': 'Abrir dos puertas: {{inside}} para los servicios, {{outside}} para tu ordenador',
  'kafka-inside-listener': 'Llamar a {{address}}',
  'kafka-set': 'Poner {{name}} a {{value}}',
};
