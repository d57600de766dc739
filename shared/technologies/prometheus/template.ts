import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { firstConfiguration } from './configuration.ts';
import { prometheusHealthcheck } from './healthcheck.ts';

/** Prometheus 3 with its configuration in the Compose file itself and its figures in a volume. */
export function prometheusTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('prometheusdata');
  const config = `${context.name}-config`;
  // It goes to everybody, so it joins every network there is.
  const networks = [...new Set(context.services.flatMap(service => service.networks ?? []))];
  const joins = networks.length === 0 ? '' : `networks:\n${networks.map(each => `  - ${each}\n`).join('')}`;
  return {
    yaml: `image: prom/prometheus:v3.1.0
ports:
  # Its page on your computer; Status, then Targets, says whom it watches.
  - "${context.freePort(9090)}:9090"
configs:
  # Whom it watches: the text under "configs" at the end of this file, as it appears in the container.
  - source: ${config}
    target: /etc/prometheus/prometheus.yml
volumes:
  # The figures it has collected.
  - ${volume}:/prometheus
${joins}${healthcheckBlock(prometheusHealthcheck)}`,
    volumes: [volume],
    configs: [{ name: config, content: firstConfiguration }],
  };
}
