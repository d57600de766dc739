/** Palabras de lo que está en marcha y del comando status. */
export const live = {
  status: {
    summary: 'Qué está en marcha de un stack y qué dicen de sí mismas sus bases de datos y clústeres',
    watch: 'Seguir imprimiendo, una línea de JSON cada vez que algo cambia',
  },
  failures: { 'no-such-action': '{{service}} no puede hacer eso.' },
  nextSteps: {
    'no-such-action': 'Comprueba que el servicio usa la imagen que esperas e inténtalo de nuevo.',
  },
} as const;
