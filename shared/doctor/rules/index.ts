import type { Rule } from '../rule.ts';
import { dependsOnUndefined } from './depends-on-undefined.ts';

/** Every rule, one file each; the order does not matter, `diagnose` sorts what they find. */
export const rules: readonly Rule[] = [dependsOnUndefined];
