import { siJupyter } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { jupyterActions } from './actions.ts';
import { jupyterImages, jupyterServer, recogniseJupyter } from './facts.ts';
import { jupyterProbe } from './probe.ts';
import { jupyterRules } from './rules.ts';
import { jupyterTemplate } from './template.ts';
import { jupyterView } from './view.ts';
import { jupyterWirings } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** JupyterLab: notebooks in the browser, whose kernels run in the container. */
export const jupyter: Technology = {
  id: 'jupyter',
  name: 'Jupyter',
  mark: { kind: 'outline', path: siJupyter.path },
  colour: '#f37626',
  words: { en, es },
  recognise: recogniseJupyter,
  roles: { server: jupyterServer },
  images: jupyterImages,
  parts: [
    {
      id: 'jupyter',
      group: 'storage-and-notebooks',
      label: 'technologies.jupyter.part',
      serviceName: 'notebook',
      template: jupyterTemplate,
    },
  ],
  probe: jupyterProbe,
  view: jupyterView,
  actions: jupyterActions,
  rules: jupyterRules,
  wirings: jupyterWirings,
};
