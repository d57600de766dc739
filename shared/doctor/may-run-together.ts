import type { Service } from '../stack/stack.ts';

/** Whether two services can run at once: those of profiles that have nothing in common are alternatives. */
export function mayRunTogether(one: Service, other: Service): boolean {
  if (one.profiles.length === 0 || other.profiles.length === 0) return true;
  return one.profiles.some(profile => other.profiles.some(two => two.value === profile.value));
}
