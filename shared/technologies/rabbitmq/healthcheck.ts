import type { HealthcheckFields } from '../healthcheck.ts';

/**
 * Whether its doors are open, as every tag of the image can ask: `ping` says yes before the server in it has started. It
 * starts an Erlang program, hence not too often.
 */
export const rabbitmqHealthcheck: HealthcheckFields = {
  test: ['CMD', 'rabbitmq-diagnostics', '-q', 'check_port_connectivity'],
  interval: '15s',
  timeout: '10s',
  retries: 8,
  startPeriod: '20s',
};
