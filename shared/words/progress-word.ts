import { docker } from './en/docker.ts';

/** A word of Compose's progress in the reader's language; one that nobody knows stays as it came. */
export function progressWord(t: (key: string) => string, status: string): string {
  return Object.hasOwn(docker.progress, status) ? t(`docker.progress.${status}`) : status;
}
