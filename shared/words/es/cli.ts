/** Words of the cli area. */
export const cli = {
  summary: 'Dibuja un stack de Docker Compose, edítalo de las dos formas, ejecútalo y míralo en vivo.',
  version: 'Muestra la versión',
  help: 'Muestra la ayuda',
  open: {
    summary: 'Abre un archivo o una carpeta en la aplicación (lo que hace drawbridge sin argumentos)',
    path: 'Un archivo Compose o una carpeta que contenga uno',
    browser: 'Usa el navegador aunque la aplicación tenga su propia ventana',
    noOpen: 'Solo muestra la dirección; no abre el navegador',
    port: 'Puerto de la dirección del navegador (por defecto, cualquiera libre)',
    folder: 'Más carpetas de las que el navegador puede abrir archivos',
    badPort: 'Un puerto es un número de 0 a 65535.',
    unsaved: 'Sin guardar: {{files}}. Pulsa Ctrl-C otra vez para cerrar sin guardar.',
  },
  failures: {
    'port-taken': 'No se puede usar el puerto {{port}}.',
  },
  nextSteps: {
    'port-taken': 'Quita --port o elige otro.',
  },
} as const;
