import {
  clientListeners,
  controllerNames,
  type Environment,
  isPlain,
  readListeners,
  setting,
} from './settings.ts';

/** A port, and whether it answers without a login. */
export interface AskedPort {
  readonly port: number;
  readonly plain: boolean;
}

/**
 * The port to ask a broker at: of those without a login the one that brokers use among themselves. A broker tells at each
 * listener only of the brokers that have the same one; seen from another, partitions that they lead have no leader.
 */
export function brokerPort(environment: Environment): AskedPort {
  const listeners = clientListeners(environment);
  const plain = listeners.filter(({ name }) => isPlain(environment, name));
  const between = setting(environment, 'INTER_BROKER_LISTENER_NAME');
  const best = plain.find(({ name }) => name === between) ?? plain[0];
  return { port: (best ?? listeners[0])?.port ?? 9092, plain: best !== undefined || listeners.length === 0 };
}

/** The port of a node that is a controller alone. */
export function controllerPort(environment: Environment): AskedPort {
  const [name] = controllerNames(environment);
  const found = readListeners(setting(environment, 'LISTENERS')).find(listener => listener.name === name);
  return { port: found?.port ?? 9093, plain: name === undefined || isPlain(environment, name) };
}
