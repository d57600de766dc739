import type { HealthcheckFields } from '../healthcheck.ts';
import { brokerPort, controllerPort } from './ports.ts';
import { type Environment, setting, words } from './settings.ts';

/**
 * Whether the broker listens, which it does once it is ready. Kafka's own tools would say more, but each of them starts a
 * Java program: seconds of a core at every check.
 */
export const kafkaHealthcheck: HealthcheckFields = portIsOpen(9092);

/** The same for a container with these variables. */
export function kafkaHealthcheckFor(environment: Environment): HealthcheckFields {
  const roles = words(setting(environment, 'PROCESS_ROLES'));
  const isController = roles.length > 0 && !roles.includes('broker');
  return portIsOpen((isController ? controllerPort(environment) : brokerPort(environment)).port);
}

function portIsOpen(port: number): HealthcheckFields {
  return {
    test: ['CMD', 'bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`],
    interval: '10s',
    timeout: '5s',
    retries: 12,
    startPeriod: '20s',
  };
}
