/** Palabras de los problemas del texto y su estructura: el mensaje es el del propio problema. */
export const problemRules = {
  'yaml-syntax': {
    title: 'Esta línea no es YAML válido',
    message: '$t(problems.yaml-syntax)',
    explanation:
      'Docker lee el archivo línea a línea y se detiene aquí. Hasta que esto esté bien no puede leer nada de lo que sigue.',
  },
  'yaml-duplicate-key': {
    title: 'La misma clave aparece dos veces',
    message: '$t(problems.yaml-duplicate-key)',
    explanation:
      'En un bloque no puede haber dos entradas con el mismo nombre. Casi siempre la segunda se copió y no se le cambió el nombre.',
  },
  'yaml-unknown-alias': {
    title: 'Un bloque compartido no existe',
    message: '$t(problems.yaml-unknown-alias)',
    explanation:
      'Con «&nombre» se da nombre a un bloque y con «*nombre» se vuelve a usar más abajo. El nombre tiene que estar antes.',
  },
  'yaml-earlier-anchor': {
    title: 'Un bloque compartido de otro documento',
    message: '$t(problems.yaml-earlier-anchor)',
    explanation:
      'Una línea «---» empieza un documento nuevo. Según las reglas de YAML, un nombre «&nombre» vale solo hasta ahí; Docker Compose lo sigue usando.',
  },
  'yaml-document-start': {
    title: 'Falta el «---»',
    message: '$t(problems.yaml-document-start)',
    explanation:
      'Una línea «...» termina un documento. Lo que sigue es otro nuevo, y Docker lo reconoce por su «---».',
  },
  'yaml-too-many-aliases': {
    title: 'Demasiados bloques compartidos',
    message: '$t(problems.yaml-too-many-aliases)',
    explanation:
      'Los bloques compartidos dentro de otros se multiplican. Ningún proyecto real necesita tantos.',
  },
  'yaml-too-large': {
    title: 'Demasiado grande para dibujarlo',
    message: '$t(problems.yaml-too-large)',
    explanation:
      'Se dibujan archivos de hasta unas 40 000 líneas. Divide este en varios y nómbralos en «include:».',
  },
  'yaml-too-deep': {
    title: 'Demasiados niveles',
    message: '$t(problems.yaml-too-deep)',
    explanation: 'Un archivo Compose tiene unos seis niveles. Este texto probablemente sea otra cosa.',
  },
  'not-a-mapping': {
    title: 'No es un archivo Compose',
    title_EMPTY: 'Un documento está vacío',
    message: '$t(problems.not-a-mapping)',
    explanation:
      'En el margen izquierdo solo hay claves como services, networks y volumes, cada una con «:».',
    explanation_EMPTY:
      'Una línea «---» divide el archivo en documentos, que Docker Compose superpone como si fueran varios archivos. Ninguno puede estar vacío.',
  },
  'services-not-a-mapping': {
    title: '«services» no contiene servicios',
    message: '$t(problems.services-not-a-mapping)',
    explanation:
      'Bajo «services:» va un nombre por servicio, dos espacios a la derecha, y debajo sus ajustes.',
  },
  'legacy-format': {
    title: 'Escrito para un Compose muy antiguo',
    message: '$t(problems.legacy-format)',
    explanation: 'Antes de 2016 los servicios estaban en el margen izquierdo. Hoy van debajo de «services:».',
  },
  'service-not-a-mapping': {
    title: 'Un servicio sin ajustes',
    title_COLON: 'Faltan los dos puntos',
    message: '$t(problems.service-not-a-mapping)',
    explanation:
      'Un servicio necesita al menos una imagen o una carpeta de build, escrita debajo de su nombre y más a la derecha.',
    explanation_COLON:
      'En YAML la clave y su valor se separan con dos puntos y un espacio. Sin ellos Docker lee la línea entera como un texto, y el servicio se queda sin ajustes.',
  },
  'undefined-network': {
    title: 'La red no existe',
    message: '$t(problems.undefined-network)',
    explanation:
      'Un servicio solo puede unirse a redes que estén al final del archivo bajo «networks:». Si no, Docker rechaza el archivo.',
  },
  'undefined-volume': {
    title: 'El volumen no existe',
    message: '$t(problems.undefined-volume)',
    explanation:
      'Un volumen con nombre tiene que estar al final del archivo bajo «volumes:». Si no, Docker rechaza el archivo.',
  },
  'unknown-shape': {
    title: 'Un ajuste tiene una forma desconocida',
    message: '$t(problems.unknown-shape)',
    explanation:
      'Compose espera aquí un texto, una lista con guiones o un bloque de claves, y encontró otra de esas formas.',
  },
  'file-missing': {
    title: 'Falta un archivo del proyecto',
    message: '$t(problems.file-missing)',
    explanation:
      'Docker lee todos los archivos de un proyecto antes de arrancar nada, y se detiene cuando falta uno.',
  },
  'file-remote': {
    title: 'Un archivo está en la red',
    message: '$t(problems.file-remote)',
    explanation:
      'Un archivo Compose ajeno puede arrancar cualquier cosa en este ordenador. Por eso no se descarga nada antes de que lo hayas visto.',
  },
  'file-elsewhere': {
    title: 'Un archivo está fuera del proyecto',
    message: '$t(problems.file-elsewhere)',
    explanation:
      'Drawbridge solo abre y cambia archivos de la carpeta que has abierto, para que un archivo de otra persona no llegue al resto de tu ordenador. Por eso pregunta antes: un archivo que permites se lee, se dibuja y se guarda con este stack, en este ordenador, de ahora en adelante. Para entregar el stack, copia el archivo a esta carpeta y escribe su nuevo nombre en esta línea.',
  },
  'env-file-elsewhere': {
    title: 'Un archivo de variables está fuera del proyecto',
    message: '$t(problems.env-file-elsewhere)',
    explanation:
      'Drawbridge solo abre y cambia archivos de la carpeta que has abierto, para que un archivo de otra persona no llegue al resto de tu ordenador. Un archivo que permites se lee y se guarda con este stack, en este ordenador, de ahora en adelante. Sin él, el Doctor no puede saber qué variables faltan.',
  },
  'include-cycle': {
    title: 'Los archivos se incluyen en círculo',
    message: '$t(problems.include-cycle)',
    explanation:
      'Docker lee un archivo incluido allí donde está la línea. En un círculo no acabaría nunca, así que rechaza los archivos.',
  },
  'include-conflict': {
    title: 'Incluido dos veces, y distinto',
    message: '$t(problems.include-conflict)',
    explanation:
      'Un archivo incluido trae sus propios servicios. Solo un archivo override puede cambiarlos; otro con el mismo nombre es un conflicto.',
  },
  'extends-missing': {
    title: 'El servicio extendido no existe',
    message: '$t(problems.extends-missing)',
    explanation:
      'Con «extends» un servicio empieza como copia de otro. Docker lo busca solo en el archivo nombrado, o en este.',
  },
  'extends-cycle': {
    title: 'Los servicios se extienden en círculo',
    message: '$t(problems.extends-cycle)',
    explanation:
      'Un servicio que empieza como otro, que a su vez empieza como el primero, no tiene principio. Docker lo rechaza.',
  },
} as const;

/** Textos de sus arreglos. */
export const problemFixes = {
  'define-network': 'Añadir la red «{{name}}» al archivo',
  'define-volume': 'Añadir el volumen «{{name}}» al archivo',
  'keep-first': 'Conservar «{{key}}» de la línea {{line}} (la primera)',
  'keep-last': 'Conservar «{{key}}» de la línea {{line}} (la última)',
  'rename-second': 'Llamar «{{name}}» a la segunda',
  'join-merges': 'Escribirlas como una sola lista: <<: [*primero, *segundo]',
  'add-colon': 'Escribir «:» después de «{{key}}»',
  'use-name': 'Escribir «{{nearest}}» en lugar de «{{name}}»',
} as const;
