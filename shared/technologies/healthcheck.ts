/** The fields of a healthcheck as `set-healthcheck` takes them; durations as Compose writes them (`5s`). */
export interface HealthcheckFields {
  /** One line for a shell, or words that begin with `CMD` or `CMD-SHELL`; null takes it away. */
  readonly test?: string | readonly string[] | null;
  readonly interval?: string | null;
  readonly timeout?: string | null;
  readonly retries?: number | string | null;
  readonly startPeriod?: string | null;
}

/** The fields beside the test with their keys in the file, in the order they are written. */
export const healthcheckKeys = {
  interval: 'interval',
  timeout: 'timeout',
  retries: 'retries',
  startPeriod: 'start_period',
} as const;

/** The usual way to write a healthcheck's fields: the test as a list on its line. JSON texts are YAML texts. */
export function healthcheckLines(fields: HealthcheckFields): string[] {
  const lines: string[] = [];
  if (fields.test) {
    const words = typeof fields.test === 'string' ? ['CMD-SHELL', fields.test] : fields.test;
    lines.push(`test: [${words.map(word => JSON.stringify(word)).join(', ')}]`);
  }
  for (const [field, key] of Object.entries(healthcheckKeys)) {
    const given = fields[field as keyof typeof healthcheckKeys];
    if (given !== undefined && given !== null) lines.push(`${key}: ${given}`);
  }
  return lines;
}

/** A healthcheck as a part's template says it, with a comment above the test where one helps. */
export function healthcheckBlock(fields: HealthcheckFields, comment?: string): string {
  const lines = [...(comment === undefined ? [] : [`# ${comment}`]), ...healthcheckLines(fields)];
  return `healthcheck:\n${lines.map(line => `  ${line}\n`).join('')}`;
}
