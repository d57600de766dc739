import type { HealthcheckFields } from '../healthcheck.ts';

/** Whether nginx answers at all, whatever stands at `/`; its images have curl. */
export function nginxHealthcheck(port: number): HealthcheckFields {
  return {
    test: ['CMD', 'curl', '-sS', '-o', '/dev/null', `http://127.0.0.1:${port}/`],
    interval: '10s',
    timeout: '3s',
    retries: 5,
  };
}
