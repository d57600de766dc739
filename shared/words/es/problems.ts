/** Palabras del área de problemas. Las variantes de `yaml-syntax` llevan el código de error del lector. */
export const problems = {
  'yaml-syntax': 'La línea {{line}} no es YAML válido: {{detail}}.',
  'yaml-syntax_BAD_INDENT':
    'La línea {{line}} tiene una sangría distinta de sus vecinas. Las claves de un mismo bloque deben empezar en la misma columna.',
  'yaml-syntax_BAD_SCALAR_START':
    'En la línea {{line}} un valor empieza con un carácter que YAML reserva (como % @ o `). Pon el valor entre comillas.',
  'yaml-syntax_BLOCK_AS_IMPLICIT_KEY':
    'En la línea {{line}} sobra un «:» o falta un salto de línea: en una línea solo cabe una clave. Pon el valor entre comillas o en su propia línea.',
  'yaml-syntax_BLOCK_IN_FLOW':
    'En la línea {{line}} hay una lista con guiones dentro de corchetes. Usa comas dentro de […] y {…}.',
  'yaml-syntax_MISSING_CHAR':
    'Falta algo en la línea {{line}}: casi siempre «:» tras una clave, unas comillas o un corchete de cierre.',
  'yaml-syntax_MULTILINE_IMPLICIT_KEY':
    'La línea {{line}} empieza una clave que no termina en la misma línea: casi siempre falta el «:» que la sigue.',
  'yaml-syntax_UNEXPECTED_TOKEN':
    'En la línea {{line}} hay algo que YAML no espera ahí. Revisa la sangría, las comillas y los corchetes de alrededor.',
  'yaml-syntax_BAD_DQ_ESCAPE':
    'En la línea {{line}} una barra invertida entre comillas dobles no inicia ningún escape conocido. Escribe «\\\\» o usa comillas simples.',
  'yaml-tab-indent':
    'La línea {{line}} está sangrada con un tabulador. YAML solo admite espacios: cambia el tabulador por dos espacios.',
  'yaml-duplicate-key':
    'La clave «{{key}}» aparece dos veces en el mismo bloque. Docker rechaza el archivo: borra una de las dos.',
  'yaml-duplicate-key_MERGE':
    'Hay dos «<<» en el mismo bloque. Docker lo rechaza: escríbelos como una sola lista, <<: [*primero, *segundo].',
  'yaml-unknown-alias':
    '«*{{name}}» se refiere a un bloque compartido que no existe más arriba. Defínelo con «&{{name}}» o corrige el nombre.',
  'yaml-earlier-anchor':
    '«*{{name}}» usa un bloque compartido de un documento anterior (línea {{line}}). Docker Compose lo acepta; otros lectores de YAML no. Escribe «&{{name}}» también en este documento.',
  'yaml-document-start':
    'Después de «...», un documento nuevo debe empezar con una línea «---»; si no, Docker no lee el archivo.',
  'yaml-too-many-aliases':
    'Con los bloques compartidos desarrollados, este archivo sería demasiado grande. Se muestra solo como texto.',
  'yaml-too-large':
    'Este archivo es mucho más grande que cualquier archivo Compose. Se muestra solo como texto.',
  'yaml-too-deep':
    'Este archivo tiene muchos más niveles que cualquier archivo Compose. Se muestra solo como texto.',
  'not-a-mapping':
    'Un archivo Compose se compone de líneas «clave: valor» y empieza con «services:». Este no lo es.',
  'not-a-mapping_EMPTY':
    'Este «---» empieza un documento sin ninguna línea «clave: valor». Docker no lee un archivo así: borra el «---» o escribe algo debajo.',
  'services-not-a-mapping':
    'Bajo «services:» cada servicio necesita su nombre y «:», sangrado por debajo, por ejemplo «  web:».',
  'legacy-format':
    '«{{name}}» está en el margen izquierdo, como en el formato más antiguo. Pon una línea «services:» al principio y sangra todo lo que sigue.',
  'service-not-a-mapping':
    'El servicio «{{service}}» necesita ajustes sangrados bajo su nombre, por ejemplo «    image: nginx».',
  'service-not-a-mapping_COLON':
    'En «{{service}}» faltan los dos puntos después de «{{key}}». Escribe «{{key}}:», luego un espacio y el valor.',
  'undefined-service': '«{{name}}» no es un servicio de este archivo. Añádelo o corrige el nombre.',
  'undefined-network':
    'La red «{{name}}» no está definida. Añádela bajo «networks:» en el margen izquierdo o corrige el nombre.',
  'undefined-volume':
    'El volumen «{{name}}» no está definido. Añádelo bajo «volumes:» en el margen izquierdo o corrige el nombre.',
  'unknown-shape':
    '«{{key}}» de «{{service}}» está escrito en una forma que Compose no conoce. Revísalo en el YAML.',
  'unknown-shape_environment':
    'Las variables de «{{service}}»: escribe cada una como «NOMBRE: valor», o cada una como «- NOMBRE=valor», ni de otra manera ni mezcladas.',
  'unknown-shape_ports':
    '«ports» de «{{service}}» es una lista: debajo, una línea por puerto con un guion, por ejemplo «- "5432:5432"».',
  'unknown-shape_volumes':
    '«volumes» de «{{service}}» es una lista: debajo, una línea por volumen con un guion, por ejemplo «- datos:/var/lib/datos».',
  'file-missing': 'El archivo «{{name}}» no está. Créalo, o corrige el nombre.',
  'file-remote':
    '«{{name}}» está en la red. No se descarga, así que lo que dice no se dibuja. Copia el archivo a la carpeta del proyecto para trabajar con él.',
  'file-elsewhere':
    '«{{name}}» está fuera de la carpeta del proyecto, así que aquí no se abre y lo que dice no se dibuja. Docker lo lee igualmente. Permítelo para verlo y cambiarlo aquí.',
  'env-file-elsewhere':
    '«{{name}}» está fuera de la carpeta del proyecto, así que aquí no se conocen sus variables. Docker lo lee igualmente. Permítelo para verlo y cambiarlo aquí.',
  'include-cycle': '«{{name}}» se incluye a sí mismo a través de esta línea. Quita la línea.',
  'include-conflict':
    '«{{name}}» está aquí y en el archivo incluido, de forma distinta. Docker lo rechaza: cambia un nombre, o cámbialo en un archivo override.',
  'extends-missing':
    '«{{service}}» extiende «{{name}}», que no es un servicio de ese archivo. Corrige el nombre, o añade el servicio.',
  'extends-cycle': '«{{service}}» y «{{name}}» se extienden el uno al otro. Quita un «extends».',
} as const;
