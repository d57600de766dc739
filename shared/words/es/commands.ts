/** Words of the commands area: a label and a sentence for each command. */
export const commands = {
  'add-service': {
    label: 'Añadir un servicio',
    help: 'Añade un servicio: desde una pieza del catálogo (technology), desde una imagen, o vacío.',
  },
  'remove-service': {
    label: 'Quitar el servicio',
    help: 'Quita un servicio y toda mención de él en los demás. Los volúmenes y sus datos se quedan.',
  },
  'rename-service': {
    label: 'Cambiar el nombre del servicio',
    help: 'Da otro nombre a un servicio; todo lo que lo menciona lo sigue. Con addresses, también los nombres de host en variables y comandos.',
  },
  'move-service': {
    label: 'Mover el servicio en el archivo',
    help: 'Mueve las líneas de un servicio delante de otro, o al final. A Docker le da igual el orden.',
  },
  'set-image': {
    label: 'Cambiar la imagen',
    help: 'Fija la imagen que ejecuta el servicio, con su etiqueta: postgres:16.',
  },
  'add-port': {
    label: 'Publicar un puerto',
    help: 'Abre un puerto de tu ordenador (published) que lleva a un puerto del contenedor (target).',
  },
  'remove-port': {
    label: 'Cerrar un puerto',
    help: 'Quita un puerto publicado. Los demás servicios siguen llegando al contenedor.',
  },
  'set-variable': {
    label: 'Fijar una variable',
    help: 'Fija una variable de entorno del servicio. Sin valor, se pasa el que tenga tu ordenador.',
  },
  'unset-variable': {
    label: 'Quitar una variable',
    help: 'Quita una variable de entorno.',
  },
  connect: {
    label: 'Esperar a otro servicio',
    help: 'El servicio arranca después de otro: cuando ese ha arrancado, está sano o ha terminado.',
  },
  disconnect: {
    label: 'Dejar de esperar',
    help: 'El servicio ya no espera al otro.',
  },
  'add-network': {
    label: 'Añadir una red',
    help: 'Define una red. Los servicios de una misma red se encuentran por su nombre.',
  },
  'join-network': {
    label: 'Entrar en una red',
    help: 'Mete un servicio en una red. Con su primera red sale de la red por defecto, salvo que se pida keepDefault.',
  },
  'leave-network': {
    label: 'Salir de la red',
    help: 'Saca un servicio de una red. Sin ninguna red, está en la red por defecto.',
  },
  'remove-network': {
    label: 'Quitar la red',
    help: 'Quita una red y saca de ella a todos los servicios.',
  },
  'rename-network': {
    label: 'Cambiar el nombre de la red',
    help: 'Da otro nombre a una red, también en los servicios que están en ella.',
  },
  'add-volume': {
    label: 'Añadir un volumen',
    help: 'Define un volumen: un lugar para datos que sobreviven a los contenedores.',
  },
  mount: {
    label: 'Montar un volumen o una carpeta',
    help: 'Hace que un volumen, o una carpeta de tu ordenador, aparezca en una ruta dentro del contenedor.',
  },
  unmount: {
    label: 'Desmontar',
    help: 'Quita un montaje. El volumen y sus datos se quedan.',
  },
  'remove-volume': {
    label: 'Quitar el volumen',
    help: 'Quita del archivo un volumen y sus montajes. Los datos que Docker ya guarda se quedan en Docker.',
  },
  'rename-volume': {
    label: 'Cambiar el nombre del volumen',
    help: 'Da otro nombre a un volumen, también donde se monta. Docker crea entonces un volumen nuevo y vacío; los datos se quedan en el antiguo.',
  },
  'set-healthcheck': {
    label: 'Fijar el healthcheck',
    help: 'Fija cómo averigua Docker si el servicio está bien; los campos que no se dan quedan como están.',
  },
  set: {
    label: 'Cambiar un ajuste',
    help: 'Fija el valor en una ruta como ["services", "db", "restart"].',
  },
  unset: {
    label: 'Quitar un ajuste',
    help: 'Quita la clave o el elemento que hay en una ruta.',
  },
  append: {
    label: 'Añadir a una lista',
    help: 'Añade un elemento al final de la lista en una ruta como ["services", "db", "dns"].',
  },
  move: {
    label: 'Mover dentro de una lista',
    help: 'Mueve el elemento de una ruta delante de otro de su lista, o al final.',
  },
} as const;
