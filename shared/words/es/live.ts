/** Palabras de lo que está en marcha y del comando status. */
export const live = {
  status: {
    summary: 'Qué está en marcha de un stack y qué dicen de sí mismas sus bases de datos y clústeres',
    watch: 'Seguir imprimiendo, una línea de JSON cada vez que algo cambia',
  },
  cannotRead: {
    'no-answer': 'No se puede leer {{technology}}: el puerto {{port}} acepta conexiones y no responde nunca.',
    'not-http': 'No se puede leer {{technology}}: lo que responde en el puerto {{port}} no habla HTTP.',
    'too-large': 'No se puede leer {{technology}}: la respuesta del puerto {{port}} es demasiado grande.',
    'cut-off': 'No se puede leer {{technology}}: la respuesta del puerto {{port}} se corta a medias.',
    status: 'No se puede leer {{technology}}: el puerto {{port}} responde con el error HTTP {{status}}.',
    strange: 'No se puede leer {{technology}}: lo que responde en el puerto {{port}} es otra cosa.',
    nonsense: 'No se puede leer {{technology}}: sus respuestas no tienen sentido.',
  },
  failures: { 'no-such-action': '{{service}} no puede hacer eso.' },
  nextSteps: {
    'no-such-action': 'Comprueba que el servicio usa la imagen que esperas e inténtalo de nuevo.',
  },
} as const;
