import type { DockerCli } from './docker-cli.ts';

/** Name of the Compose project that was started from this file and still has containers; null when there is none. */
export async function runningProject(cli: DockerCli, file: string): Promise<string | null> {
  const { exitCode, stdout } = await cli.run(['compose', 'ls', '--all', '--format', 'json']);
  if (exitCode !== 0) return null;
  const listed: unknown = JSON.parse(stdout || '[]');
  const found = (Array.isArray(listed) ? listed : []).find(
    (entry: { readonly ConfigFiles?: unknown }) =>
      typeof entry.ConfigFiles === 'string' && entry.ConfigFiles.split(',').includes(file),
  );
  return typeof found?.Name === 'string' ? found.Name : null;
}
