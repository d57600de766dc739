import type { HealthcheckFields } from '../healthcheck.ts';

/** Asks Prometheus for a number with the program that comes with it; while it loads its data it answers nothing. */
export const prometheusHealthcheck: HealthcheckFields = {
  test: ['CMD', 'promtool', 'query', 'instant', 'http://localhost:9090', '1'],
  interval: '5s',
  timeout: '5s',
  retries: 12,
  startPeriod: '10s',
};
