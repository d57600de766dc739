import {
  clientListeners,
  controllerNames,
  type Environment,
  isLocalhost,
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
 * The port to ask a broker at: of those without a login the one meant for the own computer, which is often published.
 * What it advertises does not matter, it is not followed.
 */
export function brokerPort(environment: Environment): AskedPort {
  const listeners = clientListeners(environment);
  const plain = listeners.filter(({ name }) => isPlain(environment, name));
  const outside = readListeners(setting(environment, 'ADVERTISED_LISTENERS')).filter(({ host }) =>
    isLocalhost(host),
  );
  const best = plain.find(({ name }) => outside.some(each => each.name === name)) ?? plain[0];
  return { port: (best ?? listeners[0])?.port ?? 9092, plain: best !== undefined || listeners.length === 0 };
}

/** The port for Kafka's own tools inside the container: the one that other containers use, whose address leads back here. */
export function innerPort(environment: Environment): number {
  const listeners = clientListeners(environment);
  const between = setting(environment, 'INTER_BROKER_LISTENER_NAME');
  const best = listeners.find(({ name }) => name === between) ?? listeners[0];
  return best?.port ?? 9092;
}

/** The port of a node that is a controller alone. */
export function controllerPort(environment: Environment): AskedPort {
  const [name] = controllerNames(environment);
  const found = readListeners(setting(environment, 'LISTENERS')).find(listener => listener.name === name);
  return { port: found?.port ?? 9093, plain: name === undefined || isPlain(environment, name) };
}
