/** Variables of a service as recognition resolves them. */
export type Environment = Readonly<Record<string, string | null>>;

/** A place where a broker listens, or where it tells clients to call. */
export interface Listener {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/** The variable that says a setting in this service's image: `KAFKA_LISTENERS`, with Bitnami `KAFKA_CFG_LISTENERS`. */
export function settingName(environment: Environment, setting: string): string {
  const usesBitnami = Object.keys(environment).some(name => name.startsWith('KAFKA_CFG_'));
  return `${usesBitnami ? 'KAFKA_CFG_' : 'KAFKA_'}${setting}`;
}

/** A setting's value, or null. */
export function setting(environment: Environment, name: string): string | null {
  return environment[`KAFKA_${name}`] ?? environment[`KAFKA_CFG_${name}`] ?? null;
}

/** The words of a list as Kafka writes it, with commas. */
export function words(value: string | null): readonly string[] {
  return (value ?? '')
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}

/** `INTERNAL://kafka:29092,EXTERNAL://localhost:9092`; what does not look like that is left out. */
export function readListeners(value: string | null): readonly Listener[] {
  return words(value).flatMap(word => {
    const match = /^([\w.-]+):\/\/(\[[^\]]*\]|[^:/]*):(\d{1,5})$/.exec(word);
    return match ? [{ name: match[1] ?? '', host: match[2] ?? '', port: Number(match[3]) }] : [];
  });
}

/** Names of the listeners that only controllers speak to. */
export function controllerNames(environment: Environment): readonly string[] {
  return words(setting(environment, 'CONTROLLER_LISTENER_NAMES'));
}

/** Where a broker listens for clients; Confluent's image takes it from what is advertised. Empty where nothing is said. */
export function clientListeners(environment: Environment): readonly Listener[] {
  const written = setting(environment, 'LISTENERS') ?? setting(environment, 'ADVERTISED_LISTENERS');
  const controllers = controllerNames(environment);
  return readListeners(written).filter(({ name }) => !controllers.includes(name));
}

/** True for a listener without a login and without TLS; a name that nothing is said of is its own protocol. */
export function isPlain(environment: Environment, name: string): boolean {
  const protocols = words(setting(environment, 'LISTENER_SECURITY_PROTOCOL_MAP')).map(word =>
    word.split(':'),
  );
  const protocol = protocols.find(([of]) => of === name)?.[1] ?? name;
  return protocol.toUpperCase() === 'PLAINTEXT';
}

/** True for an address that means the own computer. */
export function isLocalhost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i.test(host);
}
