import type { KnownService } from './rule.ts';

/**
 * True where all that a service has is written in this file, so that a rule may say what is missing: not an override of
 * another file's service (neither image nor build), and nothing taken over by `extends`.
 */
export function isWhole({ service }: KnownService): boolean {
  const has = (key: string) => service.keys.some(one => one.key === key);
  return (has('image') || has('build')) && !has('extends');
}
