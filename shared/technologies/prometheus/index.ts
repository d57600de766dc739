import { siPrometheus } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { prometheusImages, prometheusServer, recognisePrometheus } from './facts.ts';
import { prometheusProbe } from './probe.ts';
import { prometheusRules } from './rules.ts';
import { prometheusTemplate } from './template.ts';
import { prometheusView } from './view.ts';
import { prometheusWirings } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** Prometheus: asks others for their figures and keeps them. */
export const prometheus: Technology = {
  id: 'prometheus',
  name: 'Prometheus',
  mark: { kind: 'outline', path: siPrometheus.path },
  colour: '#e6522c',
  words: { en, es },
  recognise: recognisePrometheus,
  roles: { server: prometheusServer },
  images: prometheusImages,
  parts: [
    {
      id: 'prometheus',
      group: 'orchestrate-and-stream',
      label: 'technologies.prometheus.part',
      serviceName: 'prometheus',
      template: prometheusTemplate,
    },
  ],
  probe: prometheusProbe,
  view: prometheusView,
  rules: prometheusRules,
  wirings: prometheusWirings,
};
