import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Jupyter. */
export const es: LanguageWords = {
  say: {
    part: 'Cuaderno Jupyter',
    starting: 'Jupyter aún no responde',
    locked:
      'Su página está lista. Para ver aquí sus cuadernos, dale un token tuyo: pon JUPYTER_TOKEN en su entorno.',
    ready: 'Listo; no hay ningún cuaderno abierto',
    open_one: '{{count}} kernel espera trabajo',
    open_other: '{{count}} kernels esperan trabajo',
    busy_one: '{{count}} kernel trabajando',
    busy_other: '{{count}} kernels trabajando',
    dead_one: '{{count}} kernel ha muerto; a menudo pidió más memoria de la que hay',
    dead_other: '{{count}} kernels han muerto; a menudo pidieron más memoria de la que hay',
    token: 'La página pide su token. «Mostrar dirección y token» escribe la dirección con él en la terminal.',
    link: 'Abrir JupyterLab',
    label: {
      kernels_one: 'kernel',
      kernels_other: 'kernels',
      busy: 'trabajando',
      notebooks_one: 'cuaderno abierto',
      notebooks_other: 'cuadernos abiertos',
      sinceActivity: 'desde su última actividad',
      version: 'versión del servidor',
      open: 'Cuadernos abiertos',
      notebook: '{{path}}',
      windows_one: 'ventana',
      windows_other: 'ventanas',
    },
    state: {
      starting: 'arrancando',
      idle: 'espera trabajo',
      busy: 'trabajando',
      dead: 'ha muerto',
      restarting: 'vuelve a arrancar',
      autorestarting: 'murió y vuelve a arrancar',
    },
    action: { address: 'Mostrar dirección y token', run: 'Ejecutar un cuaderno' },
    field: { path: 'Cuaderno, visto desde la carpeta personal' },
  },
  rules: {
    'jupyter-open': {
      title: 'Cualquiera de tu red puede ejecutar programas en el cuaderno',
      message: '«{{service}}» no pide token y está publicado para más que tu ordenador.',
      explanation:
        'Quien abre una página de Jupyter puede ejecutar cualquier programa en su contenedor. Un token deja fuera a los extraños; un puerto en 127.0.0.1 es solo para tu ordenador.',
    },
    'jupyter-spark-unknown': {
      title: 'El cuaderno no usa el clúster de Spark',
      message:
        '«{{service}}» no conoce «{{target}}»: sus trabajos de Spark se ejecutarían solo en el cuaderno.',
      explanation:
        'Sin la dirección del maestro Spark trabaja con los núcleos de su propio contenedor. Con ella el trabajo va a los trabajadores, y estos llaman al cuaderno por su nombre de servicio.',
    },
    'jupyter-driver-unreachable': {
      title: 'Los trabajadores no pueden llamar al cuaderno',
      message:
        '{{variable}} de «{{service}}» dice a los trabajadores de «{{target}}» que llamen a localhost.',
      explanation:
        'Los ejecutores abren una conexión de vuelta al programa que inició el trabajo. Para ellos localhost es su propio contenedor; tienen que conocer el cuaderno por su nombre de servicio.',
    },
    'jupyter-postgres-unknown': {
      title: 'El cuaderno no tiene la dirección de la base de datos',
      message: '«{{service}}» podría leer de «{{target}}», pero nada le dice la dirección.',
      explanation:
        'En la red una base de datos se llama por su nombre de servicio. Una variable con toda la dirección deja usuario y contraseña fuera del cuaderno.',
    },
  },
  fixes: {
    'jupyter-spark-unknown': 'Hacer que los cuadernos de «{{service}}» usen el clúster de «{{target}}»',
    'jupyter-driver-unreachable': 'Hacer que llamen a «{{service}}»',
    'jupyter-postgres-unknown': 'Dar a «{{service}}» la dirección de «{{target}}» en DATABASE_URL',
  },
  help: {
    what: 'JupyterLab muestra cuadernos en el navegador: texto, programas y sus resultados en una página. Cada cuaderno abierto tiene un kernel, un proceso en el contenedor que recuerda sus variables.',
    reach:
      'Su página está en el puerto 8888 y pide un token. Desde un cuaderno los demás servicios se llaman por su nombre, como postgres:5432.',
    trouble:
      'Lo que se guarda fuera de la carpeta work se va con el contenedor. Un kernel que muere suele haber pedido demasiada memoria. Los kernels ociosos conservan su memoria hasta que los cierras.',
  },
};
