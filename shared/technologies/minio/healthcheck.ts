import type { HealthcheckFields } from '../healthcheck.ts';

/** Opens a TCP connection with bash alone: some releases of the image have no curl; the port opens when MinIO serves. */
export const minioHealthcheck: HealthcheckFields = {
  test: ['CMD', 'bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/9000'],
  interval: '5s',
  timeout: '5s',
  retries: 12,
  startPeriod: '10s',
};
