import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about MinIO. */
export const es: LanguageWords = {
  say: {
    part: 'MinIO',
    starting: 'MinIO aún no responde',
    locked:
      'MinIO está en marcha; su usuario viene de un archivo, así que sus buckets no se pueden mostrar aquí',
    noList: 'MinIO está en marcha, su lista de buckets no',
    buckets_one: '{{count}} bucket',
    buckets_other: '{{count}} buckets',
    trouble: {
      offline: 'Un disco está desconectado: lo que hay en él no se puede leer',
      full: 'El disco está lleno a más del 95%; cuando se llene, no se podrá escribir nada',
      default:
        'La contraseña es la de fábrica, que todo el mundo conoce. Pon MINIO_ROOT_USER y MINIO_ROOT_PASSWORD.',
    },
    label: {
      buckets_one: 'bucket',
      buckets_other: 'buckets',
      objects_one: 'objeto',
      objects_other: 'objetos',
      bytes: 'tamaño',
      free: 'disco libre',
      drives_one: 'disco',
      drives_other: 'discos',
      offlineDrives: 'desconectados',
      receivedBytes: 'recibido',
      bucket: '{{name}}',
      atLeast: 'más de {{count}} objetos',
    },
    heading: { buckets: 'Buckets' },
    column: { name: 'bucket', objects: 'objetos', bytes: 'tamaño' },
    link: { console: 'Abrir la página de MinIO' },
    makeBucket: 'Crear un bucket',
    field: { name: 'Nombre: minúsculas, cifras, guiones' },
  },
  help: {
    what: 'MinIO guarda archivos como objetos en buckets y habla S3, el idioma del almacenamiento de objetos de Amazon. Spark, pandas y muchos otros lo leen y escriben como un sistema de archivos de cualquier tamaño.',
    reach:
      'Los programas del stack llegan a él en http://minio:9000 (el nombre del servicio) con la clave de acceso y la clave secreta que dicen MINIO_ROOT_USER y MINIO_ROOT_PASSWORD. Su página para personas es http://localhost:9001, si ese puerto está publicado.',
    trouble:
      'Spark necesita acceso por ruta (fs.s3a.path.style.access=true) y el paquete hadoop-aws. Un bucket debe existir antes de escribir en él. "AccessDenied" o "InvalidAccessKeyId" significan que a un programa se le dijo otro usuario u otra contraseña que al servidor.',
  },
};
