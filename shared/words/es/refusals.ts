/** Palabras del área de rechazos: por qué no se hace un cambio y qué hacer en su lugar. */
export const refusals = {
  'does-not-parse':
    'El archivo tiene un error de YAML. Corrígelo primero en el editor YAML y vuelve a intentarlo.',
  'not-found': 'No existe «{{name}}» en {{path}}. Quizá se ha renombrado o borrado entretanto.',
  'exists-already': 'El nombre «{{name}}» ya está ocupado ({{path}}). Elige otro.',
  'invalid-name':
    '«{{name}}» no sirve como nombre. Usa letras, cifras, «-», «_» y «.», y empieza con una letra o una cifra.',
  'invalid-value': 'Este valor no se puede escribir en {{path}}. Revísalo y vuelve a intentarlo.',
  'duplicate-key':
    'La misma clave aparece dos veces en {{path}} y no está claro a cuál te refieres. Borra antes una de las dos en el editor YAML.',
  'explicit-key':
    '{{path}} está escrito en la forma poco usual «? clave». Cámbialo en el editor YAML o reescríbelo antes como «clave: valor».',
  'anchor-in-use':
    '{{path}} contiene el bloque compartido «&{{anchor}}», que se usa en otro sitio. Quita antes «*{{anchor}}» allí o mueve el bloque.',
  'shared-value':
    '{{path}} viene del bloque compartido «&{{anchor}}» (lo usan {{services}}) y no se puede cambiar en un solo sitio. Cámbialo para todos o edita el YAML.',
  'needs-scope':
    '{{services}} comparten esto por «&{{anchor}}». Indica si hay que cambiarlo para todos (scope «shared») o solo aquí (scope «here»).',
  'tagged-value':
    '{{path}} lleva una etiqueta como «!reset», que cambia su significado. Cámbialo en el editor YAML.',
  'wrong-shape':
    '{{path}} está escrito en una forma distinta de la que necesita este cambio. Cámbialo en el editor YAML.',
  'in-use': '{{by}} todavía usa «{{name}}». Quítalo allí primero.',
  'would-cycle':
    '{{from}} y {{to}} se esperarían mutuamente y nunca arrancarían. Quita una de las dos flechas.',
  'needs-long-form':
    '«{{from}}» lista sus dependencias en la forma corta, que no puede decir a qué esperar ({{condition}}). Escribe antes su depends_on en la forma larga.',
  'has-network-mode':
    '«{{service}}» usa network_mode «{{mode}}», que impide unirse a redes. Quita antes network_mode.',
  'not-an-absolute-path':
    '«{{path}}» no es una ruta dentro del contenedor. Debe empezar por «/», por ejemplo /data.',
  'invalid-arguments':
    'El comando «{{command}}» no admite este valor para «{{field}}». Revísalo y vuelve a intentarlo.',
  'unknown-command': 'No existe el comando «{{name}}». «drawbridge commands» los muestra todos.',
  'unknown-part': 'No existe la pieza «{{name}}» en el catálogo.',
  'check-failed':
    'El cambio no se ha hecho porque falló la comprobación posterior; tu archivo está como estaba. Haz este cambio en el editor YAML.',
  'check-failed_SYNTAX':
    'El cambio no se ha hecho: después el archivo no se podría leer como YAML. Tu archivo está como estaba; haz este cambio en el editor YAML.',
  'check-failed_UNREADABLE':
    'El cambio no se ha hecho: el archivo sigue sin poder leerse como YAML. Corrige antes el error en el editor YAML.',
  'check-failed_PROBLEM':
    'El cambio no se ha hecho: introduciría un error nuevo en el archivo. Tu archivo está como estaba; haz este cambio en el editor YAML.',
  'check-failed_REST':
    'El cambio no se ha hecho: habría cambiado también otras partes del archivo. Tu archivo está como estaba; haz este cambio en el editor YAML.',
  'check-failed_VALUE':
    'El cambio no se ha hecho: {{path}} no habría tenido el valor pedido. Tu archivo está como estaba; haz este cambio en el editor YAML.',
  'check-failed_PARSERS':
    'El cambio no se ha hecho: dos lectores de YAML entenderían el resultado de forma distinta. Tu archivo está como estaba; haz este cambio en el editor YAML.',
  'from-extends':
    'Esto viene del servicio {{service}} en {{file}}, que se extiende. Cámbialo allí, o pon aquí otro valor.',
  'path-from-other-folder':
    '{{file}} cuenta las rutas desde su propia carpeta, y «{{path}}» no se puede contar desde allí: contiene una variable, o la carpeta está fuera del proyecto. Cámbiala en el YAML de ese archivo.',
  'only-extended':
    '«{{name}}» no está en el dibujo: {{files}} tienen cada uno un servicio con ese nombre, que otros solo extienden. Di también el archivo («file» junto a «command»), o cámbialo en «Archivos que definen este servicio» de uno que lo extiende.',
  'several-documents':
    '{{path}} depende de otro documento de este archivo (los separa «---»), así que no se puede cambiar desde aquí. Cámbialo en el editor YAML.',
  unsupported: 'Tal como está escrito {{path}}, no se puede cambiar desde aquí. Cámbialo en el editor YAML.',
} as const;
