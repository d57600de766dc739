/** Words of the risks area: one sentence per kind of risky fact; `subject` is the service or entry, `detail` what is written. */
export const risks = {
  privileged: '{{subject}} obtiene el control total de este ordenador ({{detail}}).',
  capability: '{{subject}} obtiene un permiso adicional sobre este ordenador: {{detail}}.',
  'security-opt': '{{subject}} desactiva una protección: {{detail}}.',
  'host-namespace': '{{subject}} sale del mundo propio de su contenedor ({{detail}}).',
  device: '{{subject}} obtiene un dispositivo de este ordenador: {{detail}}.',
  'bind-outside': '{{subject}} ve archivos fuera del proyecto: {{detail}}.',
  'docker-socket': '{{subject}} puede controlar Docker y, con él, este ordenador ({{detail}}).',
  'volume-bind-outside':
    'El volumen {{subject}} es en realidad una carpeta o un disco de este ordenador: {{detail}}.',
  'file-outside': '{{subject}} lee un archivo fuera del proyecto: {{detail}}.',
  'build-outside': 'Al construir {{subject}} se lee o se escribe fuera del proyecto: {{detail}}.',
  provider: '{{subject}} no es un contenedor, sino un programa que se ejecuta en este ordenador: {{detail}}.',
  hook: '{{subject}} ejecuta un comando adicional al arrancar o parar ({{detail}}).',
  'remote-include': '{{subject}} incluye un archivo de internet: {{detail}}.',
} as const;
