import { spawnSync } from 'node:child_process';
import { docker } from './docker.ts';

/**
 * Lets an image that is here under another tag stand in for a tag that is not, so that a gallery stack runs unchanged
 * where nothing can be pulled. Does nothing when the wanted image is here, or when the other is not either.
 */
export function standInFor(wanted: string, local: string): void {
  const isHere = (image: string): boolean =>
    spawnSync('docker', ['image', 'inspect', image], { stdio: 'ignore' }).status === 0;
  if (!isHere(wanted) && isHere(local)) docker('tag', local, wanted);
}
