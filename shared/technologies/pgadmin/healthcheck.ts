import type { HealthcheckFields } from '../healthcheck.ts';

/** Asks its page by Python, which the image has for itself. */
export const pgadminHealthcheck: HealthcheckFields = {
  test: ['CMD', 'python3', '-c', "import urllib.request as r; r.urlopen('http://127.0.0.1:80/misc/ping')"],
  interval: '10s',
  timeout: '5s',
  retries: 12,
  startPeriod: '30s',
};
