import type { LanguageWords } from '../../technology-words.ts';

/** English words about Jupyter. */
export const en: LanguageWords = {
  say: {
    part: 'Jupyter notebook',
    starting: 'Jupyter is not answering yet',
    locked:
      'Its page is up. To see its notebooks here, give it a token of your own: set JUPYTER_TOKEN in its environment.',
    ready: 'Ready; no notebook is open',
    open_one: '{{count}} kernel waits for work',
    open_other: '{{count}} kernels wait for work',
    busy_one: '{{count}} kernel at work',
    busy_other: '{{count}} kernels at work',
    dead_one: '{{count}} kernel has died; often it asked for more memory than there is',
    dead_other: '{{count}} kernels have died; often they asked for more memory than there is',
    token:
      'The page asks for its token. “Show address and token” prints the address with it in the terminal.',
    link: 'Open JupyterLab',
    label: {
      kernels_one: 'kernel',
      kernels_other: 'kernels',
      busy: 'at work',
      notebooks_one: 'notebook open',
      notebooks_other: 'notebooks open',
      sinceActivity: 'since its last activity',
      version: 'version of the server',
      open: 'Open notebooks',
      notebook: '{{path}}',
      windows_one: 'window',
      windows_other: 'windows',
    },
    state: {
      starting: 'starting',
      idle: 'waits for work',
      busy: 'at work',
      dead: 'has died',
      restarting: 'is starting again',
      autorestarting: 'died and is starting again',
    },
    action: { address: 'Show address and token', run: 'Run a notebook' },
    field: { path: 'Notebook, seen from the home folder' },
  },
  rules: {
    'jupyter-open': {
      title: 'Everybody in your network can run programs in the notebook',
      message: '"{{service}}" asks for no token and is published to more than your own computer.',
      explanation:
        'Who opens a Jupyter page can run any program in its container. A token keeps strangers out; a port on 127.0.0.1 is for your computer alone.',
    },
    'jupyter-spark-unknown': {
      title: 'The notebook does not use the Spark cluster',
      message: '"{{service}}" does not know "{{target}}": its Spark jobs would run in the notebook alone.',
      explanation:
        'Without the master’s address Spark works with the cores of its own container. With it the work goes to the workers, and these call the notebook back by its service name.',
    },
    'jupyter-driver-unreachable': {
      title: 'The workers cannot call the notebook back',
      message: '{{variable}} of "{{service}}" tells the workers of "{{target}}" to call back localhost.',
      explanation:
        'Executors open a connection back to the program that started the job. For them localhost is their own container; they must know the notebook by its service name.',
    },
    'jupyter-postgres-unknown': {
      title: 'The notebook has no address of the database',
      message: '"{{service}}" could read from "{{target}}", but nothing tells it the address.',
      explanation:
        'In the network a database is called by its service name. A variable with the whole address keeps user and password out of the notebook itself.',
    },
  },
  fixes: {
    'jupyter-spark-unknown': 'Let the notebooks in "{{service}}" use the cluster of "{{target}}"',
    'jupyter-driver-unreachable': 'Let them call back "{{service}}"',
    'jupyter-postgres-unknown': 'Give "{{service}}" the address of "{{target}}" in DATABASE_URL',
  },
  help: {
    what: 'JupyterLab shows notebooks in the browser: text, programs and their results on one page. Each open notebook has a kernel, a process in the container that remembers its variables.',
    reach:
      'Its page is on port 8888 and asks for a token. From a notebook the other services are called by their names, such as postgres:5432.',
    trouble:
      'Work that is saved outside the folder work is gone with the container. A kernel that dies has usually asked for too much memory. Idle kernels keep their memory until you shut them down.',
  },
};
