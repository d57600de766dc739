import { spawn, spawnSync } from 'node:child_process';

/** Watches which volumes without a name the containers of a Compose project get. */
export interface AnonymousVolumes {
  /** Removes those that are left: Compose keeps them when a container is removed, and labels them with no project. */
  readonly remove: () => void;
}

/** Begins to watch; ends with `remove`. Only for projects of a test. */
export function watchAnonymousVolumes(project: string): AnonymousVolumes {
  const found = new Set<string>();
  const filters = ['type=container', 'event=start', `label=com.docker.compose.project=${project}`];
  const events = spawn(
    'docker',
    ['events', ...filters.flatMap(filter => ['--filter', filter]), '--format', '{{.ID}}'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  events.once('error', () => undefined);
  events.stdout.setEncoding('utf8').on('data', (ids: string) => {
    for (const id of ids.split('\n').filter(Boolean)) for (const name of volumesOf(id)) found.add(name);
  });
  return {
    remove() {
      events.kill();
      for (const name of found) docker('volume', 'rm', name);
    },
  };
}

function volumesOf(container: string): readonly string[] {
  const named = '{{range .Mounts}}{{if eq .Type "volume"}}{{println .Name}}{{end}}{{end}}';
  return docker('inspect', '--format', named, container)
    .split('\n')
    .filter(name => /^[0-9a-f]{64}$/.test(name));
}

function docker(...args: readonly string[]): string {
  return spawnSync('docker', args, { encoding: 'utf8', timeout: 60_000 }).stdout ?? '';
}
