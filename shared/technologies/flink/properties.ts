/** A setting of `FLINK_PROPERTIES` (lines `key: value`), the last one where it stands twice; null when it does not say. */
export function propertyIn(environment: Readonly<Record<string, string | null>>, key: string): string | null {
  const lines = (environment['FLINK_PROPERTIES'] ?? '').split('\n');
  const values = lines.flatMap(line => {
    const [, name, value] = /^\s*([\w.-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    return name === key && value !== undefined ? [value.replace(/^(["'])(.*)\1$/, '$2')] : [];
  });
  return values.at(-1) ?? null;
}

/** A setting given on the command line: `-D jobmanager.rpc.address=boss`. */
function optionIn(command: string | null, key: string): string | null {
  const escaped = key.replaceAll('.', '\\.');
  return new RegExp(`(?:^|\\s)-D\\s*${escaped}=["']?([^\\s"']+)`).exec(command ?? '')?.[1] ?? null;
}

/** The host at which a service looks for the job manager, or says it is it; null when it is not told. */
export function jobManagerAddress(service: {
  readonly command: string | null;
  readonly environment: Readonly<Record<string, string | null>>;
}): string | null {
  const key = 'jobmanager.rpc.address';
  return (
    optionIn(service.command, key) ??
    propertyIn(service.environment, key) ??
    (service.environment['JOB_MANAGER_RPC_ADDRESS'] || null)
  );
}
