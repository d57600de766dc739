/** Words of the rules about images, health, data and secrets. */
export const technologyRules = {
  'pgadmin-credentials-missing': {
    title: 'pgAdmin no tiene acceso',
    message: '«{{service}}» se detiene enseguida: falta el valor de {{names}}.',
    explanation:
      'En su primer arranque, pgAdmin crea la cuenta con la que entras, a partir de un correo y una contraseña que le das. Sin los dos se niega a funcionar.',
  },
  'postgres-password-missing': {
    title: 'La base de datos no tiene contraseña',
    message: '«{{service}}» se detiene enseguida: falta el valor de {{names}}.',
    explanation:
      'En su primer arranque, Postgres crea un usuario y pregunta qué contraseña recibe. No crea una base de datos que cualquiera pueda abrir.',
  },
  'depends-on-without-health': {
    title: 'No espera a que el otro esté listo',
    message: '«{{service}}» arranca en cuanto «{{target}}» ha arrancado, no cuando está listo.',
    message_nohealth:
      '«{{service}}» arranca en cuanto «{{target}}» ha arrancado, y nada dice cuándo «{{target}}» está listo.',
    explanation:
      'Un contenedor ha arrancado mucho antes de que responda su programa; una base de datos necesita unos segundos. Quien llega antes recibe «connection refused». Un healthcheck dice cuándo está listo y «condition: service_healthy» espera a eso.',
  },
  'healthy-without-healthcheck': {
    title: 'Espera un healthcheck que no existe',
    message: '«{{service}}» espera a que «{{target}}» esté sano, pero «{{target}}» no tiene healthcheck.',
    explanation:
      'Si un servicio está sano lo dice su healthcheck. Donde no hay ninguno, nadie lo dice nunca, y Docker deja de arrancar.',
  },
  'service-without-healthcheck': {
    title: 'Sin healthcheck',
    message: 'Nada comprueba si «{{service}}» responde de verdad.',
    message_unknown:
      '«{{service}}» no tiene healthcheck en este archivo. Solo tú sabes cómo preguntarle si funciona.',
    explanation:
      '«En marcha» solo significa que el proceso existe. Un healthcheck le pregunta cada pocos segundos, y así tú y los servicios que lo esperan sabéis cuándo funciona.',
  },
  'db-without-volume': {
    title: 'Los datos no se conservan',
    message: 'Lo que «{{service}}» escribe en {{path}} desaparece al eliminar su contenedor.',
    message_nameless:
      'El volumen de «{{service}}» en {{path}} no tiene nombre: después de «down» recibe uno nuevo y vacío.',
    message_settings: 'Los ajustes de «{{service}}» en {{path}} desaparecen al eliminar su contenedor.',
    explanation:
      'El disco propio de un contenedor se va con él. Un volumen con nombre se queda, y el siguiente contenedor lo encuentra todo allí.',
  },
  'volume-wrong-path': {
    title: 'El volumen está al lado de los datos',
    message: 'El volumen de «{{service}}» está en {{target}}, pero los datos se escriben en {{path}}.',
    explanation:
      'El volumen funciona, solo que se queda vacío: el programa escribe en una carpeta propia. Sus datos sobreviven solo si el volumen está exactamente allí.',
  },
  'image-no-version': {
    title: 'La imagen no tiene versión fija',
    message: '«{{service}}» usa {{image}}: la versión que sea la más nueva el día de la descarga.',
    explanation:
      'Dos personas que arrancan este archivo en días distintos pueden recibir programas distintos. Con una versión detrás de los dos puntos, a los demás les funciona como a ti.',
  },
  'image-end-of-life': {
    title: 'Esta versión ya no recibe arreglos',
    message: '«{{service}}» usa {{image}}, que no recibe arreglos desde el {{until}}.',
    message_data:
      '«{{service}}» usa {{image}}, que no recibe arreglos desde el {{until}}. Puede que sus datos no se abran en una versión más nueva: guárdalos antes.',
    explanation:
      'Cada versión se cuida durante unos años. Después nadie arregla sus fallos de seguridad, y las guías y los demás programas siguen adelante. Una versión más nueva es cambiar una línea, pero pruébala antes de entregar.',
  },
  'image-discontinued': {
    title: 'Esta imagen está abandonada',
    message: '«{{service}}» usa {{image}}, que ya nadie mantiene.',
    message_old_better: '«{{service}}» usa {{image}}, que ya nadie mantiene. Usa {{better}} en su lugar.',
    message_gone: '«{{service}}» usa {{image}}, que su editor ha retirado de Docker Hub.',
    message_gone_better:
      '«{{service}}» usa {{image}}, que su editor ha retirado de Docker Hub. Usa {{better}} en su lugar.',
    explanation:
      'Muchos tutoriales nombran todavía imágenes cuyos autores lo han dejado. La descarga falla, o recibes errores antiguos que nadie arregla.',
  },
  'env-secret-inline': {
    title: 'Hay una contraseña en el archivo',
    message: '{{key}} de «{{service}}» lo puede leer todo el que reciba este archivo.',
    message_url:
      'La dirección en {{key}} de «{{service}}» lleva una contraseña que puede leer todo el que reciba este archivo.',
    explanation:
      'Este archivo lo entregas y lo compartes. Las contraseñas van en un archivo llamado .env que se queda contigo; Compose las toma de allí. Un .env.example enseña a los demás cuáles necesitan.',
  },
  'pg-isready-incomplete': {
    title: 'El healthcheck pregunta por un nombre equivocado',
    message:
      'Al healthcheck de «{{service}}» le falta {{missing}}, así que pregunta por un usuario o una base de datos que no existe.',
    explanation:
      'A pg_isready le basta con que Postgres responda algo, incluso «ese usuario no existe». Funciona, pero el registro se llena de líneas FATAL que parecen un error de verdad.',
  },
  'pg-isready-socket': {
    title: 'La primera vez, otros pueden arrancar demasiado pronto',
    message:
      'El healthcheck de «{{service}}» se da por contento antes de que la base de datos acepte conexiones. Esperan por él: {{waiting}}.',
    explanation:
      'La primera vez que arranca, la imagen de Postgres ejecuta un servidor que solo escucha dentro del contenedor mientras prepara la base de datos, y luego lo para. pg_isready sin -h llega a ese y dice «sano» antes de tiempo. Con -h 127.0.0.1 espera al de verdad.',
  },
  'dockerfile-single-stage': {
    title: 'El Dockerfile tiene una sola etapa',
    message: '{{file}} construye la imagen de «{{service}}» en una sola etapa.',
    explanation:
      'Con dos etapas, la primera instala y la segunda se lleva solo lo necesario para funcionar. La imagen queda más pequeña y sin las herramientas de la instalación.',
  },
} as const;

/** Labels of their fixes. */
export const technologyFixes = {
  'set-required-variables': 'Dar un valor a {{names}}, las contraseñas en .env',
  'wait-until-healthy': 'Hacer que «{{service}}» espere a que «{{target}}» esté sano',
  'wait-until-healthy_nohealth':
    'Dar un healthcheck a «{{target}}» y hacer que «{{service}}» espere a que esté sano',
  'add-healthcheck': 'Dar un healthcheck a «{{service}}»',
  'wait-for-start': 'Hacer que «{{service}}» espere solo al arranque de «{{target}}»',
  'add-data-volume': 'Conservar {{path}} en el volumen «{{volume}}»',
  'mount-at-data-path': 'Montar el volumen en {{path}}',
  'pin-image': 'Usar {{image}}',
  'replace-image': 'Usar {{image}} en su lugar',
  'move-secret-to-env': 'Mover la contraseña a .env como {{name}}',
  'complete-pg-isready': 'Añadir {{arguments}}',
  'build-in-two-stages': 'Construirla en dos etapas',
} as const;
