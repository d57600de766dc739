import type Docker from 'dockerode';
import type { BuiltImage } from '../../shared/rpc/messages.ts';
import { composeLabels } from './read-container.ts';

/**
 * The newest image that Compose built for a service, with its layers, newest first. Compose labels what it builds; images
 * of older versions are found by the name they got.
 */
export async function findBuiltImage(
  client: Docker,
  project: string,
  service: string,
): Promise<BuiltImage | null> {
  const label = [`${composeLabels.project}=${project}`, `${composeLabels.service}=${service}`];
  const list = (filters: Record<string, string[]>) => client.listImages({ filters: JSON.stringify(filters) });
  const labelled = await list({ label });
  const found =
    labelled.length > 0
      ? labelled
      : await list({ reference: [`${project}-${service}:latest`, `${project}_${service}:latest`] });
  const [image] = found.sort((a, b) => b.Created - a.Created);
  if (!image) return null;
  const history: readonly HistoryEntry[] = await client.getImage(image.Id).history();
  return {
    name: image.RepoTags?.find(tag => !tag.startsWith('<none>')) ?? image.Id,
    builtAt: new Date(image.Created * 1000).toISOString(),
    sizeBytes: image.Size,
    layers: history.map(layer => ({
      createdBy: layer.CreatedBy ?? '',
      sizeBytes: layer.Size ?? 0,
    })),
  };
}

/** What Docker says of a layer (`GET /images/{name}/history`). */
interface HistoryEntry {
  readonly CreatedBy?: string;
  readonly Size?: number;
}
