import type { HealthcheckFields } from '../healthcheck.ts';

/** Whether the server runs, as every tag of the image can ask; it starts an Erlang program, hence not too often. */
export const rabbitmqHealthcheck: HealthcheckFields = {
  test: ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
  interval: '15s',
  timeout: '10s',
  retries: 8,
  startPeriod: '20s',
};
