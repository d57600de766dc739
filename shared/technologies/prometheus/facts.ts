import { isImage } from '../image-name.ts';
import type { ImageFacts, RecognisedService, Role } from '../technology.ts';
import { prometheusHealthcheck } from './healthcheck.ts';

const images = ['prom/prometheus', 'prometheus/prometheus', 'ubuntu/prometheus', 'bitnamilegacy/prometheus'];

/** Prometheus's own image, on Docker Hub or quay.io; its exporters and its alert manager are others. */
export function recognisePrometheus(service: RecognisedService): string | null {
  return isImage(service.image, images) ? 'server' : null;
}

/** The one role: it collects, keeps and answers. */
export const prometheusServer: Role = {
  dataPaths: ['/prometheus'],
  // Lost figures are no lost work: it collects new ones from its first second.
  keeps: 'cache',
  volumeName: 'prometheusdata',
  ports: [{ port: 9090, name: 'prometheus', web: true }],
  required: [],
  healthcheck: prometheusHealthcheck,
  needs: { memoryMegabytes: 256, startSeconds: 5 },
  user: 'nobody',
  tools: ['promtool', 'wget', 'sh'],
};

/** Tags of the official image. */
export const prometheusImages: ImageFacts = {
  pinnedTags: { 'prom/prometheus': 'v3.1.0', 'prometheus/prometheus': 'v3.1.0' },
};
