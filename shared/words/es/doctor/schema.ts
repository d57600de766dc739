/** Textos de las reglas que comparan un archivo con el esquema de Compose. */
export const schemaRules = {
  'wrong-value-type': {
    title: 'Este valor tiene una forma equivocada',
    title_EMPTY: 'Falta un valor',
    title_TWICE: 'La misma entrada está dos veces',
    title_ONE_OF: 'Esta palabra no es una de las posibles',
    title_RESTART: 'Esta palabra no es una de las posibles',
    title_PULL_POLICY: 'Esta palabra no es una de las posibles',
    title_QUOTE: 'Este valor necesita comillas',
    title_RANGE: 'Este número está fuera de los límites',
    message: '«{{key}}» está escrito en una forma que Compose no admite.',
    message_EMPTY: 'No hay nada después de «{{key}}:». Escribe su valor o borra la clave.',
    message_TWICE: '«{{value}}» está dos veces en «{{key}}». Docker lo rechaza; con una basta.',
    message_TEST_START:
      '«test», como lista, empieza por CMD, CMD-SHELL o NONE: test: ["CMD", "{{value}}", …]. O escríbelo como un solo texto.',
    message_TEXT: '«{{key}}» admite un texto, no una lista ni un bloque: {{example}}',
    message_LIST:
      '«{{key}}» es una lista: debajo, una línea por entrada, cada una con un guion, como {{example}}',
    message_MAP: '«{{key}}» es un bloque: debajo, sus propias claves, más a la derecha, como {{example}}',
    message_TEXT_OR_LIST:
      '«{{key}}» admite un texto o una lista con un guion por entrada, no un bloque de claves.',
    message_TEXT_OR_MAP: '«{{key}}» admite un texto o un bloque de claves debajo, no una lista.',
    message_LIST_OR_MAP:
      '«{{key}}» admite una lista con guiones o un bloque de claves debajo, no un texto en la misma línea.',
    message_TEXT_OR_LIST_OR_MAP: '«{{key}}» está escrito en una forma que Compose no admite.',
    message_QUOTE:
      '«{{key}}» admite un texto, pero Docker lee {{value}} como número, fecha o true/false. Ponlo entre comillas: "{{value}}".',
    message_NUMBER: '«{{key}}» admite un número; «{{value}}» no lo es.',
    message_WHOLE_NUMBER: '«{{key}}» admite un número entero; «{{value}}» no lo es.',
    message_BOOLEAN: '«{{key}}» es true o false; «{{value}}» no es ninguno de los dos.',
    message_ONE_OF: '«{{key}}» no puede ser «{{value}}». Posibles: {{words}}.',
    message_RANGE: '«{{key}}» debe estar entre {{from}} y {{to}}; {{value}} no lo está.',
    message_DURATION: '«{{key}}» es un tiempo con su unidad, como 10s, 500ms o 1m30s; «{{value}}» no lo es.',
    message_SIZE: '«{{key}}» es un tamaño con su unidad, como 512m o 2g; «{{value}}» no lo es.',
    message_RESTART:
      '«restart» no puede ser «{{value}}». Posibles: no, always, on-failure, on-failure:3, unless-stopped.',
    message_PULL_POLICY:
      '«pull_policy» no puede ser «{{value}}». Posibles: always, missing, never, build, daily, weekly, every_12h.',
    message_CONTAINER_NAME:
      '«{{value}}» no puede ser el nombre de un contenedor: letras, cifras, puntos, guiones y guiones bajos, al menos dos.',
    message_PORT:
      '«{{value}}» no es un puerto. Escribe "8080:80": la puerta de tu ordenador y después la de dentro.',
    message_HOST_ADDRESS:
      'A «{{value}}» le falta su dirección. Escribe "nombre:dirección", como "db.local:10.0.0.5".',
    message_NUMBER_OR_ALL:
      '«{{key}}» admite un número o la palabra all; «{{value}}» no es ni lo uno ni lo otro.',
    explanation:
      'Compose espera una forma concreta para cada clave: un texto, un número, una lista con guiones o un bloque de claves. Con otra rechaza el archivo entero.',
    explanation_DURATION: 'Un número solo no dice qué unidad es. Las habituales son ms, s, m y h.',
    explanation_SIZE: 'Un texto solo no dice qué unidad es. Las habituales son k, m y g.',
    explanation_QUOTE:
      'Sin comillas, el lector de Docker convierte números, fechas y palabras como true en algo que no es texto. Las comillas conservan justo lo que escribiste.',
  },
  'missing-key': {
    title: 'Aquí falta una clave',
    message: '«{{key}}» necesita también «{{missing}}».',
    explanation:
      'Compose rechaza este bloque mientras falte la clave. Al completar en el YAML (Ctrl+Espacio) se te ofrece.',
  },
  'newer-key': {
    title: 'Esta clave es nueva',
    message: 'Docker Compose 2.40 y los anteriores aún no conocen «{{key}}» y rechazan el archivo.',
    explanation:
      'La clave es de la especificación más reciente de Compose. Funciona donde Docker está al día; el Docker de quien corrige puede ser más antiguo.',
  },
  'service-name-invalid': {
    title: 'Este nombre tiene letras que Docker no admite',
    message:
      '«{{name}}» no puede ser el nombre de un servicio: solo letras sin tilde, cifras, puntos, guiones y guiones bajos.',
    message_OTHER:
      '«{{name}}» no puede ser un nombre aquí: solo letras sin tilde, cifras, puntos, guiones y guiones bajos.',
    explanation:
      'Un nombre se convierte en una dirección de la red o en parte de un nombre en Docker. Allí no caben espacios ni tildes.',
  },
} as const;

/** Textos de sus arreglos. */
export const schemaFixes = {
  'add-unit': 'Escribir {{to}} en lugar de {{value}}',
  'as-list': 'Hacer de «{{key}}» una lista con una entrada',
  'quote-value': 'Poner {{value}} entre comillas',
  'remove-repeated': 'Borrar el segundo «{{value}}»',
  'rename-to': 'Llamarlo «{{to}}» en lugar de «{{name}}», en todas partes',
  'use-word': 'Escribir «{{to}}» en lugar de «{{value}}»',
} as const;
