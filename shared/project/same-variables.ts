import type { Variables } from './interpolate.ts';

/** True when two sets of variables have the same names with the same values. */
export function sameVariables(one: Variables, other: Variables): boolean {
  if (one === other) return true;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(name => Object.hasOwn(other, name) && one[name] === other[name])
  );
}
