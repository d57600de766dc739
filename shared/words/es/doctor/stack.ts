/** Palabras de las reglas sobre el texto, los puertos, las redes y las dependencias. */
export const stackRules = {
  'depends-on-undefined': {
    title: 'Espera a un servicio que no existe',
    message: '«{{service}}» espera a «{{name}}», y en este archivo no hay ningún servicio con ese nombre.',
    explanation:
      'El nombre en depends_on tiene que coincidir letra por letra con un servicio de este archivo. Si no, Docker no arranca nada.',
  },
} as const;

/** Textos de sus arreglos. */
export const stackFixes = {
  'stop-waiting': 'Quitar «{{name}}» de depends_on de «{{service}}»',
} as const;
