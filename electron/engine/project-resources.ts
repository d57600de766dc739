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

async function readVolumes(client: Docker): Promise<ReadonlyMap<string, number | null>> {
  const counted = await withDeadline(usage(client), longestCount).catch(() => null);
  if (counted) return counted;
  const { Volumes } = await client.listVolumes();
  return new Map((Volumes ?? []).map(({ Name }) => [Name, null]));
}

async function usage(client: Docker): Promise<ReadonlyMap<string, number | null>> {
  // dockerode's own `df` counts images and layers too, which takes much longer.
  const found = await new Promise<{ readonly Volumes?: readonly VolumeUsage[] | null }>((resolve, reject) => {
    const options = { path: '/system/df?type=volume', method: 'GET', statusCodes: { 200: true } };
    client.modem.dial(options, (error: unknown, answer: unknown) => {
      if (error) reject(error);
      else resolve(answer ?? {});
    });
  });
  const volumes = found.Volumes ?? [];
  return new Map(
    volumes.map(({ Name, UsageData }) => {
      const size = UsageData?.Size ?? -1;
      return [Name, size < 0 ? null : size];
    }),
  );
}

interface VolumeUsage {
  readonly Name: string;
  readonly UsageData?: { readonly Size?: number } | null;
}
