import type { HealthcheckFields } from '../healthcheck.ts';

/**
 * Opens a TCP connection to the page with bash alone, by the container's own name: some of Hadoop's daemons listen on
 * that address only.
 */
export function pageIsOpen(port: number): HealthcheckFields {
  return {
    test: ['CMD', 'bash', '-c', `exec 3<>/dev/tcp/$$HOSTNAME/${port}`],
    interval: '5s',
    timeout: '5s',
    retries: 12,
    startPeriod: '60s',
  };
}
