import type { HealthcheckFields } from './healthcheck.ts';

/** Opens a TCP connection with bash alone: many official images have no curl, and the port answers when the page does. */
export function portIsOpen(port: number): HealthcheckFields {
  return {
    test: ['CMD', 'bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`],
    interval: '5s',
    timeout: '5s',
    retries: 12,
    startPeriod: '10s',
  };
}
