import type { ContainerInspectInfo } from 'dockerode';
import type { ProjectContainer } from '../../shared/live/match-services.ts';
import type { LiveContainer, LivePort } from '../../shared/live/snapshot.ts';
import type { ContainerDetails } from './engine.ts';

/** Labels that Compose puts on its containers. */
export const composeLabels = {
  project: 'com.docker.compose.project',
  service: 'com.docker.compose.service',
  number: 'com.docker.compose.container-number',
  oneOff: 'com.docker.compose.oneoff',
  folder: 'com.docker.compose.project.working_dir',
  files: 'com.docker.compose.project.config_files',
} as const;

/** A container of a Compose project as the overlay shows it; null for others and for one-off (`run`) containers. */
export function readProjectContainer(found: ContainerInspectInfo): ProjectContainer | null {
  const labels = found.Config.Labels ?? {};
  const project = labels[composeLabels.project];
  const service = labels[composeLabels.service];
  if (!project || !service || labels[composeLabels.oneOff]?.toLowerCase() === 'true') return null;
  const { State: state } = found;
  const ended = state.Status === 'exited' || state.Status === 'dead' || state.Status === 'restarting';
  const began = state.StartedAt && !state.StartedAt.startsWith('0001-') ? state.StartedAt : null;
  return {
    project,
    service,
    number: Number(labels[composeLabels.number] ?? '1') || 1,
    container: {
      id: found.Id,
      name: found.Name.replace(/^\//, ''),
      state: state.Status,
      health: state.Status === 'running' ? healthOf(state.Health?.Status) : null,
      exitCode: ended && began ? state.ExitCode : null,
      outOfMemory: state.OOMKilled ?? null,
      restarts: found.RestartCount ?? null,
      startedAt: began,
      cpuPercent: null,
      memoryBytes: null,
      memoryLimitBytes: null,
      ports: readPorts(found),
      addresses: readAddresses(found),
      startedFrom: startedFrom(labels),
    },
  };
}

/** What probes need of a container. */
export function readDetails(found: ContainerInspectInfo): ContainerDetails {
  const labels = found.Config.Labels ?? {};
  return {
    id: found.Id,
    project: labels[composeLabels.project] ?? null,
    service: labels[composeLabels.service] ?? null,
    running: found.State.Running && !found.State.Paused && !found.State.Restarting,
    image: found.Config.Image,
    hostname: found.Config.Hostname || null,
    command: [found.Path, ...found.Args].filter(Boolean),
    environment: Object.fromEntries(
      (found.Config.Env ?? []).map(entry => {
        const at = entry.indexOf('=');
        return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
      }),
    ),
    addresses: readAddresses(found),
    ports: readPorts(found),
    labels,
  };
}

function startedFrom(labels: Readonly<Record<string, string>>): LiveContainer['startedFrom'] {
  const folder = labels[composeLabels.folder];
  if (!folder) return null;
  return { folder, files: (labels[composeLabels.files] ?? '').split(',').filter(Boolean) };
}

function healthOf(status: string | undefined): string | null {
  return status && status !== 'none' ? status : null;
}

function readAddresses(found: ContainerInspectInfo): Readonly<Record<string, string>> {
  const networks = Object.entries(found.NetworkSettings.Networks ?? {});
  return Object.fromEntries(
    networks.flatMap(([name, network]) => {
      const address = network.IPAddress || network.GlobalIPv6Address;
      return address ? [[name, address]] : [];
    }),
  );
}

function readPorts(found: ContainerInspectInfo): readonly LivePort[] {
  // An exposed port that is not published has null instead of a list.
  const bindings: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null>> =
    found.NetworkSettings.Ports ?? {};
  return Object.entries(bindings).flatMap(([target, hosts]): LivePort[] => {
    const [port = '', protocol = 'tcp'] = target.split('/');
    const common = { target: Number(port), protocol };
    if (!hosts || hosts.length === 0) return [{ hostIp: null, published: null, ...common }];
    return hosts.map(host => ({
      hostIp: host.HostIp || null,
      published: Number(host.HostPort) || null,
      ...common,
    }));
  });
}
