import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';

const images = ['rayproject/ray', 'rayproject/ray-ml', 'rayproject/ray-llm'];

/** Ray's role by what the container runs; a Ray image that starts no node is where someone's program runs. */
export function recogniseRay({ image, command }: RecognisedService): string | null {
  const start = /(?:^|[\s/"'])ray\s+start(?=\s|$)(.*)/s.exec(command ?? '')?.[1];
  if (start !== undefined) return /(?:^|\s)--head(?:\s|$|["'])/.test(start) ? 'head' : 'worker';
  return isImage(image, images) ? 'client' : null;
}
