import type { HealthcheckFields } from '../healthcheck.ts';

/** Airflow takes long to start: failures of the first two minutes do not count. */
const patience = { interval: '10s', timeout: '10s', retries: 6, startPeriod: '120s' };

/** A page in the container that answers; `curl` is in the official image. */
export function pageAnswers(port: number, path: string): HealthcheckFields {
  return { test: ['CMD', 'curl', '--fail', `http://localhost:${port}${path}`], ...patience };
}

/** A job of this kind that reported from this very container. Starting `airflow` takes seconds, so it is asked seldom. */
export function jobReports(jobType: string): HealthcheckFields {
  const command = `airflow jobs check --job-type ${jobType} --hostname "$\${HOSTNAME}"`;
  return { test: ['CMD-SHELL', command], ...patience, interval: '30s', timeout: '30s' };
}
