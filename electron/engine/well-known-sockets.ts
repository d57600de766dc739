import type { EngineCandidate, EngineSurroundings } from './find-engine.ts';

/** Places where products put their socket or pipe, existing or not; the system's own engine first. */
export function wellKnownSockets({
  platform,
  home,
  environment,
  userId,
  files,
}: EngineSurroundings): readonly EngineCandidate[] {
  const inHome = (...parts: string[]): string => files.join(home, ...parts);
  switch (platform) {
    case 'win32':
      return [
        pipe('//./pipe/docker_engine', 'Docker Desktop'),
        pipe('//./pipe/dockerDesktopLinuxEngine', 'Docker Desktop'),
        pipe('//./pipe/podman-machine-default', 'Podman'),
      ];
    case 'darwin':
      return [
        socket('/var/run/docker.sock', null),
        socket(inHome('.docker', 'run', 'docker.sock'), 'Docker Desktop'),
        socket(inHome('.orbstack', 'run', 'docker.sock'), 'OrbStack'),
        socket(inHome('.colima', 'default', 'docker.sock'), 'Colima'),
        socket(inHome('.rd', 'docker.sock'), 'Rancher Desktop'),
        socket(inHome('.local', 'share', 'containers', 'podman', 'machine', 'podman.sock'), 'Podman'),
      ];
    case 'linux': {
      const runtime = environment['XDG_RUNTIME_DIR'] || (userId === null ? null : `/run/user/${userId}`);
      return [
        socket('/var/run/docker.sock', null),
        socket(inHome('.docker', 'desktop', 'docker.sock'), 'Docker Desktop'),
        ...(runtime ? [socket(files.join(runtime, 'docker.sock'), 'Docker Engine (rootless)')] : []),
        socket(inHome('.colima', 'default', 'docker.sock'), 'Colima'),
        socket(inHome('.rd', 'docker.sock'), 'Rancher Desktop'),
        ...(runtime ? [socket(files.join(runtime, 'podman', 'podman.sock'), 'Podman')] : []),
      ];
    }
  }
}

function socket(path: string, product: string | null): EngineCandidate {
  return { address: { kind: 'socket', path }, source: 'well-known', context: null, product };
}

function pipe(path: string, product: string): EngineCandidate {
  return { address: { kind: 'pipe', path }, source: 'well-known', context: null, product };
}
