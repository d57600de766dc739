/** Who may do everything, as the server's variables say. */
export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What MinIO takes when it is told nothing. */
export const byDefault: Credentials = { accessKey: 'minioadmin', secretKey: 'minioadmin' };

/** The root user of a server with these variables; null where a file says it. */
export function credentialsOf(environment: Readonly<Record<string, string | null>>): Credentials | null {
  const said = (names: readonly string[]): string | undefined =>
    names.flatMap(name => environment[name] || [])[0];
  const accessKey = said(['MINIO_ROOT_USER', 'MINIO_ACCESS_KEY']);
  const secretKey = said(['MINIO_ROOT_PASSWORD', 'MINIO_SECRET_KEY']);
  if (accessKey !== undefined && secretKey !== undefined) return { accessKey, secretKey };
  const inFile = ['MINIO_ROOT_USER_FILE', 'MINIO_ROOT_PASSWORD_FILE', 'MINIO_CONFIG_ENV_FILE'].some(name => {
    // The official image sets these to names that lead nowhere unless a secret is mounted there.
    const file = environment[name];
    return typeof file === 'string' && file.includes('/');
  });
  return inFile ? null : byDefault;
}
