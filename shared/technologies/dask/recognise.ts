import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';

const images = ['dask/dask', 'daskdev/dask'];
const notebooks = ['dask/dask-notebook', 'daskdev/dask-notebook'];

const commands: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s/])dask[- ]scheduler(?:\s|$)|distributed\.cli\.dask_scheduler/, 'scheduler'],
  [/(?:^|[\s/])dask[- ](?:cuda[- ])?worker(?:\s|$)|distributed\.cli\.dask_worker/, 'worker'],
];

/** Dask's role by what the container runs; a Dask image that runs neither is where someone's program runs. */
export function recogniseDask({ image, command }: RecognisedService): string | null {
  for (const [pattern, role] of commands) if (pattern.test(command ?? '')) return role;
  if (isImage(image, notebooks)) return 'notebook';
  return isImage(image, images) ? 'client' : null;
}
