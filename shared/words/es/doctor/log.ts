/** Words of what only the log of a service shows: rule `log-<symptom>`. */
export const logRules = {
  'log-connection-refused': {
    title: 'Nadie respondió a la llamada',
    message: '{{service}} llamó a otro programa y allí no respondió nadie.',
    message_address: '{{service}} llamó a {{host}} y allí no respondió nadie.',
    explanation:
      'La dirección existe, pero ningún programa escucha en ese puerto: aún no ha arrancado, se ha parado o el puerto no es ese. Dentro de la red vale el puerto del contenedor, no el de tu ordenador.',
  },
  'log-host-unknown': {
    title: 'Nadie se llama así',
    message: '{{service}} preguntó por un nombre que nadie tiene en su red.',
    message_address: '{{service}} preguntó por «{{host}}», y nadie en su red se llama así.',
    explanation:
      'Los servicios se encuentran por su nombre de servicio, y solo dentro de una red común. Revisa cómo está escrito y que ambos estén en una misma red.',
  },
  'log-database-made-anew': {
    title: 'La base de datos se creó de nuevo',
    message: '{{service}} empezó con una base de datos vacía.',
    explanation: 'La carpeta de datos estaba vacía, así que se creó en ella una base de datos nueva.',
  },
  'log-table-missing': {
    title: 'La tabla no está',
    message: '{{service}} pidió una tabla que la base de datos no tiene.',
    explanation:
      'O nadie la ha creado todavía, o la base de datos empezó de nuevo y la tabla se fue con el contenedor anterior. Un volumen con nombre la conserva.',
  },
  'log-password-rejected': {
    title: 'La contraseña no se acepta',
    message: '{{service}} fue rechazado: usuario o contraseña incorrectos.',
    explanation:
      'Postgres solo toma el usuario y la contraseña cuando su volumen es nuevo. Si los cambiaste después, el volumen guarda los antiguos: cámbialos en SQL o empieza con un volumen nuevo.',
  },
  'log-database-unknown': {
    title: 'Esa base de datos o ese usuario no existe',
    message: '{{service}} pidió una base de datos o un usuario que no está.',
    explanation:
      'Postgres crea el usuario y la base de datos de su entorno solo cuando su volumen es nuevo. Revisa los nombres o créalos en SQL.',
  },
  'log-superuser-password-missing': {
    title: 'Postgres quiere una contraseña',
    message: '{{service}} se paró porque su superusuario no tiene contraseña.',
    explanation:
      'La imagen se niega a crear una base de datos que cualquiera podría abrir. Define POSTGRES_PASSWORD.',
  },
  'log-pgadmin-login-missing': {
    title: 'pgAdmin quiere un primer acceso',
    message: '{{service}} se paró porque su primer acceso no está definido.',
    explanation: 'Define PGADMIN_DEFAULT_EMAIL y PGADMIN_DEFAULT_PASSWORD.',
  },
  'log-program-missing': {
    title: 'Falta un programa en la imagen',
    message: '{{service}} intentó ejecutar un programa que su imagen no tiene.',
    explanation: 'Revisa cómo está escrito el comando o usa una imagen que tenga el programa.',
  },
  'log-permission-denied': {
    title: 'El contenedor no puede escribir ahí',
    message: '{{service}} no puede usar un archivo o una carpeta.',
    explanation:
      'El usuario de dentro del contenedor no es el dueño de la carpeta. Un volumen con nombre, que Docker prepara solo, lo evita.',
  },
  'log-out-of-memory': {
    title: 'No hay memoria suficiente',
    message: '{{service}} necesitó más memoria de la que puede tener.',
    explanation: 'Dale más, pídele menos o para otro servicio.',
  },
  'log-no-resources': {
    title: 'El trabajo espera a los trabajadores',
    message: '{{service}} espera: no se ha unido ningún trabajador, o todos son pequeños o están ocupados.',
    explanation:
      'Un trabajo de Spark solo recibe ejecutores donde un trabajador tiene núcleos y memoria libres. Pide menos, para el otro trabajo o arranca un trabajador.',
  },
} as const;
