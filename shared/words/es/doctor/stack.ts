/** Palabras de las reglas sobre el texto, los puertos, las redes y las dependencias. */
export const stackRules = {
  'depends-on-undefined': {
    title: 'Espera a un servicio que no existe',
    message: '«{{service}}» espera a «{{name}}», y en este archivo no hay ningún servicio con ese nombre.',
    explanation:
      'El nombre en depends_on tiene que coincidir letra por letra con un servicio de este archivo. Si no, Docker no arranca nada.',
  },
  'host-port-busy': {
    title: 'Otro programa ocupa el puerto',
    message: 'El puerto {{port}} de este ordenador, que quiere «{{service}}», lo ocupa otro programa.',
    explanation:
      'Algo en este ordenador ya escucha ahí: a menudo un PostgreSQL instalado antes o el proyecto de ayer. Elige otro número a la izquierda; el de la derecha se queda.',
  },
  'host-port-duplicate': {
    title: 'Dos servicios quieren el mismo puerto',
    message: '«{{service}}» y «{{other}}» quieren los dos el puerto {{port}} de este ordenador.',
    message_SAME: '«{{service}}» abre dos veces el puerto {{port}} de este ordenador.',
    explanation:
      'Un puerto de tu ordenador es una puerta que solo puede tener un programa. El número de dentro del contenedor (derecha) se puede repetir; el de tu ordenador (izquierda), no.',
  },
  'container-name-duplicate': {
    title: 'Dos contenedores quieren el mismo nombre',
    message: '«{{service}}» y «{{other}}» llaman los dos «{{name}}» a su contenedor.',
    explanation:
      'El nombre de un contenedor existe una sola vez en un ordenador, así que Docker Compose rechaza el archivo. De todos modos los servicios se encuentran por el nombre del servicio: container_name solo hace falta donde lo escribes tú, y sin esa línea Compose inventa un nombre propio.',
  },
  'localhost-in-container': {
    title: '«localhost» es el propio contenedor',
    message:
      '«{{service}}» busca el puerto {{port}} en {{host}}, que es él mismo. A «{{other}}» se llega por {{other}}:{{otherPort}}.',
    message_WEB:
      '«{{service}}» recibe la dirección {{host}}:{{port}}. Vale en tu navegador; desde dentro del contenedor sería {{other}}:{{otherPort}}.',
    explanation:
      'Cada contenedor es su propio ordenador pequeño, así que localhost es él mismo. Dentro de una red cada servicio responde por su nombre; el puerto es el de dentro de su contenedor.',
  },
  'no-shared-network': {
    title: 'No comparten ninguna red',
    message: '«{{from}}» necesita a «{{to}}», pero no están en ninguna red común.',
    message_ISLANDS:
      '«{{from}}» y la base de datos «{{to}}» no están en ninguna red común, así que nunca podrá leer de ella.',
    explanation:
      'Los contenedores solo pueden hablarse dentro de una red común. Un servicio que no indica redes va a «default», no a la que dibujaste.',
  },
  'unknown-key': {
    title: 'Compose no conoce esta clave',
    message: 'Compose no conoce «{{key}}» en este lugar y rechaza el archivo.',
    message_SUGGESTION: 'Compose no conoce «{{key}}». ¿Querías decir «{{suggestion}}»?',
    explanation:
      'Compose rechaza un archivo con claves que no conoce, y su mensaje no dice cómo se escriben bien. Las claves propias empiezan por «x-».',
  },
  'yaml-lost-indentation': {
    title: 'Se ha perdido la sangría',
    message: 'Todas las líneas están en el margen izquierdo y Docker no sabe qué línea es de qué servicio.',
    explanation:
      'En YAML la sangría es la estructura, y al copiar de una página web o un PDF suele perderse. Se puede reconstruir, porque las claves de Compose dicen cuál es su sitio.',
  },
  'yaml-tab-indent': {
    title: 'Hay un tabulador como sangría',
    message: 'La línea {{line}} está sangrada con un tabulador y YAML solo admite espacios.',
    explanation:
      'Un tabulador parece espacios en la pantalla, pero Docker se detiene en él. Cada tabulador al principio de una línea se cambia por espacios.',
  },
} as const;

/** Textos de sus arreglos. */
export const stackFixes = {
  'join-network': 'Poner {{services}} en la red «{{network}}»',
  'name-container': 'Llamar «{{to}}» al contenedor de «{{service}}» en lugar de «{{from}}»',
  'move-host-port': 'Dar a «{{service}}» el puerto {{to}} de este ordenador en lugar del {{from}}',
  'rebuild-indentation': 'Reconstruir la sangría',
  'remove-key': 'Borrar «{{key}}»',
  'rename-key': 'Escribir «{{suggestion}}» en lugar de «{{key}}»',
  'spaces-for-tabs_one': 'Cambiar el tabulador por espacios',
  'spaces-for-tabs_other': 'Cambiar los tabuladores de {{count}} líneas por espacios',
  'stop-waiting': 'Quitar «{{name}}» de depends_on de «{{service}}»',
  'use-service-name': 'Escribir {{to}} en lugar de {{from}}',
} as const;
