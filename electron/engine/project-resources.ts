import type Docker from 'dockerode';
import { composeLabels } from './read-container.ts';
import { withDeadline } from './watch-events.ts';

/** Counting the bytes of large volumes takes the engine a while; longer than this, in milliseconds, and sizes are left out. */
const longestCount = 15_000;

/** A container of a Compose project, `docker compose run` containers too. */
export interface ProjectContainerFacts {
  readonly name: string;
  readonly service: string;
  /** Volumes that were made for this container alone and go with it. */
  readonly anonymousVolumes: readonly string[];
  /** Volumes it mounts by name. */
  readonly namedVolumes: readonly string[];
}

/** What a Compose project has on an engine. */
export interface ProjectResources {
  readonly containers: readonly ProjectContainerFacts[];
  /** Networks that carry the project's label: name in the file, name on the engine. */
  readonly networks: readonly { readonly key: string; readonly name: string }[];
  /** All volumes of the engine by name, with their size in bytes (null: unknown). */
  readonly volumes: ReadonlyMap<string, number | null>;
}

/** Asks an engine what a Compose project has there, and how large its volumes are. */
export async function readProjectResources(client: Docker, project: string): Promise<ProjectResources> {
  const filters = { label: [`${composeLabels.project}=${project}`] };
  const [containers, networks, volumes] = await Promise.all([
    client.listContainers({ all: true, filters }),
    client.listNetworks({ filters }),
    readVolumes(client),
  ]);
  return {
    containers: containers.map(found => {
      const mounted = found.Mounts.filter(mount => mount.Type === 'volume').flatMap(({ Name }) => Name ?? []);
      return {
        name: (found.Names[0] ?? found.Id).replace(/^\//, ''),
        service: found.Labels[composeLabels.service] ?? '',
        anonymousVolumes: mounted.filter(isAnonymous),
        namedVolumes: mounted.filter(name => !isAnonymous(name)),
      };
    }),
    networks: networks.map(({ Name, Labels }) => ({
      key: Labels?.['com.docker.compose.network'] ?? '',
      name: Name,
    })),
    volumes,
  };
}

/** A volume without a name of its own gets one of 64 hexadecimal digits from the engine. */
function isAnonymous(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** Which volumes there are is one question, how large they are another: sizes may fail or come in a shape of a later engine. */
async function readVolumes(client: Docker): Promise<ReadonlyMap<string, number | null>> {
  const [listed, sizes] = await Promise.all([
    client.listVolumes(),
    withDeadline(readSizes(client), longestCount).catch(() => new Map<string, number>()),
  ]);
  return new Map((listed.Volumes ?? []).map(({ Name }) => [Name, sizes.get(Name) ?? null]));
}

interface VolumeUsage {
  readonly Name: string;
  readonly UsageData?: { readonly Size?: number } | null;
}

interface DiskUsage {
  readonly Volumes?: readonly VolumeUsage[] | null;
  /** Engine API 1.52 and later. */
  readonly VolumeUsage?: { readonly Items?: readonly VolumeUsage[] | null } | null;
}

/** dockerode's own `df` counts images and layers too, which takes much longer. */
async function readSizes(client: Docker): Promise<ReadonlyMap<string, number>> {
  const found = await new Promise<DiskUsage>((resolve, reject) => {
    const request = {
      path: '/system/df?',
      method: 'GET',
      options: { type: 'volume', verbose: true },
      statusCodes: { 200: true },
    };
    client.modem.dial(request, (error: unknown, answer: unknown) => {
      if (error) reject(error);
      else resolve(answer ?? {});
    });
  });
  const volumes = found.Volumes ?? found.VolumeUsage?.Items ?? [];
  return new Map(
    volumes.flatMap(({ Name, UsageData }) => {
      const size = UsageData?.Size ?? -1;
      return size < 0 ? [] : [[Name, size] as const];
    }),
  );
}
