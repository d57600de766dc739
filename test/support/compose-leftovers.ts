import { spawnSync } from 'node:child_process';

const kinds = [
  { kind: 'container', list: ['ps', '-aq'], remove: ['rm', '-f', '-v'] },
  { kind: 'network', list: ['network', 'ls', '-q'], remove: ['network', 'rm'] },
  { kind: 'volume', list: ['volume', 'ls', '-q'], remove: ['volume', 'rm', '-f'] },
  // What Compose built carries the project's label too.
  { kind: 'image', list: ['image', 'ls', '-q'], remove: ['rmi', '-f'] },
] as const;

/** What a Compose project has on this engine, as `container 1a2b…`; empty when nothing is left of it. */
export function composeLeftovers(project: string): readonly string[] {
  return kinds.flatMap(({ kind, list }) => ids(list, project).map(id => `${kind} ${id}`));
}

/** Removes every container, network, volume and built image of a Compose project, data included. Only for projects of a test. */
export function removeComposeProject(project: string): void {
  for (const { list, remove } of kinds) {
    const found = ids(list, project);
    if (found.length > 0) run([...remove, ...found]);
  }
}

/** Id of the container that runs a service of a Compose project. Throws when there is none. */
export function composeContainer(project: string, service: string): string {
  const own = ['--filter', `label=com.docker.compose.project=${project}`];
  const id = run(['ps', '-q', ...own, '--filter', `label=com.docker.compose.service=${service}`]).trim();
  if (!id) throw new Error(`${service} of ${project} does not run`);
  return id;
}

function ids(list: readonly string[], project: string): readonly string[] {
  const printed = run([...list, '--filter', `label=com.docker.compose.project=${project}`]);
  return printed.split('\n').filter(line => line !== '');
}

function run(args: readonly string[]): string {
  return spawnSync('docker', args, { encoding: 'utf8', timeout: 120_000 }).stdout ?? '';
}
